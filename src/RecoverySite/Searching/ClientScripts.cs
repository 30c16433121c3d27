using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>The scripts that search in the browser, from Theme/search/, without their comments and indents.</summary>
public static class ClientScripts
{
    /// <summary>What the script of every page loads when somebody searches, in this order.</summary>
    private static readonly string[] others = ["words.js", "shards.js", "spelling.js", "rank.js", "query.js", "excerpts.js", "results.js"];

    public static IEnumerable<OutputFile> All =>
    [
        new(Marks.SearchScript, Encoding.UTF8.GetBytes(Bare(Read(Marks.SearchScript)).Replace("OTHERS", string.Join(' ', others), StringComparison.Ordinal))),
        .. others.Select(name => new OutputFile("search/" + name, Encoding.UTF8.GetBytes(Bare(Read("search/" + name))))),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ClientScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>A comment has its line to itself, so that nobody has to tell comments from what stands in quotes.</summary>
    private static string Bare(string script) => string.Concat(script.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n"));
}
