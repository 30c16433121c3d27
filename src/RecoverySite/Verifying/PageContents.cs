using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// What was proved of a page, in so few bytes that it can be kept until its copies come: every element, attribute and word of its
/// parts as a fingerprint, whatever its links lead to; and the links, in their order. Whoever has the same main part has the same
/// notices, law, marks and sources.
/// </summary>
/// <param name="Language">In which it stands, and its direction.</param>
/// <param name="Frame">The body without its main part.</param>
/// <param name="Pictures">Those of its main part, in their order.</param>
/// <param name="Keep">The ways to keep the page, each with its words, which are in no fingerprint.</param>
internal sealed record PageContents(string Path, string Language, string Head, string Frame, string Main, ImmutableArray<string> FrameLinks, ImmutableArray<string> MainLinks, ImmutableArray<string> Pictures, ImmutableArray<string> Keep, string Heading, ImmutableArray<string> Edition)
{
    /// <summary>In place of a link that a copy leaves out.</summary>
    public const string NoLink = "";

    private static readonly Uri site = new("http://site.invalid/");

    /// <param name="path">Of the page, also for a copy of it that lies elsewhere: links are seen from there.</param>
    /// <param name="pathOf">Where the copy's address of a page or picture leads on the site.</param>
    public static PageContents Of(IHtmlDocument document, string path, Func<string, string>? pathOf = null)
    {
        var (keep, edition) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        var head = new Walk(new(site, path), pathOf, keep, edition);
        foreach (var attribute in document.DocumentElement.Attributes) head.Words($"{attribute.Name}={attribute.Value}");
        // The feed stays with the site.
        foreach (var child in document.Head!.Children.Where(c => c.GetAttribute("rel") != "alternate")) head.Element(child);
        var main = document.QuerySelector("main");
        var frame = new Walk(new(site, path), pathOf, keep, edition) { LeftOut = main };
        frame.Element(document.Body!);
        var inside = new Walk(new(site, path), pathOf, keep, edition);
        if (main is not null) inside.Element(main);
        return new(path, string.Join(' ', document.DocumentElement.Attributes.Where(a => a.Name is "lang" or "dir").Select(a => $"{a.Name}={a.Value}")), head.Fingerprint, frame.Fingerprint, inside.Fingerprint, [.. frame.Links], [.. inside.Links], [.. inside.Pictures], keep.ToImmutable(), document.QuerySelector("h1")?.TextContent.Trim() ?? "", edition.ToImmutable());
    }

    /// <summary>Whether the links of a copy are those of the page but for those that it must leave out.</summary>
    public static bool AreLinks(IEnumerable<string> copy, IEnumerable<string> page, Func<string, bool> isKept) =>
        copy.SequenceEqual(page.Select(l => isKept(l) ? l : NoLink), StringComparer.Ordinal);

    /// <summary>The file of the site that a link leads to; null for a link out of the site.</summary>
    public static string? PathOf(string link) => Uri.TryCreate(link, UriKind.Absolute, out var target) && target.Host == site.Host ? Uri.UnescapeDataString(target.AbsolutePath).TrimStart('/') : null;

    private sealed class Walk(Uri here, Func<string, string>? pathOf, ICollection<string> keep, ICollection<string> edition)
    {
        // No page can hold it.
        private const char End = '\u0001';
        private readonly StringBuilder text = new();

        public IElement? LeftOut { get; init; }
        public List<string> Links { get; } = [];
        public List<string> Pictures { get; } = [];
        public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        public void Words(string words) => text.Append(words).Append(End);

        public void Element(IElement element)
        {
            if (element == LeftOut) return;
            if (element.HasAttribute(Marks.Keep))
            {
                foreach (var item in element.QuerySelectorAll("li")) keep.Add($"{item.TextContent.Trim()} {string.Join(' ', item.Descendants<IElement>().Select(e => $"{e.LocalName} {Target(e.GetAttribute("href"))}"))}");
                return;
            }
            if (element.LocalName == "p" && element.GetAttribute(Marks.Edition) is "")
            {
                edition.Add(element.TextContent);
                return;
            }
            // Words that are no link any more are marked, and in all else the link that they were.
            var isNoLink = element.LocalName == "span" && element.ClassList.Contains(Offline.LeftOut);
            if (element.LocalName == "a" || isNoLink) Links.Add(isNoLink ? NoLink : Target(element.GetAttribute("href")));
            if (element.LocalName == "img") Pictures.Add(Target(element.GetAttribute("src")));
            text.Append('<').Append(isNoLink ? "a" : element.LocalName);
            foreach (var attribute in element.Attributes.OrderBy(a => a.Name, StringComparer.Ordinal))
                if (Said(element, attribute) is { } said) text.Append(End).Append(attribute.Name).Append('=').Append(said);
            text.Append('>');
            foreach (var child in element.ChildNodes)
                if (child is IElement inner) Element(inner);
                else if (child is IText words) text.Append(words.Data);
            text.Append('<').Append(End);
        }

        private string? Said(IElement element, IAttr attribute) => (element.LocalName, attribute.Name) switch
        {
            (_, "xmlns") or ("a", "href" or "rel" or "download") => null,
            ("span", "class") => string.Join(' ', attribute.Value.Split(' ').Where(c => c != Offline.LeftOut)) is { Length: > 0 } names ? names : null,
            ("img", "src") => Pictures[^1],
            _ => attribute.Value,
        };

        private string Target(string? address) => address is not null && Uri.TryCreate(here, pathOf?.Invoke(address) ?? address, out var target) ? target.AbsoluteUri : "?";
    }
}
