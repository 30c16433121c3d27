using System.Buffers;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A second, plainer look for what must not stand in a sentence that was taken out of its page: words that state the law, and a
/// number beside a measure. It finds less than the checks do and shares nothing with them but the words of words.yml, so that what
/// they let through is caught here.
/// </summary>
internal sealed class TornWords
{
    /// <summary>How many characters behind an amount are looked at for what makes it harmless.</summary>
    private const int Near = 60;

    private readonly Regex law, amount, harmless;
    private readonly SearchValues<string> anyLaw, anyNumber;
    private readonly Dictionary<string, string> written = new(StringComparer.OrdinalIgnoreCase);

    public TornWords(WordList words)
    {
        List<string> stating = [.. words.Law.Words, .. words.Law.Approval];
        foreach (var phrase in stating) written.TryAdd(phrase, phrase);
        law = Pattern($"(?<![\\w-])(?:{Either(stating)})(?![\\w-])");
        anyLaw = SearchValues.Create([.. stating], StringComparison.OrdinalIgnoreCase);

        var (numbers, measures) = (words.Amounts.Numbers, words.Amounts.Measures);
        anyNumber = SearchValues.Create([.. numbers, .. "0123456789½¼¾⅓⅔".Select(c => c.ToString())], StringComparison.OrdinalIgnoreCase);
        var number = $"(?:[0-9][0-9.,]*(?:\\s?[½¼¾⅓⅔])?|[½¼¾⅓⅔]|\\b(?:{Either(numbers)}))";
        amount = Pattern($"{number}(?:\\s?(?:[-–—]|to|or|and)\\s?{number})?(?:[\\s-]?(?:{Either(measures)})|[\\s-](?:{Either(words.Amounts.Pieces)})s?)(?!\\w)");
        // Water, and findings of a laboratory.
        harmless = Pattern($"\\b(?:{Either([.. words.Amounts.NotOf, "tested", "seized", "checked", "analysed", "analyzed", "examined", "negative", "positive", "stain"])})");
    }

    /// <summary>The words that make a sentence unfit to stand alone; null if there are none.</summary>
    public string? In(string sentence)
    {
        if (sentence.AsSpan().ContainsAny(anyLaw))
            foreach (Match match in law.Matches(sentence))
                if (IsAsWritten(match.Value)) return match.Value;
        return AmountIn(sentence);
    }

    public string? AmountIn(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(anyNumber)) return null;
        foreach (Match match in amount.Matches(sentence))
        {
            var before = sentence.AsSpan(0, match.Index).TrimEnd();
            var after = sentence.AsSpan(match.Index + match.Length);
            // «5G» is a network, and «one in 5 ml» is a share.
            var isShare = before.EndsWith("in", StringComparison.OrdinalIgnoreCase) || before.EndsWith("of", StringComparison.OrdinalIgnoreCase) || before.EndsWith("every", StringComparison.OrdinalIgnoreCase);
            if (!isShare && !match.Value.EndsWith('G') && !harmless.IsMatch(after[..Math.Min(Near, after.Length)])) return match.Value;
        }
        return null;
    }

    /// <summary>A word in capitals stands for capitals alone: «class A» is no class of a school.</summary>
    private bool IsAsWritten(string said) => written[said].Split(' ').Zip(said.Split(' ')).All(w => w.First.Any(char.IsLower) || w.First == w.Second);

    /// <summary>An empty list finds nothing, and not the empty text.</summary>
    private static string Either(IReadOnlyCollection<string> phrases) =>
        phrases.Count == 0 ? "[^\\s\\S]" : string.Join('|', phrases.OrderByDescending(p => p.Length).Select(Regex.Escape));

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
