using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// <c>pages-N</c>: of sixteen pages title, address and the number of the notice that a result shows, from 1; 0 for none.
/// <c>parts-N</c>: of as many pages as fill a shard what they say: description, and heading, anchor and text of each section.
/// </summary>
internal static class PageShards
{
    public const int Together = 16;

    public static IEnumerable<Shard> Titles(IReadOnlyList<PageWords> pages, List<string> notices) =>
        pages.Select(p => p.Entry).Chunk(Together).Select((chunk, i) => Shard.Of($"pages-{i}",
            new(Script.List(chunk.Select(e => $"[{Script.Text(e.Title)},{Script.Text(e.Address)},{notices.IndexOf(e.Gravest?.Id ?? "") + 1}]")))));

    public static IEnumerable<Shard> Parts(IReadOnlyList<PageWords> pages, List<int> firsts)
    {
        var open = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            if (open.Length == 0) firsts.Add(i);
            open.Append(open.Length == 0 ? '[' : ',').Append('[').AppendText(pages[i].Entry.Description).Append(",[");
            foreach (var part in pages[i].Entry.Parts)
                open.Append(open[^1] == ']' ? "," : "").Append('[').AppendText(part.Heading).Append(',').AppendText(part.Anchor).Append(',').AppendText(part.Text).Append(']');
            open.Append("]]");
            if (open.Length < Shard.Size && i < pages.Count - 1) continue;
            yield return Shard.Of($"parts-{firsts.Count - 1}", open.Append(']'));
            open.Clear();
        }
    }
}
