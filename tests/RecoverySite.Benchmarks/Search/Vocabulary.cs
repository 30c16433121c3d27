using System.Text;
using System.Text.RegularExpressions;

namespace RecoverySite.Benchmarks.Search;

/// <summary>
/// Made-up words that can be spoken, the most common first and short, drawn by rank as in English (Zipf and Mandelbrot): about 300 different
/// ones on a page of 600, 38,000 on 1,000 pages, 74,000 on 10,000.
/// None is a word of the starter's input, so that no page names a substance or trips a check by chance.
/// </summary>
internal sealed partial class Vocabulary
{
    private const int Size = 76_000;

    /// <summary>From this rank on a word is uncommon enough for a title.</summary>
    private const int LessCommon = 1_000;

    private static readonly string[] onsets =
        "b b c c d d f g h k l l m m n n p p r r s s s t t v w j z bl br ch cl cr dr fl fr gr pl pr sh sk sl sp st sw th tr qu".Split(' ');

    private static readonly string[] vowels = "a a a e e e e i i i o o o u u ai ea ee oo ou".Split(' ');

    private static readonly string[] inner = ["", "", "", "", "n", "r", "l", "s", "m"];

    private static readonly string[] endings = ["", "n", "n", "r", "s", "t", "t", "l", "d", "m", "nd", "nt", "st", "ck", "ng", "rd", "p", "x"];

    private readonly List<string> words = [];
    private readonly double[] upTo;

    public Vocabulary(IReadOnlySet<string> taken)
    {
        var random = new Lcg(1);
        var known = new HashSet<string>(taken, StringComparer.Ordinal);
        while (words.Count < Size)
            if (Word(random, words.Count) is { Length: > 2 } word && known.Add(word)) words.Add(word);
        upTo = new double[Size];
        var sum = 0d;
        for (var rank = 0; rank < Size; rank++) upTo[rank] = sum += Math.Pow(rank + 3, -1.2);
    }

    /// <summary>Every word of these files, names and misspellings and all.</summary>
    public static IReadOnlySet<string> WordsIn(string input) =>
        Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).SelectMany(f => Letters().Matches(File.ReadAllText(f).ToLowerInvariant())).Select(m => m.Value)
            .ToHashSet(StringComparer.Ordinal);

    public string Any(Lcg random) => words[Rank(random)];

    public string Uncommon(Lcg random)
    {
        for (; ; )
            if (Rank(random) is >= LessCommon and var rank) return words[rank];
    }

    private int Rank(Lcg random)
    {
        var found = Array.BinarySearch(upTo, upTo[^1] * random.Next(int.MaxValue) / int.MaxValue);
        return Math.Min(found < 0 ? ~found : found, words.Count - 1);
    }

    private static string Word(Lcg random, int rank)
    {
        var syllables = rank switch { < 200 => 1, < 5_000 => 2, _ => random.Next(100) switch { < 25 => 2, < 80 => 3, _ => 4 } };
        var word = new StringBuilder();
        for (var i = 1; i <= syllables; i++) word.Append(random.Of(onsets)).Append(random.Of(vowels)).Append(random.Of(i < syllables ? inner : endings));
        return word.ToString();
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();
}
