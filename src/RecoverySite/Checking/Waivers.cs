using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>Takes out of a page's findings those that its author has waived, one for each waiver, and says which waivers cannot be.</summary>
internal static class Waivers
{
    public static IEnumerable<Diagnostic> Apply(PageToCheck at, IEnumerable<Diagnostic> found)
    {
        var left = found.ToList();
        foreach (var waiver in at.Page.Waivers)
        {
            // A field that is missing was said when the page was read.
            if (waiver.Rule.Value.Length == 0 || waiver.Text.Value.Length == 0 || waiver.Reason.Length == 0 || waiver.Until.Value == default) continue;
            var refusals = Refusals(waiver, at).ToList();
            left.AddRange(refusals);
            if (refusals.Count > 0) continue;
            var places = Places(waiver, at.Page.Source);
            var finding = left.FindIndex(d => d.Rule.Id == waiver.Rule.Value && IsAbout(d, places, at.Page.Source));
            if (finding < 0)
                left.Add(Rules.WaiverUnused.At(waiver.Text.At, $"Nothing on this page breaks {waiver.Rule.Value} at '{waiver.Text.Value}'."));
            else if (waiver.IsLive(at.Today)) left.RemoveAt(finding);
            else left[finding] = left[finding] with { Message = $"{left[finding].Message} The waiver of it ended on {waiver.Until.Value:yyyy-MM-dd}." };
        }
        return left;
    }

    private static IEnumerable<Diagnostic> Refusals(Waiver waiver, PageToCheck at)
    {
        if (Rules.All.FirstOrDefault(r => r.Id == waiver.Rule.Value) is not { } rule)
            yield return Rules.WaiverRefused.At(waiver.Rule.At, $"'{waiver.Rule.Value}' is no rule.", Nearest.Suggest(waiver.Rule.Value, Waivable));
        else if (!rule.CanBeWaived)
            yield return Rules.WaiverRefused.At(waiver.Rule.At, $"{rule.Id} cannot be waived. These can: {string.Join(", ", Waivable)}.");
        else if (rule.Severity == Severity.Error && at.Content.IsUrgent(at.Page))
            yield return Rules.WaiverRefused.At(waiver.Rule.At, $"{rule.Id} is an error, and on a page for emergencies no error can be waived.");
        if (waiver.Until.Value.DayNumber > at.Today.DayNumber + Waiver.LongestDays)
            yield return Rules.WaiverRefused.At(waiver.Until.At, $"'{waiver.Until.Value:yyyy-MM-dd}' is more than {Waiver.LongestDays} days away; today is {at.Today:yyyy-MM-dd}.");
        if (waiver.Reason.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < Waiver.FewestWords)
            yield return Rules.WaiverRefused.At(waiver.At, $"'{waiver.Reason}' gives no reason that somebody else could judge: write at least {Waiver.FewestWords} words.");
    }

    private static IEnumerable<string> Waivable => Rules.All.Where(r => r.CanBeWaived).Select(r => r.Id);

    /// <summary>Where the waived words stand in the file. White space may differ; nothing else.</summary>
    private static List<(int Start, int End)> Places(Waiver waiver, SourceFile file)
    {
        var words = string.Join(@"\s+", waiver.Text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        return [.. Regex.Matches(file.Text, words, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant).Select(m => (m.Index, m.Index + m.Length))];
    }

    private static bool IsAbout(Diagnostic finding, List<(int Start, int End)> places, SourceFile file)
    {
        var start = file.OffsetOf(finding.At);
        return places.Exists(p => p.Start < start + finding.At.Length && start < p.End);
    }
}
