namespace RecoverySite.Model;

/// <summary>«Did you mean»: the nearest known word by edit distance, if one is near enough to be a slip.</summary>
public static class Nearest
{
    private const int MaxLength = 60;

    /// <summary>Null if nothing is near: within a third of the word's length, at least one and at most four edits.</summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        if (word.Length > MaxLength) return null;
        var limit = Math.Clamp(word.Length / 3, 1, 4);
        return known.Where(k => k.Length <= MaxLength && k != word)
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(x => x.Distance <= limit)
            .OrderBy(x => x.Distance).ThenBy(x => x.Word, StringComparer.Ordinal)
            .Select(x => x.Word)
            .FirstOrDefault();
    }

    /// <summary>The same, as the words beside the caret.</summary>
    public static string? Suggest(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $"did you mean '{nearest}'?" : null;

    /// <summary>Optimal string alignment: insertions, deletions, changes and swaps of neighbours cost one each.</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
