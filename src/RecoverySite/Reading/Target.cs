using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>Where a link leads, once its words are resolved against the page that holds it.</summary>
public abstract record Target
{
    /// <summary>A page of this site, perhaps at an anchor.</summary>
    public sealed record ToPage(string Address, string? Anchor) : Target;

    /// <summary>A picture beside a page; the path is relative to the output folder.</summary>
    public sealed record ToAsset(string Path) : Target;

    public sealed record Outside(string Address) : Target
    {
        /// <summary>Whether a browser goes where it says; with a blank in the scheme it would look for a page of this site.</summary>
        public bool IsAddress => Uri.TryCreate(Address, UriKind.Absolute, out var uri)
            && Address.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
    }

    public sealed record Refused(string Scheme) : Target;
    public sealed record Nowhere(string Path) : Target;

    private static readonly string[] allowed = ["https", "http", "mailto"];

    public static Target Resolve(string link, Page page, Content content)
    {
        var cut = link.IndexOf('#');
        var (path, anchor) = cut < 0 ? (link, null) : (link[..cut], Uri.UnescapeDataString(link[(cut + 1)..]));
        if (path.Length == 0) return anchor is null ? new Nowhere("") : new ToPage(page.Address, anchor);

        if (path.StartsWith("xref:", StringComparison.Ordinal))
            return content.Addresses.Contains(path[5..]) || Addresses.Generated.Contains(path[5..]) ? new ToPage(path[5..], anchor) : new Nowhere(path[5..]);
        if (SchemeOf(path) is { } scheme) return allowed.Contains(scheme) ? new Outside(link) : new Refused(scheme);
        if (path.StartsWith("//", StringComparison.Ordinal) || path.Contains('\\')) return new Refused(path);

        if (Join(page.Directory, Uri.UnescapeDataString(path)) is not { } joined) return new Nowhere(path);
        if (joined.EndsWith(".md", StringComparison.Ordinal))
            return content.Addresses.Contains(joined[..^3]) ? new ToPage(joined[..^3], anchor) : new Nowhere(joined[..^3]);
        return content.Assets.Any(a => a.Path == joined) ? new ToAsset(joined) : new Nowhere(joined);
    }

    /// <summary>The scheme before the first colon, lower case, as a browser would see it; null for a relative path.</summary>
    private static string? SchemeOf(string path)
    {
        // Browsers drop tabs, line ends and leading control characters before they look for the scheme.
        var bare = string.Concat(path.Where(c => c > ' '));
        var colon = bare.IndexOf(':');
        return colon > 0 && bare.IndexOf('/') is var slash && (slash < 0 || colon < slash) ? bare[..colon].ToLowerInvariant() : null;
    }

    /// <summary>Null if the path climbs out of the site.</summary>
    private static string? Join(string directory, string path)
    {
        var parts = new List<string>(path.StartsWith('/') ? [] : directory.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }
}
