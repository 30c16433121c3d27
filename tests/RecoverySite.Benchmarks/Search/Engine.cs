namespace RecoverySite.Benchmarks.Search;

/// <param name="Id">In engines.mjs.</param>
internal sealed record Engine(string Id, string Name)
{
    public static Engine Ours { get; } = new("ours", "RecoverySite");

    public static Engine Pagefind { get; } = new("pagefind", "Pagefind " + Peers.Pagefind);

    public static Engine MiniSearch { get; } = new("minisearch", "MiniSearch " + Peers.MiniSearch);

    public static Engine FlexSearch { get; } = new("flexsearch", "FlexSearch " + Peers.FlexSearch);
}
