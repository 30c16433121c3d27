using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A finished page, read back from its bytes as a browser reads it, beside what it must carry.</summary>
/// <param name="Advised">Null for a page that no author wrote.</param>
internal sealed record FinishedPage(string Path, IHtmlDocument Document, AdvisedPage? Advised, Content Content, Stylesheet Stylesheet)
{
    public static FinishedPage Read(OutputFile file, AdvisedPage? advised, Content content, Stylesheet stylesheet) =>
        new(file.Path, new HtmlParser().ParseDocument(Encoding.UTF8.GetString(file.Bytes.Span)), advised, content, stylesheet);

    public Location At => new(Path);

    /// <summary>All elements with a mark, optionally of one value; ordinal, so that no id can be mistaken for a selector.</summary>
    public IEnumerable<IElement> Marked(string mark, string? value = null) =>
        Document.All.Where(e => e.GetAttribute(mark) is { } found && (value is null || found == value));

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
