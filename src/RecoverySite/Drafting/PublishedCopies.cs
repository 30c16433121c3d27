using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>The zips and books that were published, in a folder that somebody has fetched them into; a release may have a folder of its own in it.</summary>
internal static class PublishedCopies
{
    /// <summary>In bytes; a page of ours has a hundredth of it.</summary>
    private const int LargestPage = 16 * 1024 * 1024;

    private static readonly string[] kinds = [".zip", ".epub"];
    private static readonly string[] pages = [".html", ".xhtml"];

    /// <summary>The copies in which some words stand on a page, by their paths in the folder. Case, markup, line ends, marks of sources and the form of quotes make no difference.</summary>
    /// <param name="addresses">The page, at its address and those that it had.</param>
    public static (ImmutableArray<string> Found, ImmutableArray<string> Unreadable) With(string words, IReadOnlyCollection<string> addresses, string folder)
    {
        var wanted = Plain(words);
        var copies = SourceTree.FilesIn(folder).Where(f => kinds.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .AsParallel().AsOrdered().Select(f => (Name: f, Holds: Holds(SourceTree.Bytes($"{folder}/{f}") ?? [], addresses, wanted))).ToList();
        return ([.. copies.Where(c => c.Holds == true).Select(c => c.Name)], [.. copies.Where(c => c.Holds is null).Select(c => c.Name)]);
    }

    /// <summary>Null for a file that cannot be read.</summary>
    private static bool? Holds(byte[] copy, IReadOnlyCollection<string> addresses, string wanted)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(copy), ZipArchiveMode.Read);
            return zip.Entries.Where(e => addresses.Contains(AddressOf(e.FullName))).Any(e => Holds(e, wanted));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Of a page in a copy: a zip has all in one folder, a book its pages in a folder of that name.</summary>
    private static string AddressOf(string path)
    {
        var below = path.IndexOf("pages/", StringComparison.Ordinal) is var at and >= 0 && path.EndsWith(".xhtml", StringComparison.Ordinal) ? at + "pages/".Length : path.IndexOf('/', StringComparison.Ordinal) + 1;
        return pages.Contains(Path.GetExtension(path)) ? path[below..^Path.GetExtension(path).Length] : "";
    }

    /// <exception cref="InvalidDataException">It is larger than any page of ours.</exception>
    private static bool Holds(ZipArchiveEntry page, string wanted)
    {
        if (page.Length > LargestPage) throw new InvalidDataException();
        using var reader = new StreamReader(page.Open(), Encoding.UTF8);
        var document = new HtmlParser().ParseDocument(reader.ReadToEnd());
        foreach (var mark in document.QuerySelectorAll("sup.cite")) mark.Remove();
        return Plain(document.Body?.TextContent ?? "").Contains(wanted, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant()
        .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
}
