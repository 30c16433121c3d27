using System.Text;
using NUglify;
using NUglify.JavaScript;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>The scripts that search in the browser, from Theme/search/, written short: every reader loads them, and few read them here.</summary>
public static class ClientScripts
{
    /// <summary>What the script of every page loads when somebody searches: one file, the sources one after the other.</summary>
    private static readonly string[] first = ["words", "shards", "names", "rank", "query", "results"];

    /// <summary>What that loads when it is needed, a file each.</summary>
    private static readonly string[] later = ["spelling", "phrases", "excerpts"];

    public static IEnumerable<OutputFile> All =>
    [
        new(Marks.SearchScript, Short(Read(Marks.SearchScript))),
        new("search/search.js", Short(string.Concat(first.Select(name => Read($"search/{name}.js"))))),
        .. later.Select(name => $"search/{name}.js").Select(path => new OutputFile(path, Short(Read(path)))),
    ];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ClientScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>It takes classes of letters beyond ASCII for an error, and writes them as they are.</summary>
    private static byte[] Short(string script)
    {
        var made = Uglify.Js(script, new CodeSettings { IgnoreErrorList = "JS1013" });
        return !made.HasErrors ? Encoding.UTF8.GetBytes(made.Code + "\n") : throw new InvalidOperationException($"A script of the theme is broken: {made.Errors[0]}");
    }
}
