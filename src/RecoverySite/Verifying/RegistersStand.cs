using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>What a page prints from a register is there, each record once, visible, in the register's own words, and leads to its sources.</summary>
internal static class RegistersStand
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        foreach (var register in page.Advised?.Advice.Registers ?? [])
        {
            if (!proved.Contains(register.Name)) continue;
            var found = page.Marked(Marks.Register, register.Name).Where(e => register.Of is null || e.GetAttribute(Marks.RegisterOf) == register.Of).ToList();
            if (found is not [var part])
                yield return Rules.RegisterMissing.At(page.At, $"'{Named(register)}' stands here {found.Count} times.");
            else
                foreach (var problem in Records(register, part, page)) yield return problem;
        }
        if (page.Advised is { Page.MadeFrom: not MadeFrom.Writing } made)
            foreach (var problem in MadePages.Verify(made, page)) yield return problem;
    }

    private static readonly HashSet<string> proved = ["emergency-numbers", "evidence", "help-lines", "help-lines-of", "interaction-matrix", "interactions", "names"];

    private static IEnumerable<Diagnostic> Records(PrintedRegister register, IElement part, FinishedPage page) => register.Name switch
    {
        "interactions" => Rows(part.QuerySelectorAll("tbody > tr"), page.Content.Substances[register.Of!].Interactions.Select(i => (Pairs.InFull(i, page.Content), i.Support)),
            "pair", Named(register), Rules.PairWrong, page),
        "evidence" => Rows(part.QuerySelectorAll("dl > div"), page.Content.Substances[register.Of!].Findings.Select(f => (f.InFull, f.Support)),
            "finding", Named(register), Rules.FindingWrong, page),
        "names" => NamesStand.Verify(part, page),
        "emergency-numbers" or "help-lines" or "help-lines-of" => HelpLinesStand.Verify(register, part, page),
        _ => MatrixStands.Verify(part, page),
    };

    private static string Named(PrintedRegister register) => $"{register.Name} {register.Of}".TrimEnd();

    /// <summary>Each row of a part is a record, and each record a row, whatever their order.</summary>
    public static IEnumerable<Diagnostic> Rows(IEnumerable<IElement> rows, IEnumerable<(string Words, Support Support)> records, string what, string where, Rule rule, FinishedPage page)
    {
        var left = rows.ToList();
        foreach (var (words, support) in records)
        {
            var expected = PlainText.Squeeze(words);
            if (left.Find(r => Words(r) == expected) is not { } row)
            {
                yield return rule.At(page.At, $"In '{where}' a {what} is missing or altered: '{expected}'.");
                continue;
            }
            left.Remove(row);
            if (!page.IsVisible(row) || row.Descendants<IElement>().Any(e => !page.IsVisible(e) && e.Closest("sup.cite, svg") is null))
                yield return rule.At(page.At, $"In '{where}' a {what} is hidden: '{expected}'.");
            if (!RestsOn(row, support, page))
                yield return rule.At(page.At, $"In '{where}' a {what} does not lead to its sources: '{expected}'.");
        }
        foreach (var row in left) yield return rule.At(page.At, $"In '{where}' stands a {what} that no record has: '{Words(row)}'.");
    }

    /// <summary>Without the numbers of its sources.</summary>
    public static string Words(IElement element) => string.Join(' ', PlainText.Blocks(element, IsCite));

    /// <summary>The numbers lead to the sources of the record, in their order.</summary>
    public static bool RestsOn(IElement element, Support support, FinishedPage page) =>
        element.QuerySelectorAll("sup.cite a").Select(a => page.Document.GetElementById(a.GetAttribute("href")?.TrimStart('#') ?? "") is { } source ? PlainText.Of(source) : "")
            .Zip(support.Sources, (shown, source) => shown.StartsWith(PlainText.Squeeze(page.Content.Sources[source.Value].Title), StringComparison.Ordinal)).All(same => same)
        && element.QuerySelectorAll("sup.cite").Length == support.Sources.Length;

    private static bool IsCite(IElement element) => element is { LocalName: "sup", ClassName: "cite" };
}
