using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>The scripts that search in the browser, from Theme/search/, without their comments and indents.</summary>
public static class ClientScripts
{
    /// <summary>What the script of every page loads when somebody searches: one file, the sources one after the other.</summary>
    private static readonly string[] first = ["words", "shards", "names", "rank", "query", "results"];

    /// <summary>What that loads when it is needed, a file each.</summary>
    private static readonly string[] later = ["spelling", "phrases", "excerpts"];

    public static IEnumerable<OutputFile> All =>
    [
        new(Marks.SearchScript, Bare(Read(Marks.SearchScript))),
        new("search/search.js", Bare(string.Concat(first.Select(name => Read($"search/{name}.js"))))),
        .. later.Select(name => $"search/{name}.js").Select(path => new OutputFile(path, Bare(Read(path)))),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ClientScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>A comment has its line to itself, so that nobody has to tell comments from what stands in quotes.</summary>
    private static byte[] Bare(string script) => Encoding.UTF8.GetBytes(string.Concat(script.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n")));
}
