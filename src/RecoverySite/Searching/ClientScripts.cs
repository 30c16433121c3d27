using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>The scripts that search in the browser, from Theme/search/, without their comments and indents.</summary>
public static class ClientScripts
{
    /// <summary>The one that every page loads; it loads the others when somebody searches.</summary>
    public const string Box = "box.js";

    private static readonly string[] names = ["words.js", "shards.js", "spelling.js", "rank.js", "query.js", "excerpts.js"];

    public static IEnumerable<OutputFile> All => names.Select(name => new OutputFile("search/" + name, Encoding.UTF8.GetBytes(Bare(Read(name)))));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ClientScripts).Assembly.GetManifestResourceStream("search/" + name)!);
        return reader.ReadToEnd();
    }

    private static string Bare(string script) => string.Concat(script.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n"));
}
