using System.IO.Compression;

namespace RecoverySite.Benchmarks.Search;

/// <summary>Our own scripts, in the finished site's folder search/.</summary>
internal static class Client
{
    public static string Folder(string site) => Path.Combine(site, "search");

    /// <summary>Every script that is no data.</summary>
    public static IEnumerable<string> Files(string site) => Directory.EnumerateFiles(Folder(site), "*.js").Where(f => !File.ReadAllText(f).StartsWith("RecoverySearch.shard(", StringComparison.Ordinal));

    public static long Gzipped(string file)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(File.ReadAllBytes(file));
        return to.Length;
    }
}
