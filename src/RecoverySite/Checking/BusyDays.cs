using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>
/// No day has so many reviews that nobody could do them. A large site has more on a day than a small one; each page beyond
/// that is told a free day near its own, and no two the same place on it.
/// </summary>
internal static class BusyDays
{
    private const int MostOnADay = 5;

    /// <summary>A site of more pages than five on each of so many days has more on a day.</summary>
    private const int Days = 60;

    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        var pages = at.Content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing && p.ReviewBy.Value != default && p.Reviewed.Value != default).OrderBy(p => p.Address, StringComparer.Ordinal).ToList();
        var most = Math.Max(MostOnADay, pages.Count / Days);
        var due = pages.CountBy(p => p.ReviewBy.Value).ToDictionary();
        foreach (var (day, count) in due.Where(d => d.Value > most).OrderBy(d => d.Key).ToList())
            foreach (var page in pages.Where(p => p.ReviewBy.Value == day).Skip(most))
            {
                var free = FreeDay(page, at, due, most);
                if (free is { } taken) due[taken] = due.GetValueOrDefault(taken) + 1;
                yield return Rules.BusyDay.At(page.ReviewBy.At, $"{count} pages are due on {day:yyyy-MM-dd}, and {most} are enough.", free is { } near ? $"{near:yyyy-MM-dd} is free" : null);
            }
    }

    /// <summary>The nearest day with room, the earlier of two: after today and the page's review, and no later than its folder allows.</summary>
    private static DateOnly? FreeDay(Page page, SiteToCheck at, Dictionary<DateOnly, int> due, int most)
    {
        var first = (page.Reviewed.Value > at.Today ? page.Reviewed.Value : at.Today).DayNumber + 1;
        var last = Math.Min(page.Reviewed.Value.DayNumber + at.Content.ReviewWithin(page), DateOnly.MaxValue.DayNumber);
        for (var away = 1; away <= Content.LongestReview; away++)
            foreach (var day in new[] { page.ReviewBy.Value.DayNumber - away, page.ReviewBy.Value.DayNumber + away })
                if (day >= first && day <= last && DateOnly.FromDayNumber(day) is var free && due.GetValueOrDefault(free) < most) return free;
        return null;
    }
}
