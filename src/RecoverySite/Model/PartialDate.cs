using System.Globalization;

namespace RecoverySite.Model;

/// <summary>
/// A date as a source gives it: a day, a month or a year. A month means its last day; a bare year means its first,
/// because nothing says how far into the year the fact was known.
/// </summary>
public readonly record struct PartialDate(string Text, DateOnly Date)
{
    public static PartialDate? TryParse(string text)
    {
        static DateOnly? Exact(string text, string format) =>
            DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

        // Later years leave no room to reckon on from.
        if (text.StartsWith("99", StringComparison.Ordinal)) return null;
        if (Exact(text, "yyyy-MM-dd") is { } day) return new(text, day);
        if (Exact(text, "yyyy-MM") is { } month) return new(text, month.AddMonths(1).AddDays(-1));
        if (Exact(text, "yyyy") is { } year) return new(text, year);
        return null;
    }

    /// <summary>The first day that it can mean.</summary>
    public DateOnly FirstDay => Text?.Length == 7 ? Date.AddDays(1 - Date.Day) : Date;

    /// <summary>Whether it lies in the future. A month means its last day, so the running month does not.</summary>
    public bool IsAfter(DateOnly today) => FirstDay > today;

    /// <summary>As a reader reads it: «13 October 2016», «July 2026», «2026».</summary>
    public string InWords => Text?.Length switch
    {
        10 => Words(Date),
        7 => Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Text ?? "", // a date that could not be read; its problem was said
    };

    public static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
