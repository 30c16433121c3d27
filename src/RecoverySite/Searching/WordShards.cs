using System.Text;

namespace RecoverySite.Searching;

/// <summary>
/// <c>begins-N</c> and <c>ends-N</c>: every word, in order of how it begins and of how it ends (there it is written backwards),
/// each with one digit for the number of its pages, its logarithm by 2. One slip of the finger leaves one half of a word as
/// it was, so that the right word is found in one of the two. <c>spelled</c>: what the files of either begin with. Only words
/// that no page has ask for any of them.
/// </summary>
internal static class WordShards
{
    private const int Size = 4_000;

    public static SortedShards Of(string name, IEnumerable<(string Word, int Pages)> words)
    {
        var shards = new SortedShards(name, Size);
        foreach (var (word, pages) in words) shards.Add(word, new StringBuilder().AppendDigit((int)MathF.Log2(pages)));
        shards.End();
        return shards;
    }

    public static Shard Bounds(SortedShards begins, SortedShards ends) =>
        Shard.Of("spelled", new($"{{\"begins\":{Script.Text(string.Join(' ', begins.Bounds))},\"ends\":{Script.Text(string.Join(' ', ends.Bounds))}}}"));

    public static string Backwards(string word)
    {
        var letters = word.ToCharArray();
        Array.Reverse(letters);
        for (var i = 0; i + 1 < letters.Length; i++)
            if (char.IsLowSurrogate(letters[i]) && char.IsHighSurrogate(letters[i + 1])) (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
        return new string(letters);
    }
}

/// <summary>
/// <c>places-N</c>: words in order, each with the places where it stands on every one of its pages, page after page as in its
/// list of hits: the length of it all; then for each page how many they are, and the distance from the place before. <c>placed</c>: what each of
/// them begins with. Only phrases in quotes ask for either.
/// </summary>
internal sealed class PlaceShards
{
    private readonly SortedShards words = new("places", Shard.Size * 4);
    private readonly StringBuilder all = new();

    public void Add(string word, IEnumerable<ReadOnlyMemory<char>> places)
    {
        all.Clear();
        foreach (var ofPage in places) all.Append(ofPage);
        words.Add(word, new StringBuilder().AppendNumber(all.Length).Append(all));
    }

    public IEnumerable<Shard> End()
    {
        words.End();
        return words.Shards.Prepend(Shard.Of("placed", new(Script.Text(string.Join(' ', words.Bounds)))));
    }
}
