namespace RecoverySite.Reading;

/// <summary>Where the words of a phrase stand in a text, and everything that the phrase stands for.</summary>
internal readonly record struct Match<T>(int Start, int Length, IReadOnlyList<T> Values);

/// <summary>
/// Phrases by their words, as a tree: every position of a text is looked at once, the longest phrase wins,
/// and the time is linear in the text whatever the number of phrases.
/// </summary>
internal sealed class Lexicon<T>
{
    private sealed class Node
    {
        public readonly Dictionary<string, Node> Next = new(StringComparer.Ordinal);
        /// <summary>The same for the rare names whose own words are apart, such as «St. John's wort».</summary>
        public readonly Dictionary<string, Node> Apart = new(StringComparer.Ordinal);
        public readonly List<(string Prefix, T Value)> Stems = [];
        public readonly List<T> Values = [];
    }

    private readonly Node root = new();

    /// <summary>A phrase that ends in * matches every word that begins so.</summary>
    public void Add(string phrase, T value)
    {
        var isStem = phrase.EndsWith('*');
        var words = Words.Of(phrase.TrimEnd('*'));
        if (words.Count == 0) return;
        var node = root;
        foreach (var word in isStem ? words[..^1] : words)
        {
            if (!node.Next.TryGetValue(word.Stem, out var next)) node.Next.Add(word.Stem, next = new());
            if (node != root && !word.Joined) node.Apart.TryAdd(word.Stem, next);
            node = next;
        }
        if (isStem) node.Stems.Add((words[^1].Stem, value));
        else if (!node.Values.Contains(value)) node.Values.Add(value);
    }

    /// <summary>Matches from left to right without overlap. <paramref name="accept"/> says which values count here; the longest that does wins.</summary>
    public IEnumerable<Match<T>> Find(List<Word> words, Func<T, bool> accept)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(words, i, accept) is not ({ } values, var last)) continue;
            var start = words[i].Start;
            yield return new(start, words[last].Start + words[last].Length - start, values);
            i = last;
        }
    }

    private (IReadOnlyList<T>?, int) Longest(List<Word> words, int first, Func<T, bool> accept)
    {
        IReadOnlyList<T>? best = null;
        var last = first;
        var node = root;
        for (var i = first; i < words.Count; i++)
        {
            var isJoined = i == first || words[i].Joined;
            foreach (var (prefix, value) in node.Stems)
                if (isJoined && words[i].Stem.StartsWith(prefix, StringComparison.Ordinal) && accept(value)) (best, last) = ([value], i);
            if (Step(isJoined ? node.Next : node.Apart, words[i]) is not { } next) break;
            node = next;
            if (node.Values.Where(accept).ToList() is { Count: > 0 } values) (best, last) = (values, i);
        }
        return (best, last);
    }

    /// <summary>The word itself, or with any ending of a plural taken off: «K2s», whose stem is too short to be sure of.</summary>
    private static Node? Step(Dictionary<string, Node> next, Word word)
    {
        if (next.Count == 0) return null;
        if (next.TryGetValue(word.Stem, out var node)) return node;
        if (word.Plain is [_, _, .., 's'] && next.TryGetValue(Words.Stem(word.Plain[..^1]), out node)) return node;
        return word.Plain is [_, _, .., 'e', 's'] && next.TryGetValue(Words.Stem(word.Plain[..^2]), out node) ? node : null;
    }
}
