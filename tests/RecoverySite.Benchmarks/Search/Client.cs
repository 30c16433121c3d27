using System.IO.Compression;
using System.Text.RegularExpressions;

namespace RecoverySite.Benchmarks.Search;

/// <summary>Our own scripts, in the finished site's folder search/.</summary>
internal static partial class Client
{
    /// <summary>The scripts that run without a document, in their order: as the one that every page loads names them, where there is one.</summary>
    public static IEnumerable<string> Core(string site)
    {
        var box = Path.Combine(Folder(site), "box.js");
        var names = File.Exists(box) && Loaded().Match(File.ReadAllText(box)) is { Success: true } found ? found.Value : "words.js shards.js spelling.js rank.js query.js excerpts.js";
        return names.Split(' ').Where(n => !n.StartsWith("results", StringComparison.Ordinal));
    }

    public static string Folder(string site) => Path.Combine(site, "search");

    /// <summary>Every script that is no data.</summary>
    public static IEnumerable<string> Files(string site) => Directory.EnumerateFiles(Folder(site), "*.js").Where(f => !File.ReadAllText(f).StartsWith("RecoverySearch.shard(", StringComparison.Ordinal));

    public static long Gzipped(string file)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return to.Length;
    }

    [GeneratedRegex(@"words\.js( \S+\.js)+")]
    private static partial Regex Loaded();
}
