using System.Collections.Concurrent;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Exporting;

/// <summary>
/// Stands between the verifier and the staging folder, so that nothing but verified files comes into an edition. Pages are copied
/// as they are made; when all are in, the editions are put together.
/// </summary>
public sealed class Exports(Content content, DateOnly today, OutputFile bookStylesheet, IStaging staging) : IStaging
{
    private const string blank = BlankPage.Address + ".html";
    private readonly ConcurrentDictionary<string, OutputFile> files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, OutputFile> essentials = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Chapter> chapters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> pages = content.Pages.ToDictionary(p => p.OutputPath, StringComparer.Ordinal);

    /// <summary>A verified file on its way; called from several threads.</summary>
    public void Put(OutputFile file)
    {
        staging.Put(file);
        files[file.Path] = file;
    }

    /// <summary>Copies a page for the editions. The stylesheet and the pictures have come before.</summary>
    /// <returns>The page as one file, to be verified like any other; null for one that is not made into one.</returns>
    public OutputFile? Copy(OutputFile file)
    {
        var page = new PageCopy(file);
        if (page.LeadsOn || file.Path is GeneratedPages.NotFound + ".html" or blank) return null;
        if (IsEssential(file.Path)) essentials[file.Path] = InEssentials(page);
        if (Book.HasPage(file.Path)) chapters[file.Path] = Chapter.Of(page, content, today, pages.GetValueOrDefault(file.Path));
        return pages.GetValueOrDefault(file.Path) is { } source && Offline.SinglePageOf(source, content) is { } path
            ? SinglePage.Of(page, path, content, today, Encoding.UTF8.GetString(files["site.css"].Bytes.Span), target => files[target].Bytes)
            : null;
    }

    /// <param name="readMe">What stands in a copy where the site tells of its editions, and once more as its first file.</param>
    /// <param name="search">The index and the manifest of the essential pages alone, and the scripts that search.</param>
    public IEnumerable<(EditionKind Kind, OutputFile File)> Editions(OutputFile readMe, IEnumerable<OutputFile> search)
    {
        Copy(readMe);
        yield return (EditionKind.Whole, Folder(EditionKind.Whole, files.Values.Append(readMe).Append(readMe with { Path = Offline.ReadMe })));
        if (!content.Settings.Essentials.IsEmpty)
        {
            var copy = essentials[readMe.Path];
            yield return (EditionKind.Essentials, Folder(EditionKind.Essentials, files.Values.Where(f => IsShared(f.Path)).Concat(essentials.Values).Append(copy with { Path = Offline.ReadMe }).Concat(search)));
        }
        yield return (EditionKind.Book, new(Offline.FileOf(EditionKind.Book, today), Zip.Of(Book.Of(chapters.Values, bookStylesheet, files.Values, content, today), today, asIs: Book.First)));
    }

    /// <summary>What lies beside the editions: the checksum of each.</summary>
    public static OutputFile Checksums(IEnumerable<Edition> editions) => new($"{Offline.Folder}/{Offline.Checksums}", Encoding.UTF8.GetBytes(string.Concat(
        editions.Select(e => $"{e.Sha256}  {e.Path[(Offline.Folder.Length + 1)..]}\n").Order(StringComparer.Ordinal))));

    /// <summary>All in one folder, its checksums among them.</summary>
    private OutputFile Folder(EditionKind kind, IEnumerable<OutputFile> all)
    {
        var (name, inside) = (Offline.NameOf(kind, today), all.ToList());
        inside.Add(Zip.Checksums(Offline.Checksums, inside));
        return new(Offline.FileOf(kind, today), Zip.Of(inside.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => f with { Path = $"{name}/{f.Path}" }), today));
    }

    /// <summary>What every page has, whichever they are: the stylesheet, pictures, scripts that are not the search's, the way out.</summary>
    private static bool IsShared(string path) =>
        path == blank || !path.EndsWith(".html", StringComparison.Ordinal) && path.Split('/')[0] is not ("search" or Offline.Folder) && path is not (Manifest.FileName or Feeds.FileName);

    /// <summary>Pages that nobody wrote are in every edition: notices lead to them. No page leads to an old address.</summary>
    private bool IsEssential(string path) => pages.TryGetValue(path, out var page) ? content.IsEssential(page)
        : path != GeneratedPages.NotFound + ".html" && !path.StartsWith(Offline.SinglePages + "/", StringComparison.Ordinal);

    private OutputFile InEssentials(PageCopy page)
    {
        bool IsThere(string target) => target.EndsWith(".html", StringComparison.Ordinal) ? IsEssential(target) : target != Feeds.FileName;
        return new(page.Path, Encoding.UTF8.GetBytes(page.Whole(new(target => IsThere(target) ? PageCopy.Relative(page.Path, target) : null) { FootLine = page.LanguageIn(content).Words.IsSmallEdition })));
    }
}
