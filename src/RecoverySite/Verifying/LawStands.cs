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
            .. (advice.Law?.Rows ?? []).SelectMany(row => row.Notes.SelectMany(note => InRow(note, row, page))),
            .. advice.LawInline.SelectMany(note => InText(note, page)),
            .. (advice.Law?.Gaps ?? []).SelectMany(gap => Gap(gap, page)),
            .. advice.AlsoNamed.SelectMany(also => OneLine(also, page)),
            .. Unasked(advice, page),
        ];
    }

    private static IEnumerable<Diagnostic> InRow(LegalNote note, LawRow row, FinishedPage page)
    {
        var what = $"The legal note '{note.Entry.Id}'";
        var found = page.Marked(Marks.Law, note.Entry.Id).Where(e => e.LocalName == "dd").ToList();
        if (found.Count != 1) yield return Rules.LawMissing.At(page.At, $"{what} stands {found.Count} times in the table.");
        foreach (var element in found)
        {
            foreach (var problem in Wording.Verify(page, element, note.InFull, what, Rules.LawAltered)) yield return problem;
            if (PlaceOf(element) != row.PlaceName) yield return Rules.LawAltered.At(page.At, $"{what} stands under another place than {row.PlaceName}.");
        }
    }

    /// <summary>As often as its author prints it, and at least once.</summary>
    private static IEnumerable<Diagnostic> InText(LegalNote note, FinishedPage page)
    {
        var what = $"The legal note '{note.Entry.Id}' in the text";
        var found = page.Marked(Marks.Law, note.Entry.Id).Where(e => e.LocalName == "span").ToList();
        if (found.Count == 0) yield return Rules.LawMissing.At(page.At, $"{what} is missing.");
        foreach (var problem in found.SelectMany(e => Wording.Verify(page, e, note.InText, what, Rules.LawAltered))) yield return problem;
    }

    private static IEnumerable<Diagnostic> Gap(LawGap gap, FinishedPage page)
    {
        var what = $"Where the law on {gap.Substance.Name} is not recorded";
        var found = page.Marked(Marks.NoLaw, gap.Substance.Id).ToList();
        if (found.Count != 1) yield return Rules.LawMissing.At(page.At, $"{what} does not stand here once.");
        foreach (var problem in found.SelectMany(e => Wording.Verify(page, e, gap.InFull, what, Rules.LawAltered))) yield return problem;
    }

    private static IEnumerable<Diagnostic> OneLine(AlsoNamed also, FinishedPage page)
    {
        var what = $"The line on '{also.Substance.Id}'";
        var found = page.Marked(Marks.AlsoNamed, also.Substance.Id).ToList();
        if (found.Count != 1)
            yield return (found.Count == 0 ? Rules.NoticeMissing : Rules.NoticeTwice).At(page.At, $"{what} stands {found.Count} times under what is also named.");
        foreach (var problem in found.SelectMany(e => Wording.Verify(page, e, also.InFull, what, Rules.NoticeAltered))) yield return problem;
    }

    /// <summary>Law that nothing called for could be anybody's.</summary>
    private static IEnumerable<Diagnostic> Unasked(Advice advice, FinishedPage page)
    {
        var expected = advice.LegalNotes.Select(n => n.Entry.Id).ToHashSet(StringComparer.Ordinal);
        return page.Marked(Marks.Law).Select(e => e.GetAttribute(Marks.Law)!).Where(id => !expected.Contains(id)).Distinct()
            .Select(id => Rules.ForeignMarkup.At(page.At, $"A legal note '{id}' stands here that nothing called for."))
            .Concat(page.Marked(Marks.NoLaw).Select(e => e.GetAttribute(Marks.NoLaw)!).Except((advice.Law?.Gaps ?? []).Select(g => g.Substance.Id))
                .Select(id => Rules.ForeignMarkup.At(page.At, $"It says that the law on '{id}' is not recorded, and it is.")));
    }

    /// <summary>The place that a row stands under: the term of its group.</summary>
    private static string? PlaceOf(IElement row) =>
        row.ParentElement?.Children.FirstOrDefault(c => c.LocalName == "dt") is { } place ? PlainText.Of(place) : null;
}
