using RecoverySite.Model;
using RecoverySite.Theme;

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
        new(Marks.SearchScript, ThemeScripts.Short(ThemeScripts.Read(Marks.SearchScript))),
        new("search/search.js", ThemeScripts.Short(string.Concat(first.Select(name => ThemeScripts.Read($"search/{name}.js"))))),
        .. later.Select(name => $"search/{name}.js").Select(path => new OutputFile(path, ThemeScripts.Short(ThemeScripts.Read(path)))),
    ];
}
