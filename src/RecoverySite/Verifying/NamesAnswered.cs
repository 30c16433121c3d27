using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Every strong name in the finished text has beside it what the registers call for, whatever detection thought.</summary>
internal static class NamesAnswered
{
    /// <summary>Up to this many declared substances, each has its notices in full; beyond it only the first, on its own card.</summary>
    private const int FewSubstances = 2;

    public static IEnumerable<Diagnostic> Verify(FinishedPage page, StrongNames names)
    {
        var notices = page.Marked(Marks.Notice).Select(e => e.GetAttribute(Marks.Notice)!).ToHashSet(StringComparer.Ordinal);
        return WordsOf(page).SelectMany(names.In).Concat(RegistersOf(page))
            .Where(n => !IsIgnored(n.Words, page))
            .DistinctBy(n => n.Substance)
            .SelectMany(n => Missing(n.Substance, page, notices)
                .Select(missing => Rules.NameWithoutNotice.At(page.At, $"'{n.Words}' stands here, and {missing}.")));
    }

    private static IEnumerable<string> Missing(string id, FinishedPage page, HashSet<string> notices)
    {
        if (page.Advised is null)
        {
            yield return "the page is none that an author wrote";
            yield break;
        }
        var source = page.Advised.Page;
        var substance = page.Content.Substances[id];
        if (page.Content.IsList(source) && LeadsToCard(id, page)) yield break;
        var isAbout = source.Substances.Any(s => s.Value == id);
        var inFull = isAbout && (source.Substances.Length <= FewSubstances || source.Substances[0].Value == id && page.Content.CardOf(id)?.Address == source.Address);

        foreach (var notice in page.Content.Notices.Values.Where(n => CallsFor(n, substance)))
            if ((notice.Severity == NoticeSeverity.Emergency && !page.Content.IsList(source) || inFull) && !notices.Contains(notice.Id))
                yield return $"the notice '{notice.Id}' is missing";
        if (!inFull && !page.Marked(Marks.AlsoNamed, id).Any()) yield return "its line under what is also named is missing";
        if (isAbout && !page.Content.IsUrgent(source) && !HasLaw(id, page)) yield return "its law is missing";
    }

    /// <summary>Notices of danger and emergency that name the substance or its class without asking for anything else.</summary>
    private static bool CallsFor(Notice notice, Substance substance) =>
        notice.Severity is NoticeSeverity.Emergency or NoticeSeverity.Danger
        && notice.AppliesTo.Any(rule => rule.Kinds.IsEmpty && rule.IsOfSubstanceAlone
            && (rule.Substances.IsEmpty != rule.Classes.IsEmpty)
            && (rule.Substances.Any(s => s.Value == substance.Id) || rule.Classes.Any(c => substance.Classes.Any(s => s.Value == c.Value))));

    /// <summary>On a list, an entry may leave everything to the card that it leads to.</summary>
    private static bool LeadsToCard(string id, FinishedPage page) =>
        page.Content.CardOf(id) is { } card && page.Elements.Any(e => page.IsLinkTo(e, card.OutputPath));

    private static bool HasLaw(string substance, FinishedPage page) =>
        page.Marked(Marks.Law).Any(e => page.Content.LawOn(substance).Any(l => l.Id == e.GetAttribute(Marks.Law)))
        || page.Marked(Marks.NoLaw, substance).Any();

    private static bool IsIgnored(string words, FinishedPage page) =>
        page.Advised?.Page.Ignored.Any(i => Letters(i.Word.Value) == Letters(words)) == true;

    /// <summary>Letters and digits alone, without the ending of a plural: «Sleepwell-Fortes» is «sleepwell forte».</summary>
    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant().TrimEnd('e', 's');

    /// <summary>The words of the page that are nobody's but its author's: not the notices, the law, the menus and what registers print.</summary>
    private static IEnumerable<string> WordsOf(FinishedPage page)
    {
        var description = page.Elements.FirstOrDefault(e => e.LocalName == "meta" && e.GetAttribute("name") == "description")?.GetAttribute("content") ?? "";
        var main = page.Elements.FirstOrDefault(e => e.LocalName == "main");
        if (main is null) return [description];
        IEnumerable<string> joined = [description, .. PlainText.Blocks(main, IsNotTheAuthors)];
        // Read joined and read parted: «her<sub>o</sub>in» is one word, «heroin<sup>1</sup>» a word and a mark.
        return page.Elements.Any(e => marks.Contains(e.LocalName) && !IsNotTheAuthors(e)) ? joined.Concat(PlainText.Blocks(main, IsNotTheAuthors, marks)) : joined;
    }

    private static bool IsNotTheAuthors(IElement element)
    {
        if (element.ClassName is "breadcrumbs" or "cite" or "footnote-ref" && element.LocalName is "nav" or "sup" or "a") return true;
        foreach (var attribute in element.Attributes)
            if (notTheAuthors.Contains(attribute.Name)) return true;
        return false;
    }

    private static readonly HashSet<string> marks = ["sub", "sup", "kbd", "mark", "small", "u", "s", "del", "ins", "q", "cite", "dfn", "var", "samp"];

    /// <summary>What is printed from a substance's own register speaks of it like its name.</summary>
    private static IEnumerable<(string Substance, string Words)> RegistersOf(FinishedPage page) =>
        page.Marked(Marks.RegisterOf).Select(e => e.GetAttribute(Marks.RegisterOf)!).Where(page.Content.Substances.ContainsKey)
            .Select(id => (id, page.Content.Substances[id].Name));

    private static readonly HashSet<string> notTheAuthors = [Marks.Notice, Marks.Law, Marks.NoLaw, Marks.AlsoNamed, Marks.Register];
}
