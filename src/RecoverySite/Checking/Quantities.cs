using System.Text.RegularExpressions;

namespace RecoverySite.Checking;

/// <summary>
/// Patterns of numbers and words, written once. Every repetition in them is bounded, so that they run in time linear in the text,
/// whatever it holds; an automaton that promises the same takes longer to make than a small site takes to build.
/// </summary>
internal static class Quantities
{
    public const string Times = "(?:hours?|hrs?|days?|weeks?|fortnights?|months?)";

    /// <summary>«5», «2.5», «½», «two», «twenty-five»; in a range «5 to 10».</summary>
    public static string Range(IEnumerable<string> numbers)
    {
        var number = $"(?:[0-9]{{1,9}}(?:[.,][0-9]{{1,9}}){{0,3}}(?:\\s?[½¼¾⅓⅔])?|[½¼¾⅓⅔]|(?:{AnyOf(numbers)})(?:[\\s-](?:{AnyOf(numbers)}|one))?)";
        return $"(?:{number}(?:\\s?(?:[-–—]|to|or|and)\\s?{number})?)";
    }

    /// <summary>One of several phrases; a space in one stands for any white space.</summary>
    public static string AnyOf(IEnumerable<string> phrases)
    {
        var all = phrases.Where(p => p.Trim().Length > 0).OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)
            .Select(p => string.Join("\\s{1,3}", p.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape))).ToList();
        // An empty list finds nothing, and not the empty text.
        return all.Count == 0 ? "[^\\s\\S]" : string.Join('|', all);
    }

    public static Regex Pattern(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether what stands behind or before a place in a text matches.</summary>
    public static bool Follows(Regex pattern, string text, int end) => pattern.IsMatch(text.AsSpan(end, Math.Min(60, text.Length - end)));

    public static bool Precedes(Regex pattern, string text, int start) => pattern.IsMatch(text.AsSpan(Math.Max(0, start - 30), Math.Min(30, start)));
}
