using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A link from a finished page to a file of the site.</summary>
internal readonly record struct InnerLink(string From, string Path, string? Anchor);

/// <summary>Opening a page asks nothing of any other place; its links into the site are kept, to be held against the whole.</summary>
internal static class Requests
{
    private static readonly string[] fetching = ["src", "srcset", "data", "poster", "background", "manifest", "action", "xlink:href"];
    private static readonly HashSet<string> schemes = ["https", "http", "mailto", "tel", "sms"];

    public static IEnumerable<Diagnostic> Verify(FinishedPage page, ICollection<InnerLink> links)
    {
        foreach (var element in page.Elements)
        {
            foreach (var name in fetching.Where(element.HasAttribute))
                if (!Keep(element.GetAttribute(name)!, page, links)) yield return Outside(element, name, page);
            if (element.LocalName == "link" && !Keep(element.GetAttribute("href") ?? "", page, links)) yield return Outside(element, "href", page);
            if (element.LocalName == "a" && element.GetAttribute("href") is { } href && !Keep(href, page, links) && !IsOrdinary(href))
                yield return Rules.ForeignScript.At(page.At, $"A link to '{href}' stands here.");
            if (element.LocalName == "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                && !Keep((element.GetAttribute("content") ?? "").Split("url=", 2)[^1], page, links)) yield return Outside(element, "content", page);
        }
    }

    private static Diagnostic Outside(IElement element, string attribute, FinishedPage page) =>
        Rules.OutsideRequest.At(page.At, $"<{element.LocalName} {attribute}=\"{element.GetAttribute(attribute)}\"> leads out of the site.");

    private static bool IsOrdinary(string href) => Uri.TryCreate(href, UriKind.Absolute, out var uri) && schemes.Contains(uri.Scheme);

    /// <summary>Whether a link stays in the site; then it is kept.</summary>
    private static bool Keep(string href, FinishedPage page, ICollection<InnerLink> links)
    {
        // A base of our own shows where a browser would end up, however the path is written.
        var here = new Uri(new Uri("http://site.invalid/"), page.Path);
        if (!Uri.TryCreate(here, href, out var target) || target.Host != here.Host || target.Scheme != here.Scheme
            || href.StartsWith('/') || Uri.TryCreate(href, UriKind.Absolute, out var whole) && whole.Scheme != "file") return false;
        links.Add(new(page.Path, Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/'),
            target.Fragment.Length > 1 ? Uri.UnescapeDataString(target.Fragment[1..]) : null));
        return true;
    }
}
