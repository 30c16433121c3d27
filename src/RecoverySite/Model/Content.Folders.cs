using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <content>The tree of pages, folder by folder. Pages made from records are reached through their lists, not through the tree.</content>
public sealed partial record Content
{
    /// <summary>The written pages of a folder in their order, its first page before all.</summary>
    public ImmutableArray<Page> PagesOf(string folder) => pagesOf.Value.GetValueOrDefault(folder, []);

    /// <summary>The first pages of the folders in a folder, in the order of the folders.</summary>
    public ImmutableArray<Page> Below(string folder) => below.Value.GetValueOrDefault(folder, []);

    /// <summary>The place of a page among those of its folder, from 0; negative for one that nobody wrote.</summary>
    public int PlaceOf(Page page) => places.Value.GetValueOrDefault(page.Address, -1);

    private readonly Lazy<Dictionary<string, ImmutableArray<Page>>> pagesOf = new(() => InOrder(Pages));

    private readonly Lazy<Dictionary<string, int>> places = new(() => InOrder(Pages).Values
        .SelectMany(folder => folder.Select((p, i) => (p.Address, Place: i))).ToDictionary(p => p.Address, p => p.Place, StringComparer.Ordinal));

    private readonly Lazy<Dictionary<string, ImmutableArray<Page>>> below = new(() => Pages
        .Where(p => p.Directory.Contains('/') && p.Address == p.Directory + "/index").GroupBy(p => p.Directory[..p.Directory.LastIndexOf('/')])
        .ToDictionary(g => g.Key, g => g.OrderBy(p => Directories.GetValueOrDefault(p.Directory)?.Order ?? 0).ThenBy(p => p.Title.Value, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal));

    private static Dictionary<string, ImmutableArray<Page>> InOrder(IEnumerable<Page> pages) => pages.Where(p => p.MadeFrom == MadeFrom.Writing).GroupBy(p => p.Directory)
        .ToDictionary(g => g.Key, g => g.OrderBy(p => p.Address != p.Directory + "/index").ThenBy(p => p.Order).ThenBy(p => p.Title.Value, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
}
