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
internal sealed record FinishedPage(string Path, string Source, IHtmlDocument Document, ImmutableArray<IElement> Elements, AdvisedPage? Advised, Content Content, Stylesheet Stylesheet, DateOnly Today)
{
    // Of a copy nobody asks for them.
    private readonly Lazy<Dictionary<string, List<IElement>>> marked = new(() => Marks(Elements));
    private readonly Lazy<HashSet<IElement>> hidden = new(() => Hidden(Elements, Stylesheet));

    /// <summary>Reads a copy, of whose page everything was proved already.</summary>
    public delegate FinishedPage Reader(OutputFile file);

    public static FinishedPage Read(OutputFile file, AdvisedPage? advised, Content content, Stylesheet stylesheet, DateOnly today)
    {
        var source = Encoding.UTF8.GetString(file.Bytes.Span);
        var document = parser.Value!.ParseDocument(source);
        return new(file.Path, source, document, [.. document.All], advised, content, stylesheet, today);
    }

    // To make one costs as much as to read a short page.
    private static readonly ThreadLocal<HtmlParser> parser = new(() => new HtmlParser(new HtmlParserOptions { DisableElementPositionTracking = true }));

    public Location At => new(Path);

    /// <summary>The language in which it says that it stands.</summary>
    public Language Language { get; } = Content.LanguageNamed(Document.DocumentElement.GetAttribute("lang") ?? "") ?? Content.Language;
    public FrameWords Words => Language.Words;

    // A base of our own shows where a browser would end up, however the path is written.
    private static readonly Uri site = new("http://site.invalid/");

    /// <summary>Its own address, on a site that stands nowhere.</summary>
    public Uri Here => new(site, Path);

    /// <summary>Where a path of the site (or a whole address) is, as a browser would write it.</summary>
    public static string Whole(string path) => new Uri(site, path).AbsoluteUri;

    /// <summary>Where a link ends up, with its anchor; empty if it leads nowhere.</summary>
    public string TargetOf(IElement link) =>
        link.GetAttribute("href") is { } href && Uri.TryCreate(Here, href, out var target) ? target.AbsoluteUri : "";

    /// <summary>Whether an element is a link that a reader can see to a file of the site, wherever in that file.</summary>
    public bool IsLinkTo(IElement element, string path) =>
        element.LocalName == "a" && TargetOf(element).Split('#')[0] == Whole(path) && IsVisible(element);

    /// <summary>Whether it is an old address that sends its readers on.</summary>
    public bool LeadsOn { get; } = Elements.Any(e => e.LocalName == "meta" && string.Equals(e.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase));

    /// <summary>Its path without the ending.</summary>
    public string Address => Path[..^".html".Length];

    /// <summary>What it must carry, in reading order.</summary>
    public ImmutableArray<AttachedNotice> Notices => Advised?.Advice.Notices ?? GeneratedPages.NoticesOf(Address, Content);

    /// <summary>All elements with a mark, optionally of one value; ordinal, so that no id can be mistaken for a selector.</summary>
    public IEnumerable<IElement> Marked(string mark, string? value = null) =>
        marked.Value.TryGetValue(mark, out var found) ? found.Where(e => value is null || e.GetAttribute(mark) == value) : [];

    /// <summary>Whether a reader can see an element: neither the markup nor the stylesheet hides it or anything it stands in.</summary>
    public bool IsVisible(IElement element) => !hidden.Value.Contains(element);

    private static Dictionary<string, List<IElement>> Marks(ImmutableArray<IElement> elements)
    {
        var marks = new Dictionary<string, List<IElement>>(StringComparer.Ordinal);
        foreach (var element in elements)
            foreach (var attribute in element.Attributes)
            {
                if (!attribute.Name.StartsWith("data-", StringComparison.Ordinal)) continue;
                if (!marks.TryGetValue(attribute.Name, out var found)) marks.Add(attribute.Name, found = []);
                found.Add(element);
            }
        return marks;
    }

    /// <summary>In the order of the document a parent comes before what stands in it.</summary>
    private static HashSet<IElement> Hidden(ImmutableArray<IElement> elements, Stylesheet stylesheet)
    {
        var hidden = new HashSet<IElement>(ReferenceEqualityComparer.Instance);
        foreach (var element in elements)
            if (element.ParentElement is { } parent && hidden.Contains(parent) || IsHiding(element) || stylesheet.Hides(element)) hidden.Add(element);
        return hidden;
    }

    private static bool IsHiding(IElement element)
    {
        if (HidingElements.Contains(element.LocalName)) return true;
        foreach (var attribute in element.Attributes)
            if (HidingAttributes.Contains(attribute.Name) || attribute is { Name: "aria-hidden", Value: "true" }) return true;
        return false;
    }

    // A closed <details> is not read by whoever does not open it.
    private static readonly HashSet<string> HidingElements = ["template", "noscript", "details", "dialog", "script", "style", "head", "svg"];
    private static readonly HashSet<string> HidingAttributes = ["hidden", "inert", "style", "popover"];
}
