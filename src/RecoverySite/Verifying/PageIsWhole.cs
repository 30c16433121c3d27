using System.Buffers;
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
        if (page.Marked(Marks.Authored).Any(IsInsideRegister))
            yield return Shape("The author's words stand inside what is printed from a register.");

        if (page.Source.IndexOfAny(unseen) is var at and >= 0)
            yield return Rules.ForeignMarkup.At(page.At, $"The character U+{(int)page.Source[at]:X4} stands here, which can make text read other than it is.");

        var ids = new HashSet<string>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var attributes = new HashSet<string>(StringComparer.Ordinal);
        IElement?[] ours = [.. SearchBox.Parts(page), WayOut.Script(page)];
        foreach (var element in page.Elements)
        {
            if (element.Id is { } id && !ids.Add(id)) yield return Rules.DuplicateElement.At(page.At, $"The id '{id}' stands here again.");
            if (!ours.Contains(element)) names.Add(element.LocalName);
            foreach (var attribute in element.Attributes) attributes.Add(attribute.Name);
        }
        foreach (var name in names.Where(n => !allowed.Contains(n)))
            yield return (scripts.Contains(name) ? Rules.ForeignScript : Rules.ForeignMarkup).At(page.At, $"<{name}> stands here.");
        foreach (var attribute in attributes)
        {
            if (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)) yield return Rules.ForeignScript.At(page.At, $"The handler '{attribute}' stands here.");
            else if (attribute is "style" or "srcdoc" or "formaction" or "ping" or "background") yield return Rules.ForeignMarkup.At(page.At, $"The attribute '{attribute}' stands here.");
        }

        int Count(string name) => page.Elements.Count(e => e.LocalName == name);
        Diagnostic Shape(string message) => Rules.PageShape.At(page.At, message);
    }

    private static bool IsInsideRegister(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
            if (at.HasAttribute(Marks.Register) || at.HasAttribute(Marks.Notice)) return true;
        return false;
    }

    /// <summary>Control characters but line feed and tab, and the marks that turn text around.</summary>
    private static readonly SearchValues<char> unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\n' or '\t')), .. "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"]);

    private static readonly HashSet<string> scripts = ["script", "form", "iframe", "object", "embed", "base", "input", "button"];

    private static readonly HashSet<string> allowed =
    [
        "html", "head", "meta", "title", "link", "body", "header", "nav", "main", "section", "footer", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6",
        "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "colgroup", "col", "figure", "figcaption", "blockquote", "pre", "hr", "img",
        "a", "em", "strong", "code", "span", "br", "wbr", "sub", "sup", "kbd", "mark", "small", "u", "s", "del", "ins", "q", "cite", "dfn", "var", "samp", "abbr",
        "svg", "g", "path", "circle", "text",
    ];
}
