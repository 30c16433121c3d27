using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A review lies in the past and the next one after it. An overdue review is due, not wrong: see <see cref="Due"/>.</summary>
internal static class ReviewDates
{
    /// <summary>The folder of the cards: a record of a substance is looked at again as soon as a page on it.</summary>
    private const string SubstanceFolder = "substances";

    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        if (at.Page.Reviewer is { } reviewer && reviewer.Value.Contains(at.Content.LanguageOf(at.Page).Words.NoClinician, StringComparison.OrdinalIgnoreCase))
            yield return Rules.WrongType.At(reviewer.At, "'reviewer' names the role of whoever answers for the page; leave it out while there is nobody.");
        foreach (var correction in at.Page.Corrections.Where(c => c.On.Value > at.Today))
            yield return Rules.ReviewDates.At(correction.On.At, $"A correction of {correction.On.Value:yyyy-MM-dd} lies in the future; today is {at.Today:yyyy-MM-dd}.");
        // What a page is made from has dates of its own.
        if (at.Page.MadeFrom != MadeFrom.Writing) yield break;
        if (at.Body.Blocks.FirstOrDefault(b => b.Text.Contains(Page.Unwritten, StringComparison.Ordinal)) is { } begun)
            yield return Rules.Unwritten.At(begun.At(0, begun.Text.Length), $"'{at.Page.Title.Value}' has been begun and not written, and says that it was checked against its sources.");
        foreach (var problem in Check(at.Page.Reviewed, at.Page.ReviewBy, at.Today, at.Content.ReviewWithin(at.Page))) yield return problem;
    }

    private static IEnumerable<Diagnostic> Check(Located<DateOnly> reviewed, Located<DateOnly> by, DateOnly today, int most)
    {
        // A missing or impossible date was said when the file was read.
        if (reviewed.Value == default || by.Value == default) yield break;
        if (reviewed.Value > today)
            yield return Rules.ReviewDates.At(reviewed.At, $"'{reviewed.Value:yyyy-MM-dd}' lies in the future; today is {today:yyyy-MM-dd}.");
        if (by.Value <= reviewed.Value)
            yield return Rules.ReviewDates.At(by.At, $"'{by.Value:yyyy-MM-dd}' is not after the review of {reviewed.Value:yyyy-MM-dd}.");
        else if (by.Value.DayNumber - reviewed.Value.DayNumber is var days && days > most)
            yield return Rules.ReviewTooLate.At(by.At, $"'{by.Value:yyyy-MM-dd}' is {days} days after the review, and here things are looked at again within {most}.",
                $"{reviewed.Value.AddDays(most):yyyy-MM-dd} at the latest");
    }

    /// <summary>Of substances, notices and help lines, which a reader is told were checked on that day.</summary>
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
    [
        .. at.Content.Substances.Values.SelectMany(s => Check(s.Reviewed, s.ReviewBy, at.Today, at.Content.ReviewWithin(SubstanceFolder))),
        .. at.Content.Notices.Values.Where(n => n.Checked > at.Today)
            .Select(n => Rules.ReviewDates.At(new(n.File), $"'checked' is {n.Checked:yyyy-MM-dd}, which lies in the future; today is {at.Today:yyyy-MM-dd}.")),
        .. at.Content.HelpLines.SelectMany(c => c.Lines).Where(l => l.AsOf.IsAfter(at.Today))
            .Select(l => Rules.ReviewDates.At(l.At, $"'asOf' is {l.AsOf.Text}, which lies in the future; today is {at.Today:yyyy-MM-dd}.")),
    ];
}
