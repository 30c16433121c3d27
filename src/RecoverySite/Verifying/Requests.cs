using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A link from a finished page to a file of the site.</summary>
internal readonly record struct InnerLink(string From, string Path, string? Anchor);

/// <summary>Opening a page asks nothing of any other place; its links into the site are kept, to be held against the whole.</summary>
internal static class Requests
{
    private static readonly HashSet<string> fetching = ["src", "srcset", "data", "poster", "background", "manifest", "action", "xlink:href"];
    private static readonly HashSet<string> schemes = ["https", "http", "mailto", "tel", "sms"];

    public static IEnumerable<Diagnostic> Verify(FinishedPage page, ICollection<InnerLink> links)
    {
        bool IsInside(string href) => Keep(href, page, links);
        foreach (var element in page.Elements)
        {
            foreach (var attribute in element.Attributes)
                if (fetching.Contains(attribute.Name) && !IsInside(attribute.Value)) yield return Outside(element, attribute.Name, page);
            if (element.LocalName == "link" && !IsInside(element.GetAttribute("href") ?? "")) yield return Outside(element, "href", page);
            if (element.LocalName == "a" && element.GetAttribute("href") is { } href && !IsInside(href) && !IsOrdinary(href))
                yield return Rules.ForeignScript.At(page.At, $"A link to '{href}' stands here.");
            if (element.LocalName == "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                && !IsInside((element.GetAttribute("content") ?? "").Split("url=", 2)[^1])) yield return Outside(element, "content", page);
        }
    }

    private static Diagnostic Outside(IElement element, string attribute, FinishedPage page) =>
        Rules.OutsideRequest.At(page.At, $"<{element.LocalName} {attribute}=\"{element.GetAttribute(attribute)}\"> leads out of the site.");

    private static bool IsOrdinary(string href) => Uri.TryCreate(href, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme);

    /// <summary>Whether a link stays in the site; then it is kept.</summary>
    private static bool Keep(string href, FinishedPage page, ICollection<InnerLink> links)
    {
        if (href.StartsWith("https://", StringComparison.Ordinal)) return false;
        var here = page.Here;
        if (!Uri.TryCreate(here, href, out var target) || target.Host != here.Host || target.Scheme != here.Scheme
            || href.StartsWith('/') || Uri.TryCreate(href, UriKind.Absolute, out var whole) && whole.Scheme != "file") return false;
        links.Add(new(page.Path, Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/'),
            target.Fragment.Length > 1 ? Uri.UnescapeDataString(target.Fragment[1..]) : null));
        return true;
    }
}
