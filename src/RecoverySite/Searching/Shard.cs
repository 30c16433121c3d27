using System.Text;

namespace RecoverySite.Searching;

/// <summary>
/// One file of the index: <c>RecoverySearch.shard("build", "name", value)</c>. It is a script because a page that was opened
/// from a folder may load scripts and nothing else. The build tells files of one site from those of the next.
/// </summary>
/// <param name="Name">Such as <c>hits-12</c>; the file has it too.</param>
/// <param name="Value">As JavaScript writes it, in UTF-8.</param>
internal sealed record Shard(string Name, byte[] Value)
{
    /// <summary>In characters: so large a shard is, a little more or less, and so little is lost by loading one in vain.</summary>
    public const int Size = 6_000;

    public static Shard Of(string name, StringBuilder value) => new(name, Encoding.UTF8.GetBytes(value.ToString()));

    public byte[] File(string build) => [.. Encoding.UTF8.GetBytes($"RecoverySearch.shard(\"{build}\",\"{Name}\","), .. Value, .. ");\n"u8];
}

/// <summary>JavaScript as shards are written in it: lists, numbers and texts.</summary>
internal static class Script
{
    public static string Text(string text) => new StringBuilder().AppendText(text).ToString();

    public static string List(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    public static string Texts(IEnumerable<string> texts) => List(texts.Select(Text));

    public static StringBuilder AppendText(this StringBuilder script, string text)
    {
        script.Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' or '\\' => script.Append('\\').Append(c),
                < ' ' or '\u2028' or '\u2029' => script.Append(' '),
                _ => script.Append(c),
            };
        return script.Append('"');
    }
}

/// <summary>Entries in the order of the alphabet, cut into shards; each shard begins anew, so that it can be read alone.</summary>
/// <param name="name">Of the family; the shards are <c>name-0</c>, <c>name-1</c> and so on.</param>
internal sealed class SortedShards(string name, int size = Shard.Size)
{
    private readonly StringBuilder current = new();
    private string before = "";

    public List<Shard> Shards { get; } = [];

    /// <summary>For each shard the shortest text that is not before its first term, and after the last term of the shard before.</summary>
    public List<string> Bounds { get; } = [];

    public void Add(string term, string rest)
    {
        if (current.Length > size) End();
        if (current.Length == 0) Bounds.Add(Between(before, term));
        current.AppendTerm(term, current.Length == 0 ? "" : before).Append(rest);
        before = term;
    }

    public void End()
    {
        if (current.Length == 0) return;
        Shards.Add(Shard.Of($"{name}-{Shards.Count}", new StringBuilder("\"").Append(current).Append('"')));
        current.Clear();
    }

    private static string Between(string last, string first)
    {
        var same = 0;
        while (same < last.Length && same < first.Length && last[same] == first[same]) same++;
        return first[..Math.Min(first.Length, same + 1)];
    }
}
