using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A page is a whole document: one h1, a language, a title, unique ids, the author's words, and no markup but ours.</summary>
internal static class PageIsWhole
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        var document = page.Document;
        if (string.IsNullOrWhiteSpace(document.DocumentElement.GetAttribute("lang"))) yield return Shape("It does not say its language.");
        if (string.IsNullOrWhiteSpace(document.Title)) yield return Shape("It has no title.");
        if (Count("h1") != 1) yield return Shape($"It has {Count("h1")} first headings.");
        if (Count("main") != 1) yield return Shape("It has no single main part.");
        if (document.QuerySelectorAll($"[{Marks.Register}] [{Marks.Authored}], [{Marks.Notice}] [{Marks.Authored}]").Length > 0)
            yield return Shape("The author's words stand inside what is printed from a register.");

        if (page.Document.Source.Text.FirstOrDefault(IsUnseen) is var unseen and not '\0')
            yield return Rules.ForeignMarkup.At(page.At, $"The character U+{(int)unseen:X4} stands here, which can make text read other than it is.");

        foreach (var id in page.Elements.Select(e => e.Id).OfType<string>().GroupBy(id => id).Where(g => g.Count() > 1))
            yield return Rules.DuplicateElement.At(page.At, $"The id '{id.Key}' stands {id.Count()} times.");
        foreach (var name in page.Elements.Select(e => e.LocalName).Where(n => !allowed.Contains(n)).Distinct())
            yield return (scripts.Contains(name) ? Rules.ForeignScript : Rules.ForeignMarkup).At(page.At, $"<{name}> stands here.");
        foreach (var attribute in page.Elements.SelectMany(e => e.Attributes).Select(a => a.Name).Distinct())
        {
            if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)) yield return Rules.ForeignScript.At(page.At, $"The handler '{attribute}' stands here.");
            else if (attribute is "style" or "srcdoc" or "formaction" or "ping" or "background") yield return Rules.ForeignMarkup.At(page.At, $"The attribute '{attribute}' stands here.");
        }

        int Count(string name) => page.Elements.Count(e => e.LocalName == name);
        Diagnostic Shape(string message) => Rules.PageShape.At(page.At, message);
    }

    private static bool IsUnseen(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static readonly HashSet<string> scripts = ["script", "form", "iframe", "object", "embed", "base", "input", "button"];

    private static readonly HashSet<string> allowed =
    [
        "html", "head", "meta", "title", "link", "body", "header", "nav", "main", "section", "footer", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col", "figure", "figcaption", "blockquote", "pre", "hr", "img",
        "a", "em", "strong", "code", "span", "br", "wbr", "sub", "sup", "kbd", "mark", "small", "u", "s", "del", "ins", "q", "cite", "dfn", "var", "samp", "abbr",
        "svg", "path", "circle",
    ];
}
