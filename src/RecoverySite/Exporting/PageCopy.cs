using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Model;

namespace RecoverySite.Exporting;

/// <summary>How a copy differs from its page.</summary>
/// <param name="To">Where a file of the site is, seen from the copy; null for one that is left out, and of a link to it only the words stay.</param>
/// <param name="IsXml">Whether every element is closed, as books want it.</param>
internal sealed record CopyRules(Func<string, string?> To, bool IsXml = false)
{
    /// <summary>One line more at the foot of the page.</summary>
    public string? FootLine { get; init; }
}

/// <summary>A finished page, read once and written as often as there are editions: the same elements, words and marks, with other links.</summary>
internal sealed class PageCopy
{
    private static readonly ThreadLocal<HtmlParser> parser = new(() => new HtmlParser());
    private static readonly Uri site = new("http://site.invalid/");
    private static readonly HashSet<string> empty = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

    private readonly Uri here;

    public PageCopy(OutputFile file)
    {
        Path = file.Path;
        here = new(site, file.Path);
        Document = parser.Value!.ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
    }

    public string Path { get; }
    public IHtmlDocument Document { get; }
    public string Title => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The language of its frame, and the attributes that say so.</summary>
    public Language LanguageIn(Content content) => content.LanguageNamed(Document.DocumentElement.GetAttribute("lang") ?? "") ?? content.Language;
    public string Attributes => string.Concat(Document.DocumentElement.Attributes.Select(a => $" {a.Name}=\"{Escaped(a.Value)}\""));

    /// <summary>Whether it is an old address that only leads on.</summary>
    public bool LeadsOn => Document.QuerySelector("meta[http-equiv=refresh]") is not null;

    public string Whole(CopyRules rules) => "<!DOCTYPE html>\n" + Part(Document.DocumentElement, rules);

    public string Part(IElement element, CopyRules rules)
    {
        var to = new StringBuilder();
        Write(element, rules, to);
        return to.ToString();
    }

    public static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private void Write(INode node, CopyRules rules, StringBuilder to)
    {
        if (node is IText words) to.Append(Escaped(words.Data));
        if (node is not IElement element || IsDropped(element, rules)) return;

        var isLeftOut = element.LocalName == "a" && IsLeftOut(element, rules);
        var name = isLeftOut ? "span" : element.LocalName;
        to.Append('<').Append(name);
        if (rules.IsXml && name == "svg") to.Append(" xmlns=\"http://www.w3.org/2000/svg\"");
        foreach (var attribute in element.Attributes)
            if (!isLeftOut || attribute.Name is not ("href" or "download" or "rel" or "class"))
                Attribute(attribute.Name, Changed(element, attribute, rules), to);
        if (isLeftOut) Attribute("class", $"{element.ClassName} {Offline.LeftOut}".TrimStart(), to);
        if (empty.Contains(name))
        {
            to.Append(rules.IsXml ? "/>" : ">");
            return;
        }
        to.Append('>');
        foreach (var child in element.ChildNodes) Write(child, rules, to);
        if (name == "footer" && rules.FootLine is { } line) to.Append($"<p class=\"wide\" {Marks.Edition}=\"\">{Escaped(line)}</p>");
        to.Append("</").Append(name).Append('>');
    }

    private static void Attribute(string name, string value, StringBuilder to) =>
        to.Append(' ').Append(name).Append("=\"").Append(Escaped(value).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');

    private string Changed(IElement element, IAttr attribute, CopyRules rules) =>
        (element.LocalName, attribute.Name) is ("a", "href") or ("img", "src") && Inner(attribute.Value) is { } target ? Address(target, rules)! : attribute.Value;

    /// <summary>What a copy has no use for: a way to keep the page that leads to nothing, a feed that is not there.</summary>
    private bool IsDropped(IElement element, CopyRules rules) => element.LocalName switch
    {
        "li" => element.Closest($"[{Marks.Keep}]") is not null && element.QuerySelector("a") is { } link && IsLeftOut(link, rules),
        "link" => IsLeftOut(element, rules),
        _ => rules.IsXml && element.HasAttribute(Marks.Keep),
    };

    private bool IsLeftOut(IElement link, CopyRules rules) => Inner(link.GetAttribute("href") ?? "") is { } target && Address(target, rules) is null;

    /// <summary>A place on the page itself is one in every copy.</summary>
    private string? Address((string Path, string Anchor) target, CopyRules rules) =>
        target.Path == Path && target.Anchor.Length > 0 ? target.Anchor : rules.To(target.Path) is { } address ? address + target.Anchor : null;

    /// <summary>Path and anchor of a link into the site; null for one that leads out of it.</summary>
    private (string Path, string Anchor)? Inner(string href) => Uri.TryCreate(here, href, out var target) && target.Host == site.Host && target.Scheme == site.Scheme
        ? (Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/'), target.Fragment)
        : null;

    /// <summary>From one file of the site to another.</summary>
    public static string Relative(string from, string to) => string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/'))) + to;
}
