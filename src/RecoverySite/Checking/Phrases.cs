using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Where a phrase stands in a text, and what it stands for.</summary>
internal readonly record struct Found<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;
}

/// <summary>What was found in one text, from left to right and without overlap, so that a place is looked up in no time.</summary>
internal sealed class FoundInOrder<T>(List<Found<T>> all)
{
    public IReadOnlyList<Found<T>> All => all;

    /// <summary>Those of which any part lies between two places.</summary>
    public IEnumerable<Found<T>> Across(int start, int end)
    {
        int low = 0, high = all.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[middle].End <= start) low = middle + 1;
            else high = middle;
        }
        for (var i = low; i < all.Count && all[i].Start < end; i++) yield return all[i];
    }
}

/// <summary>
/// Phrases of words.yml, found as their author wrote them: capitals mean capitals alone («MAT» is no mat), and a plural the
/// plural alone («cures» is not «a cure»); a % at the end stands there too. Everything else is found as names of substances are.
/// </summary>
internal sealed class Phrases<T>
{
    private sealed record Entry(string Written, T Value);

    private readonly Lexicon<Entry> lexicon = new();

    public Phrases(IEnumerable<(string Phrase, T Value)> phrases)
    {
        foreach (var (phrase, value) in phrases) lexicon.Add(phrase, new(phrase, value), alsoSingular: false);
    }

    public FoundInOrder<T> In(Prose prose) => new(
    [
        .. from match in lexicon.Find(prose.Words, _ => true)
           let said = prose.Block.Text.Substring(match.Start, match.Length)
           from entry in match.Values
           let sign = SignBehind(entry.Written, prose.Block.Text, match.Start + match.Length)
           where sign >= 0 && IsAsWritten(entry.Written, said)
           select new Found<T>(match.Start, match.Length + sign, entry.Value),
    ]);

    /// <summary>The length of a sign that is written behind a phrase, as in «100 %», with the space before it; -1 if it should stand there and does not.</summary>
    private static int SignBehind(string written, string text, int end)
    {
        if (!written.EndsWith('%')) return 0;
        var at = end;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at < text.Length && text[at] == '%' ? at + 1 - end : -1;
    }

    private static bool IsAsWritten(string written, string said)
    {
        var (ours, theirs) = (Words.Of(written), Words.Of(said));
        return !ours.Zip(theirs).Any(w => IsCapitals(Text(written, w.First)) && !IsCapitals(Text(said, w.Second).TrimEnd('s')));
    }

    private static string Text(string whole, Word word) => whole.Substring(word.Start, word.Length);

    private static bool IsCapitals(string word) => word.Any(char.IsLetter) && !word.Any(char.IsLower);
}
