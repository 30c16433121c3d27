using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>The scripts that search in the browser, from Theme/search/, without their comments and indents.</summary>
public static class ClientScripts
{
    /// <summary>The first is the one that every page loads; it loads the others in this order when somebody searches.</summary>
    private static readonly string[] names = ["box.js", "words.js", "shards.js", "spelling.js", "rank.js", "query.js", "results.js"];

    public static IEnumerable<OutputFile> All => names.Select(name => new OutputFile("search/" + name, Encoding.UTF8.GetBytes(Bare(Read(name)))));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ClientScripts).Assembly.GetManifestResourceStream("search/" + name)!);
        return reader.ReadToEnd();
    }

    /// <summary>A comment has its line to itself, so that nobody has to tell comments from what stands in quotes.</summary>
    private static string Bare(string script) => string.Concat(script.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n"));
}
