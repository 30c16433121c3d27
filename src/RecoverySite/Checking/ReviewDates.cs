using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A review lies in the past and the next one after it. An overdue review is due, not wrong: see <see cref="Due"/>.</summary>
internal static class ReviewDates
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        if (at.Page.Reviewer is { } reviewer && reviewer.Value.Contains(Marks.NoClinician, StringComparison.OrdinalIgnoreCase))
            yield return Rules.WrongType.At(reviewer.At, "'reviewer' names the role of whoever answers for the page; leave it out while there is nobody.");
        var (reviewed, by) = (at.Page.Reviewed, at.Page.ReviewBy);
        // A missing or impossible date was said when the page was read.
        if (reviewed.Value == default || by.Value == default) yield break;
        if (reviewed.Value > at.Today)
            yield return Rules.ReviewDates.At(reviewed.At, $"'{reviewed.Value:yyyy-MM-dd}' lies in the future; today is {at.Today:yyyy-MM-dd}.");
        if (by.Value <= reviewed.Value)
            yield return Rules.ReviewDates.At(by.At, $"'{by.Value:yyyy-MM-dd}' is not after the review of {reviewed.Value:yyyy-MM-dd}.");
        else if (by.Value.DayNumber - reviewed.Value.DayNumber is var days && at.Content.ReviewWithin(at.Page) is var most && days > most)
            yield return Rules.ReviewTooLate.At(by.At, $"'{by.Value:yyyy-MM-dd}' is {days} days after the review, and {(at.Page.Directory.Length == 0 ? "this page" : $"a page in '{at.Page.Directory}'")} is looked at again within {most}.",
                $"{reviewed.Value.AddDays(most):yyyy-MM-dd} at the latest");
    }

    /// <summary>Of notices and help lines, which a reader is told were checked on that day.</summary>
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
    [
        .. at.Content.Notices.Values.Where(n => n.Checked > at.Today)
            .Select(n => Rules.ReviewDates.At(new(n.File), $"'checked' is {n.Checked:yyyy-MM-dd}, which lies in the future; today is {at.Today:yyyy-MM-dd}.")),
        .. at.Content.HelpLines.SelectMany(c => c.Lines).Where(l => l.AsOf.IsAfter(at.Today))
            .Select(l => Rules.ReviewDates.At(l.At, $"'asOf' is {l.AsOf.Text}, which lies in the future; today is {at.Today:yyyy-MM-dd}.")),
    ];
}
