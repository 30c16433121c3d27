using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A finished page, read back from its bytes as a browser reads it, beside what it must carry.</summary>
/// <param name="Elements">Every element in the order of the document, walked once.</param>
/// <param name="Advised">Null for a page that no author wrote.</param>
internal sealed record FinishedPage(string Path, IHtmlDocument Document, ImmutableArray<IElement> Elements, AdvisedPage? Advised, Content Content, Stylesheet Stylesheet)
{
    private readonly ILookup<string, IElement> marked = Elements
        .SelectMany(e => e.Attributes.Where(a => a.Name.StartsWith("data-", StringComparison.Ordinal)).Select(a => (a.Name, Element: e)))
        .ToLookup(x => x.Name, x => x.Element, StringComparer.Ordinal);

    public static FinishedPage Read(OutputFile file, AdvisedPage? advised, Content content, Stylesheet stylesheet)
    {
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span));
        return new(file.Path, document, [.. document.All], advised, content, stylesheet);
    }

    public Location At => new(Path);

    /// <summary>Its path without the ending.</summary>
    public string Address => Path[..^".html".Length];

    /// <summary>What it must carry, in reading order.</summary>
    public ImmutableArray<AttachedNotice> Notices => Advised?.Advice.Notices ?? GeneratedPages.NoticesOf(Address, Content);

    /// <summary>All elements with a mark, optionally of one value; ordinal, so that no id can be mistaken for a selector.</summary>
    public IEnumerable<IElement> Marked(string mark, string? value = null) =>
        marked[mark].Where(e => value is null || e.GetAttribute(mark) == value);

    /// <summary>Whether a reader can see an element: neither the markup nor the stylesheet hides it or anything it stands in.</summary>
    public bool IsVisible(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
            if (HidingElements.Contains(at.LocalName) || HidingAttributes.Any(at.HasAttribute)
                || at.GetAttribute("aria-hidden") == "true" || Stylesheet.Hides(at)) return false;
        return true;
    }

    // A closed <details> is not read by whoever does not open it.
    private static readonly HashSet<string> HidingElements = ["template", "noscript", "details", "dialog", "script", "style", "head", "svg"];
    private static readonly string[] HidingAttributes = ["hidden", "inert", "style", "popover"];
}
