using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>The scripts that search in the browser, from Theme/search/, without their comments and indents.</summary>
public static class ClientScripts
{
    public static IEnumerable<OutputFile> All =>
        typeof(ClientScripts).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("search/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name => new OutputFile(name, Encoding.UTF8.GetBytes(Bare(Read(name)))));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ClientScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>A comment has its line to itself, so that nobody has to tell comments from what stands in quotes.</summary>
    private static string Bare(string script) => string.Concat(script.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim())
        .Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n"));
}
