namespace RecoverySite.Benchmarks.Search;

/// <summary>Node, and the search libraries of others: installed once by npm into a folder of their own, outside the repository.</summary>
/// <param name="Node">Where node is.</param>
/// <param name="Error">Why the libraries are missing; null when they are there.</param>
internal sealed record Peers(string Node, string Folder, string Scripts, string? Error)
{
    public const string Pagefind = "1.6.0", MiniSearch = "7.2.0", FlexSearch = "0.8.212";

    private static readonly string[] packages = [$"pagefind@{Pagefind}", $"minisearch@{MiniSearch}", $"flexsearch@{FlexSearch}"];

    /// <summary>A file from which node finds the libraries.</summary>
    public string Anchor => Path.Combine(Folder, "package.json");

    public IReadOnlyList<Engine> Engines => Error is null ? [Engine.Ours, Engine.Pagefind, Engine.MiniSearch, Engine.FlexSearch] : [Engine.Ours];

    /// <summary>Null when node is not installed: nothing can be asked then.</summary>
    public static Peers? Find(string scripts)
    {
        if (Command.Find("node") is not { } node) return null;
        var folder = Path.Combine(Path.GetTempPath(), "recoverysite-search-peers");
        var stamp = Path.Combine(folder, "installed");
        var wanted = string.Join(' ', packages);
        if (File.Exists(stamp) && File.ReadAllText(stamp) == wanted) return new(node, folder, scripts, null);
        if (Command.Find("npm") is not { } npm) return new(node, folder, scripts, "npm is missing; to install it: apt-get install npm");
        Directory.CreateDirectory(folder);
        try
        {
            Command.Run(npm, ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, .. packages]);
        }
        catch (InvalidOperationException e)
        {
            return new(node, folder, scripts, $"npm could not install {wanted}: {e.Message}");
        }
        File.WriteAllText(stamp, wanted);
        return new(node, folder, scripts, null);
    }

    public string Script(string name) => Path.Combine(Scripts, name);

    /// <summary>Builds one library's index of the pages in <paramref name="corpus"/> (see <see cref="SitePage.Extract"/>) into a new folder.</summary>
    public Measured Build(Engine engine, string corpus, string folder) => engine == Engine.Pagefind
        ? Measured.Run(folder, "*.pf_fragment", Path.Combine(Folder, "node_modules", ".bin", "pagefind"), "--site", Path.Combine(corpus, "html"), "--output-path", folder)
        : Measured.Run(folder, "*", Node, "--max-old-space-size=8000", Script("build-index.mjs"), engine.Id, Anchor, Path.Combine(corpus, "records.jsonl"), folder);
}
