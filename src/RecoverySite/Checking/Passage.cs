using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>A run of text with what its sentences speak of, wherever it stands: on a page, in a notice or in a register.</summary>
/// <param name="Named">The substances that a sentence names.</param>
/// <param name="About">What a sentence that names none speaks of.</param>
internal sealed record Passage(Prose Prose, Func<Sentence, IEnumerable<string>> Named, IReadOnlyList<string> About)
{
    public TextBlock Block => Prose.Block;

    public IReadOnlyList<string> SpokenOf(Sentence sentence) => Named(sentence).ToList() is { Count: > 0 } named ? named : About;

    /// <summary>Everything that a page says, code and quotations too: what harms a reader does so in anybody's words.</summary>
    public static IEnumerable<Passage> Of(PageToCheck at)
    {
        // What a page is made from is looked at in its own file.
        if (at.Page.MadeFrom != MadeFrom.Writing) return [];
        IReadOnlyList<string> about = at.Page.MainSubstance is { } main && at.Content.Substances.ContainsKey(main) ? [main] : [];
        return at.Prose.Concat(at.Body.Blocks.Where(b => b.Kind == TextKind.Code).Select(b => new Prose(b))).Where(p => !p.Block.IsAgain)
            .Select(p => new Passage(p, at.NamedIn, about));
    }

    /// <summary>What the notices and registers say to readers.</summary>
    public static IEnumerable<Passage> Of(SiteToCheck at) =>
    [
        .. from notice in at.Content.Notices.Values
           let about = OfNotice(notice, at.Content)
           from block in NoticeReader.Blocks(notice)
           select Of(block, about, at.Vocabulary),
        .. from file in at.Content.Registers
           let about = RegisterWords.FolderOf(file) == "substances" ? new[] { Path.GetFileNameWithoutExtension(file.Path) } : []
           from block in RegisterWords.Blocks(file)
           select Of(block, about, at.Vocabulary),
    ];

    private static Passage Of(TextBlock block, IReadOnlyList<string> about, Vocabulary vocabulary)
    {
        var prose = new Prose(block);
        return new(prose, s => vocabulary.NamesIn(prose).Across(s.Start, s.End).Select(n => n.Value).Where(n => n.Length > 0).Distinct(), about);
    }

    private static List<string> OfNotice(Notice notice, Content content) =>
    [
        .. notice.AppliesTo.SelectMany(r => r.Substances).Select(s => s.Value).Where(content.Substances.ContainsKey)
            .Concat(content.Substances.Values.Where(s => s.Notices.Any(n => n.Value == notice.Id)).Select(s => s.Id)).Distinct(),
    ];
}
