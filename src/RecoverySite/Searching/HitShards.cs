using System.Text;

namespace RecoverySite.Searching;

/// <summary>A word on a page, as it is written.</summary>
/// <param name="Score">From 0 to 91: what the word is worth there.</param>
internal readonly record struct Hit(int Page, byte Score, string Places);

/// <summary>
/// <c>hits-N</c>: terms in order, each with the number of its pages and then for every page the distance from the page before
/// (from -1) and the score, one digit. A list that is longer than a third of a shard stands in <c>long-N</c>; in its place
/// stand a 1, the number of that shard, where it begins there and how long it is. A short list comes after a 0.
/// </summary>
internal sealed class HitShards
{
    private const int Longest = Shard.Size / 3;

    private readonly SortedShards terms = new("hits");
    private readonly List<Shard> apart = [];
    private readonly StringBuilder open = new();

    public IReadOnlyList<string> Bounds => terms.Bounds;

    public void Add(string term, IReadOnlyList<Hit> hits)
    {
        var list = new StringBuilder();
        var before = -1;
        foreach (var hit in hits)
        {
            list.AppendNumber(hit.Page - before - 1).AppendDigit(hit.Score);
            before = hit.Page;
        }
        var entry = new StringBuilder().AppendNumber(hits.Count);
        if (list.Length <= Longest) entry.AppendDigit(0).Append(list);
        else
        {
            if (open.Length > 0 && open.Length + list.Length > Shard.Size) EndOpen();
            entry.AppendDigit(1).AppendNumber(apart.Count).AppendNumber(open.Length).AppendNumber(list.Length);
            open.Append(list);
        }
        terms.Add(term, entry.ToString());
    }

    public IEnumerable<Shard> End()
    {
        terms.End();
        EndOpen();
        return terms.Shards.Concat(apart);
    }

    private void EndOpen()
    {
        if (open.Length == 0) return;
        apart.Add(Shard.Of($"long-{apart.Count}", new StringBuilder("\"").Append(open).Append('"')));
        open.Clear();
    }
}
