using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using AngleSharp.Html.Parser;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>The zips and books that were published, in a folder that somebody has fetched them into; a release may have a folder of its own in it.</summary>
internal static class PublishedCopies
{
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
            return zip.Entries.Where(e => addresses.Any(a => pages.Any(p => $"/{e.FullName}".EndsWith($"/{a}{p}", StringComparison.Ordinal)))).Any(e => Holds(e, wanted));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Holds(ZipArchiveEntry page, string wanted)
    {
        using var reader = new StreamReader(page.Open(), Encoding.UTF8);
        var document = new HtmlParser().ParseDocument(reader.ReadToEnd());
        foreach (var mark in document.QuerySelectorAll("sup.cite")) mark.Remove();
        return Plain(document.Body?.TextContent ?? "").Contains(wanted, StringComparison.Ordinal);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant()
        .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');
}
