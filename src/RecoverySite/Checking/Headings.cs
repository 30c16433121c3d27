using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>
/// The title is the page's only first heading; below it no level is skipped, because screen readers walk by level. A list of the
/// headings alone tells what the page holds, so each has words, is short, and none stands twice in one place.
/// </summary>
internal static class Headings
{
    private const int MostWords = 12;

    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        var above = 1;
        foreach (var heading in at.Body.Headings)
        {
            if (heading.Level == 1) yield return Rules.HeadingOrder.At(heading.At, $"'{heading.Text}' is a first heading, and the title is that already.");
            else if (heading.Level > above + 1)
                yield return Rules.HeadingOrder.At(heading.At, $"'{heading.Text}' is at level {heading.Level}, and the heading above it at level {above}.");
            above = Math.Max(2, heading.Level);
            if (!heading.Text.EnumerateRunes().Any(Rune.IsLetterOrDigit)) yield return Rules.EmptyHeading.At(heading.At, "Nothing in this heading can be read aloud or looked for.");
            if (heading.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length is > MostWords and var words)
                yield return Rules.LongHeading.At(heading.At, $"The heading has {words} words; {MostWords} are the most.");
        }
        foreach (var (again, first) in Again(at.Body.Headings))
            yield return Rules.SameHeading.At(again.At, $"'{again.Text}' stands in line {first.At.Line} already.");
    }

    /// <summary>Under different headings the same words say different things: «What helps» below each drug.</summary>
    private static IEnumerable<(Reading.Heading Again, Reading.Heading First)> Again(IEnumerable<Reading.Heading> headings)
    {
        var above = new Stack<Reading.Heading>();
        var seen = new Dictionary<string, Reading.Heading>(StringComparer.OrdinalIgnoreCase);
        foreach (var heading in headings)
        {
            while (above.TryPeek(out var last) && last.Level >= heading.Level) above.Pop();
            above.Push(heading);
            var path = string.Join('\n', above.Select(h => h.Text.Trim()));
            if (heading.Text.Trim().Length > 0 && !seen.TryAdd(path, heading)) yield return (heading, seen[path]);
        }
    }
}
