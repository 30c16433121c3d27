using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Each legal note and each one-line entry is there, visible, in its own words; what was withdrawn is not.</summary>
internal static class LawStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        if (page.Advised is not { Advice: var advice }) return [];
        return
        [
            .. advice.Law.SelectMany(t => t.Rows).SelectMany(r => r.Notes)
                .Concat(advice.AlsoNamed.Select(a => a.Law).OfType<LegalNote>())
                .GroupBy(n => n.Entry.Id).SelectMany(notes => Note(notes.First(), notes.Count(), page)),
            .. advice.Law.SelectMany(t => t.Rows.Where(r => r.Notes.IsEmpty).SelectMany(r => NotRecorded(t.Substance, r, page))),
            .. advice.AlsoNamed.SelectMany(also => OneLine(also, page)),
        ];
    }

    private static IEnumerable<Diagnostic> Note(LegalNote note, int times, FinishedPage page)
    {
        var found = page.Marked(Marks.Law, note.Entry.Id).ToList();
        if (found.Count != times)
            yield return Rules.LawMissing.At(page.At, $"The legal note '{note.Entry.Id}' stands {found.Count} times here and not {times}.");
        foreach (var element in found)
        {
            var text = PlainText.Of(element);
            if (!text.Contains(PlainText.Squeeze(note.Text), StringComparison.Ordinal) || !text.Contains(note.Entry.AsOf.InWords, StringComparison.Ordinal))
                yield return Rules.LawAltered.At(page.At, $"The legal note '{note.Entry.Id}' does not say what its record says, with its date.");
            if (note.Freshness == LegalFreshness.Withdrawn && !note.Text.Contains(note.Entry.Summary, StringComparison.Ordinal) && text.Contains(PlainText.Squeeze(note.Entry.Summary), StringComparison.Ordinal))
                yield return Rules.LawAltered.At(page.At, $"The legal note '{note.Entry.Id}' still states what was withdrawn.");
            if (!page.IsVisible(element))
                yield return Rules.NoticeHidden.At(page.At, $"The legal note '{note.Entry.Id}' is hidden.");
        }
    }

    private static IEnumerable<Diagnostic> NotRecorded(Substance substance, LawRow row, FinishedPage page)
    {
        if (page.Marked(Marks.NoLaw, $"{substance.Id} {row.Place}").Count(e => page.IsVisible(e)
            && e.TextContent.Contains("not recorded", StringComparison.OrdinalIgnoreCase)) != 1)
            yield return Rules.LawMissing.At(page.At, $"That the law on {substance.Name} in {row.PlaceName} is not recorded does not stand here.");
    }

    private static IEnumerable<Diagnostic> OneLine(AlsoNamed also, FinishedPage page)
    {
        var found = page.Marked(Marks.AlsoNamed, also.Substance.Id).ToList();
        if (found.Count != 1)
        {
            yield return (found.Count == 0 ? Rules.NoticeMissing : Rules.NoticeTwice)
                .At(page.At, $"The line on '{also.Substance.Id}' stands {found.Count} times under what is also named.");
            yield break;
        }
        var text = PlainText.Of(found[0]);
        if (!text.Contains(also.Substance.Name, StringComparison.Ordinal) || also.Gravest is { } gravest && !text.Contains(gravest.Title, StringComparison.Ordinal))
            yield return Rules.NoticeAltered.At(page.At, $"The line on '{also.Substance.Id}' lacks its name or its gravest fact.");
        if (!page.IsVisible(found[0]))
            yield return Rules.NoticeHidden.At(page.At, $"The line on '{also.Substance.Id}' is hidden.");
    }
}
