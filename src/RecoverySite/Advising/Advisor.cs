using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Advising;

/// <summary>Why a page carries what it carries, and why not more.</summary>
public sealed record Explanation(AdvisedPage Page, ImmutableArray<Considered> NotAttached, ImmutableArray<Diagnostic> Problems);

/// <summary>
/// What a page must carry besides its author's words: the notices and legal notes that its substances, topics, names and
/// words call for, each with its reason. Made once for a site, asked for each page, from several threads.
/// </summary>
public sealed class Advisor
{
    /// <summary>A substance named this often is what the page is about.</summary>
    private const int ManyMentions = 5;

    private readonly Content content;
    private readonly DateOnly today;
    private readonly Detector detector;
    private readonly LegalNotes law;
    private readonly AlsoNamedLines lines;
    private readonly Lexicon<string> cues = new();

    public Advisor(Content content, DateOnly today)
    {
        this.content = content;
        this.today = today;
        detector = new(content.Substances.Values);
        law = new(content, today);
        lines = new(content, law);
        foreach (var word in content.Notices.Values.SelectMany(n => n.AppliesTo).SelectMany(r => r.Words)) cues.Add(word.Value, word.Value);
    }

    public Parsed<AdvisedPage> Advise(Page page, Body body)
    {
        var detected = detector.Find(page, body.Blocks);
        var inline = Inline(body).ToList();
        var facts = FactsOf(page, body, detected, inline);
        var advice = new Advice(facts.Mentions, Placement.Place(Attachments.Of(facts), facts), lines.Of(facts), law.Of(page), [.. inline.Select(i => law.Note(i.Entry, new("the author prints it", i.At)))])
        {
            Registers = [.. body.Inserts.Where(i => i.Alone && InsertInline.Blocks.ContainsKey(i.Name)).Select(i => new PrintedRegister(i.Name, i.Argument))],
            LawMatrix = body.Inserts.FirstOrDefault(i => i.Name == InsertInline.LawMatrix) is { } matrix ? law.Matrix(new("the table of all places", matrix.At)) : [],
        };
        // Front matter that could not be read declares nothing; its own problem was said.
        var couldBeRead = page.Title.Value.Length > 0 || !page.Substances.IsEmpty;
        return new(new(page, Translating.Of(page, body, advice, content)), couldBeRead ? [.. Problems(page, detected)] : []);
    }

    /// <summary>The same for a person who asks why: with the notices that nearly applied, and what the author has settled.</summary>
    public Explanation Explain(Page page, Body body)
    {
        var (advised, problems) = Advise(page, body);
        var facts = FactsOf(page, body, detector.Find(page, body.Blocks), [.. Inline(body)]);
        return new(advised, [.. Attachments.NotAttached(facts).OrderBy(c => c.Notice.Severity).ThenBy(c => c.Notice.Id, StringComparer.Ordinal)], problems);
    }

    private Facts FactsOf(Page page, Body body, Detected detected, List<(LegalEntry Entry, Location At)> inline) => new(page, content,
        [
            .. detected.Mentions,
            // A record printed in the text names its substances as plainly as the author could.
            .. inline.SelectMany(i => i.Entry.Substances.Select(s => new Mention(s.Value, i.Entry.Id, i.At))),
        ],
        FindCues(body),
        body.Links.Select(l => Target.Resolve(l.Target, page, content)).OfType<Target.ToPage>().Select(t => t.Address).ToHashSet(StringComparer.Ordinal),
        today);

    /// <summary>The records that the author has printed in the text, each once.</summary>
    private IEnumerable<(LegalEntry Entry, Location At)> Inline(Body body) =>
        from insert in body.Inserts
        where insert is { Name: InsertInline.Law, Argument: not null }
        let entry = content.LegalEntry(insert.Argument!)
        where entry is not null
        group insert.At by entry into same
        select (same.Key, same.First());

    /// <summary>Words that stand on pages without being theirs: names of folders and of the site. They cannot carry notices, so they name nothing.</summary>
    public IEnumerable<Diagnostic> OfSite()
    {
        var settings = content.Settings;
        var shown = content.Directories.Values.Select(d => d.Title)
            .Concat(from page in content.Pages
                    from folder in page.Folders
                    where !content.Directories.ContainsKey(folder)
                    select new Located<string>(folder[(folder.LastIndexOf('/') + 1)..], new(page.Source.Path)))
            .Concat(new[] { settings.Title, settings.Publisher, settings.Contact, settings.Funding }.OfType<string>().Select(t => new Located<string>(t, new(settings.File))));
        return from words in shown
               from named in detector.NamedIn(words.Value).Take(1)
               select Rules.NameWithoutPage.At(words.At, $"'{named.Words}' ({content.Substances[named.Substance].Name}) stands in '{words.Value}'.");
    }

    private Dictionary<string, Location> FindCues(Body body)
    {
        var found = new Dictionary<string, Location>(StringComparer.Ordinal);
        foreach (var block in body.Blocks)
            foreach (var match in cues.Find(block.Words, _ => true))
                foreach (var cue in match.Values) found.TryAdd(cue, block.At(match.Start, match.Length));
        return found;
    }

    private IEnumerable<Diagnostic> Problems(Page page, Detected detected)
    {
        if (content.IsList(page))
            foreach (var (_, mention) in detected.InPlace.Where(m => m.Block.Kind is TextKind.Title or TextKind.Description))
                yield return Rules.ListAboutSubstance.At(mention.At, $"The settings call '{page.Address}' a list, and '{mention.Words}' stands in its title, menu or description.");
        foreach (var group in detected.InPlace.Where(m => !page.IsAbout(m.Mention.Substance) && !content.IsList(page) && page.MadeFrom == MadeFrom.Writing).GroupBy(m => m.Mention.Substance))
        {
            var name = content.Substances[group.Key].Name;
            var prominent = group.FirstOrDefault(m => m.Block.Kind is TextKind.Title or TextKind.Description or TextKind.Heading);
            if (prominent.Mention is { } mention)
                yield return Rules.Undeclared.At(mention.At, $"'{mention.Words}' ({name}) stands in the {Kebab.Of(prominent.Block.Kind)}, and the page does not declare '{group.Key}'.");
            else if (group.Count() >= ManyMentions)
                yield return Rules.Undeclared.At(group.ElementAt(ManyMentions - 1).Mention.At, $"{name} is named {group.Count()} times, and the page does not declare '{group.Key}'.");
        }
        foreach (var doubtful in detected.Doubtful)
            yield return Rules.AskWord.At(doubtful.At, $"'{doubtful.Words}' may mean {content.Substances[doubtful.Substance].Name}.{(page.MadeFrom == MadeFrom.Writing ? "" : " A record declares and ignores nothing: say it in other words.")}");
        foreach (var ignored in detected.UnusedIgnores)
            yield return Rules.IgnoredAbsent.At(ignored.Word.At, $"'{ignored.Word.Value}' is not on this page as the name of a substance.");
    }
}
