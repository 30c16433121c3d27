using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>Where the words of a phrase stand in a text, and everything that the phrase stands for.</summary>
internal readonly record struct Match<T>(int Start, int Length, IReadOnlyList<T> Values);

/// <summary>
/// Phrases by their words, as a tree: at every position of a text the longest phrase wins. A position looks no further than
/// the longest phrase reaches, so the time is linear in the text whatever it repeats.
/// </summary>
internal sealed class Lexicon<T>
{
    private sealed class Node
    {
        public readonly Dictionary<string, Node> Next = new(StringComparer.Ordinal);
        /// <summary>The same for the rare names whose own words are apart, such as «St. John's wort».</summary>
        public readonly Dictionary<string, Node> Apart = new(StringComparer.Ordinal);
        /// <summary>Last words of phrases in the plural, in the singular.</summary>
        public readonly Dictionary<string, List<T>> Singulars = new(StringComparer.Ordinal);
        public readonly List<(string Prefix, T Value)> Stems = [];
        public readonly List<T> Values = [];
    }

    private readonly Node root = new();

    /// <summary>A phrase that ends in * matches every word that begins so.</summary>
    /// <param name="alsoSingular">Whether a phrase in the plural stands for its singular too, unless that is a phrase of its own.</param>
    public void Add(string phrase, T value, bool alsoSingular = true)
    {
        if (phrase.Length > Substance.LongestName) return; // Reading objected to it
        var words = Words.Of(phrase.TrimEnd('*'));
        if (words.Count == 0) return;
        var node = root;
        foreach (var word in words[..^1]) node = Child(node, word);
        if (phrase.EndsWith('*'))
        {
            node.Stems.Add((words[^1].Plain, value));
            return;
        }
        AddLast(node, words[^1], value, alsoSingular);
        // Also in one piece, as people write it: «LSD25», «specialK».
        if (words.Count > 1) AddLast(root, new(string.Concat(words.Select(w => w.Plain)), 0, 0, false), value, alsoSingular);
    }

    private Node Child(Node node, Word word)
    {
        if (!node.Next.TryGetValue(word.Plain, out var next)) node.Next.Add(word.Plain, next = new());
        if (node != root && !word.Joined) node.Apart.TryAdd(word.Plain, next);
        return next;
    }

    private void AddLast(Node node, Word word, T value, bool alsoSingular)
    {
        var values = Child(node, word).Values;
        if (!values.Contains(value)) values.Add(value);
        if (!alsoSingular || Words.Singular(word.Plain) is not { } singular) return;
        if (!node.Singulars.TryGetValue(singular, out var named)) node.Singulars.Add(singular, named = []);
        if (!named.Contains(value)) named.Add(value);
    }

    /// <summary>
    /// Matches from left to right, none inside another. <paramref name="accept"/> says which values count here; the longest that does wins.
    /// </summary>
    public IEnumerable<Match<T>> Find(List<Word> words, Func<T, bool> accept) => Find(words, Starts(words), accept);

    /// <param name="starts">From <see cref="Starts"/>.</param>
    public IEnumerable<Match<T>> Find(List<Word> words, List<int> starts, Func<T, bool> accept)
    {
        var covered = -1;
        foreach (var i in starts)
        {
            if (Longest(words, i, accept) is not ({ } values, var last) || last <= covered) continue;
            var start = words[i].Start;
            yield return new(start, words[last].Start + words[last].Length - start, values);
            covered = last;
        }
    }

    /// <summary>Where a phrase may begin: few places, so that whoever asks several times asks here once.</summary>
    public List<int> Starts(List<Word> words)
    {
        var starts = new List<int>();
        for (var i = 0; i < words.Count; i++)
            if (MayBegin(words[i].Plain)) starts.Add(i);
        return starts;
    }

    private bool MayBegin(string word)
    {
        if (root.Next.ContainsKey(word) || root.Singulars.ContainsKey(word)) return true;
        foreach (var (prefix, _) in root.Stems)
            if (word.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return word[^1] == 's' && Words.Singulars(word).Any(root.Next.ContainsKey);
    }

    private (IReadOnlyList<T>?, int) Longest(List<Word> words, int first, Func<T, bool> accept)
    {
        IReadOnlyList<T>? best = null;
        var last = first;
        var node = root;
        for (var i = first; i < words.Count && node is not null; i++)
        {
            var word = words[i];
            var isJoined = i == first || word.Joined;
            foreach (var (prefix, value) in node.Stems)
                if (isJoined && word.Plain.StartsWith(prefix, StringComparison.Ordinal) && accept(value)) (best, last) = ([value], i);
            var next = isJoined ? node.Next : node.Apart;
            if (Ending(next, isJoined ? node.Singulars : null, word.Plain, accept) is { } values) (best, last) = (values, i);
            node = next.GetValueOrDefault(word.Plain);
        }
        return (best, last);
    }

    /// <summary>What ends in a word: as it stands, or else as a plural, or else as the singular of what was listed in the plural.</summary>
    private static List<T>? Ending(Dictionary<string, Node> next, Dictionary<string, List<T>>? singulars, string word, Func<T, bool> accept)
    {
        var itself = next.GetValueOrDefault(word);
        if (Accepted(itself?.Values, accept) is { } values) return values;
        if (next.Count > 0 && word[^1] == 's')
            foreach (var singular in Words.Singulars(word))
                if (Accepted(next.GetValueOrDefault(singular)?.Values, accept) is { } named) return named;
        return itself is null or { Values.Count: 0 } ? Accepted(singulars?.GetValueOrDefault(word), accept) : null;
    }

    private static List<T>? Accepted(List<T>? values, Func<T, bool> accept) =>
        values?.Where(accept).ToList() is { Count: > 0 } accepted ? accepted : null;
}
