using System.Globalization;
using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// Every page tells the day of the copy, to readers and to the script that reckons its age; all law and all help lines fold
/// when it is old, and nothing else can: neither a notice nor an emergency number.
/// </summary>
internal static class CopyAge
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        if (page.LeadsOn && page.Advised is null || WayOut.IsBlank(page)) yield break;
        var settings = page.Content.Settings;
        if (page.Marked(Marks.Made).ToList() is not [var day] || !page.IsVisible(day) || PlainText.Of(day) != PlainText.Squeeze(page.Words.DateOf(page.Today))
            || day.GetAttribute(Marks.Made) != page.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            || day.GetAttribute(Marks.OldAfter) != string.Join(' ', settings.OldAfter) || day.GetAttribute(Marks.Newest) != settings.Address?.AbsoluteUri)
            yield return Rules.AgeUntold.At(page.At, "The day of the copy is missing, altered or hidden.");

        foreach (var aged in page.Marked(Marks.Ages))
            if (aged.HasAttribute(Marks.Notice) || aged.HasAttribute(Marks.Emergency) || aged.QuerySelector($"[{Marks.Notice}], [{Marks.Emergency}]") is not null)
                yield return Rules.AgeUntold.At(page.At, "A notice or an emergency number would fold in an old copy.");
        foreach (var law in page.Marked(Marks.Law).Where(l => l.Closest($"[{Marks.Ages}=law]") is null))
            yield return Rules.AgeUntold.At(page.At, $"The legal note '{law.GetAttribute(Marks.Law)}' would not fold in an old copy.");
        foreach (var country in page.Marked(Marks.Country))
            if (country.QuerySelectorAll("a").Any(a => IsDial(a) && a.Closest($"[{Marks.Ages}], [{Marks.Emergency}]") is null))
                yield return Rules.AgeUntold.At(page.At, $"A help line of '{country.GetAttribute(Marks.Country)}' would not fold in an old copy.");
    }

    private static bool IsDial(IElement link) => link.GetAttribute("href") is { } address
        && (address.StartsWith("tel:", StringComparison.Ordinal) || address.StartsWith("sms:", StringComparison.Ordinal));
}
