using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Comparing;

/// <summary>A finished site as it lies in a folder: what two of them are compared by.</summary>
/// <param name="Pages">By their paths, without the copies that are one file.</param>
/// <param name="Scripts">Each script, but for the data of the search, with the hash of its bytes.</param>
public sealed record FinishedSite(Manifest Manifest, ImmutableSortedDictionary<string, FinishedText> Pages, ImmutableSortedDictionary<string, string> Scripts)
{
    /// <summary>The list of its own files that the program leaves in a folder.</summary>
    private const string Listing = ".recoverysite";

    /// <summary>What the files of the index begin with: they are data, and follow the pages.</summary>
    private const string Shard = "RecoverySearch.shard(";

    /// <exception cref="InvalidDataException">It is no finished site of this program; the message says why.</exception>
    public static FinishedSite Read(string folder)
    {
        folder = folder.TrimEnd('/', '\\');
        byte[] Bytes(string path) => SourceTree.Bytes($"{folder}/{path}") ?? throw new InvalidDataException($"'{folder}' is no finished site: it has no {path}.");
        var files = Encoding.UTF8.GetString(Bytes(Listing)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(f => f.TrimEnd('\r')).ToList();
        var manifest = Manifest.Parse(Bytes(Manifest.FileName)) is { Format: Manifest.CurrentFormat } read ? read : throw new InvalidDataException($"The manifest in '{folder}' is of another format; build the site again.");
        var pages = files.Where(f => f.EndsWith(".html", StringComparison.Ordinal) && !f.StartsWith(Offline.SinglePages + "/", StringComparison.Ordinal)).ToList();
        var grades = Grades(new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Bytes(GeneratedPages.Report + ".html"))));
        return new(manifest,
            pages.AsParallel().Select(p => FinishedText.Of(p, Encoding.UTF8.GetString(Bytes(p)), grades.TryGetValue(p, out var grade) ? grade : null)).ToImmutableSortedDictionary(p => p.Path, p => p, StringComparer.Ordinal),
            files.Where(f => f.EndsWith(".js", StringComparison.Ordinal) && f != Marks.Numbers).Select(f => (Path: f, Text: Encoding.UTF8.GetString(Bytes(f)))).Where(f => !f.Text.StartsWith(Shard, StringComparison.Ordinal))
                .ToImmutableSortedDictionary(f => f.Path, f => Hash.Of(f.Text), StringComparer.Ordinal));
    }

    /// <summary>As the page of figures tells them.</summary>
    private static Dictionary<string, double> Grades(IHtmlDocument report)
    {
        var grades = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in report.QuerySelectorAll(".report tbody tr"))
            if (row.QuerySelector("a")?.GetAttribute("href") is { } page && double.TryParse(row.QuerySelector("[data-label='Reading grade']")?.TextContent, NumberStyles.Float, CultureInfo.InvariantCulture, out var grade))
                grades[page] = grade;
        return grades;
    }
}

/// <summary>What of a finished page can be compared: its main part without what changes by itself, where it leads out of the site, what nobody sees in it.</summary>
/// <param name="Words">Of the author's part: a change of a notice is told by itself.</param>
/// <param name="Grade">The reading grade; null for a page that nobody wrote, or of few words.</param>
/// <param name="Unseen">Invisible and bidirectional characters in its main part, as <c>U+200B</c>.</param>
public sealed record FinishedText(string Path, string Title, string Words, double? Grade, ImmutableSortedSet<string> Addresses, ImmutableSortedSet<string> Unseen)
{
    public static FinishedText Of(string path, string html, double? grade)
    {
        var document = new HtmlParser().ParseDocument(html);
        var main = document.QuerySelector("main");
        return new(path, main?.QuerySelector("h1")?.TextContent.Trim() ?? "",
            string.Join('\n', new[] { main?.QuerySelector("h1"), main?.QuerySelector(".lede") }.Concat(main?.QuerySelectorAll($"[{Marks.Authored}]") ?? Enumerable.Empty<AngleSharp.Dom.IElement>()).Select(e => e?.InnerHtml.Trim())),
            grade,
            [.. document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(a => a.Contains("://", StringComparison.Ordinal) || a.StartsWith("mailto:", StringComparison.Ordinal))],
            [.. (main?.TextContent ?? "").Where(IsUnseen).Select(c => $"U+{(int)c:X4}")]);
    }

    /// <summary>Format and control characters but line ends, and blanks that are not what they look like. A soft hyphen and a joiner can hide a name from who reads a change.</summary>
    private static bool IsUnseen(char c) => c is not ('\n' or '\r' or '\t') && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse;
}
