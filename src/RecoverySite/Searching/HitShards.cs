using System.Text;

namespace RecoverySite.Searching;

/// <summary>
/// <c>hits-N</c>: terms in order, each with the number of its pages, the length of what follows, and then for every page the
/// distance from the page before (from -1) and the score, one digit. A list that is longer than a third of a shard stands in
/// <c>long-N</c>; in its place stand a 0, the number of that shard, where it begins there and how long it is.
/// Where there are many shards, <c>start</c> has only what every <see cref="Step"/>th begins with, and <c>cuts-N</c> the rest.
/// </summary>
internal sealed class HitShards
{
    private const int Size = 4_500, Longest = Size / 3, Many = 64, Group = 32;

    private readonly SortedShards terms = new("hits", Size);
    private readonly List<Shard> apart = [];
    private readonly StringBuilder open = new();
    private readonly StringBuilder list = new();

    /// <summary>How many shards share one bound of <see cref="Bounds"/>: 1, or as many as a shard of cuts has.</summary>
    public int Step => terms.Bounds.Count > Many ? Group : 1;

    public IEnumerable<string> Bounds => terms.Bounds.Where((_, i) => i % Step == 0);

    public void Add(string term, IEnumerable<(int Page, int Score)> hits)
    {
        list.Clear();
        var (before, count) = (-1, 0);
        foreach (var (page, score) in hits)
        {
            list.AppendNumber(page - before - 1).AppendDigit(score);
            (before, count) = (page, count + 1);
        }
        var entry = new StringBuilder().AppendNumber(count);
        if (list.Length <= Longest) entry.AppendNumber(list.Length).Append(list);
        else
        {
            if (open.Length > 0 && open.Length + list.Length > Size) EndOpen();
            entry.AppendNumber(0).AppendNumber(apart.Count).AppendNumber(open.Length).AppendNumber(list.Length);
            open.Append(list);
        }
        terms.Add(term, entry);
    }

    /// <summary>The cuts first: they say where the others are looked for.</summary>
    public List<Shard> End()
    {
        terms.End();
        EndOpen();
        var cuts = Step == 1 ? [] : terms.Bounds.Chunk(Step).Select((bounds, i) => Shard.Of($"cuts-{i}", new(Script.Text(string.Join(' ', bounds)))));
        return [.. cuts, .. terms.Shards, .. apart];
    }

    private void EndOpen()
    {
        if (open.Length == 0) return;
        apart.Add(Shard.Of($"long-{apart.Count}", new StringBuilder("\"").Append(open).Append('"')));
        open.Clear();
    }
}
