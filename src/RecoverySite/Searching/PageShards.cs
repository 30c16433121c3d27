using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// <c>pages-N</c>: of eight pages title, address and the number of the notice that a result shows, from 1; 0 for none.
/// <c>parts-N</c>: of as many pages as <c>start</c> says what they say: description, and heading, anchor and text of each section.
/// </summary>
internal static class PageShards
{
    private const int Titled = 8;

    public static IEnumerable<Shard> Titles(IReadOnlyList<PageWords> pages, List<string> notices) =>
        pages.Select(p => p.Entry).Chunk(Titled).Select((chunk, i) => Shard.Of($"pages-{i}",
            new(Script.List(chunk.Select(e => $"[{Script.Text(e.Title)},{Script.Text(e.Address)},{notices.IndexOf(e.Gravest?.Id ?? "") + 1}]")))));

    /// <summary>How many pages a shard of excerpts has: about half a shard's worth, because ten pages are mostly in ten shards.</summary>
    public static int Together(IReadOnlyList<PageWords> pages)
    {
        var usual = pages.Select(p => p.Entry.Parts.Sum(part => part.Text.Length + part.Heading.Length)).DefaultIfEmpty().Average();
        return (int)Math.Clamp(Shard.Size / 2 / (usual + 1), 1, 16);
    }

    public static IEnumerable<Shard> Parts(IReadOnlyList<PageWords> pages, int together) =>
        pages.Select(p => p.Entry).Chunk(together).Select((chunk, i) => Shard.Of($"parts-{i}", new(Script.List(chunk.Select(Part)))));

    private static string Part(SearchEntry entry) =>
        $"[{Script.Text(entry.Description)},{Script.List(entry.Parts.Select(p => Script.Texts([p.Heading, p.Anchor, p.Text])))}]";
}
