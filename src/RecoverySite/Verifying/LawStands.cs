using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Each legal note and each one-line entry is there, visible, in its own words; what was withdrawn is not.</summary>
internal static class LawStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        var advice = page.Advised?.Advice ?? none;
        var table = advice.Law ?? noTable;
        return
        [
            .. table.Rows.SelectMany(row => row.Notes.SelectMany(note => InRow(note, row, page))),
            .. advice.LawInline.SelectMany(note => InText(note, page)),
            .. advice.LawMatrix.SelectMany(note => InMatrix(note, page)),
            .. table.Gaps.SelectMany(gap => Gap(gap, page)),
            .. advice.AlsoNamed.SelectMany(also => OneLine(also, page)),
            .. Unasked(advice, table, page),
        ];
    }

    private static readonly LawTable noTable = new([], []);

    /// <summary>For a page that no author wrote: nothing calls for law there.</summary>
    private static readonly Advice none = new([], [], [], null, []);

    private static IEnumerable<Diagnostic> InRow(LegalNote note, LawRow row, FinishedPage page)
    {
        var what = $"The legal note '{note.Entry.Id}'";
        var found = page.Marked(Marks.Law, note.Entry.Id).Where(e => e.LocalName == "dd").ToList();
        if (found.Count != 1) yield return Rules.LawMissing.At(page.At, $"{what} stands {found.Count} times in the table.");
        foreach (var element in found)
        {
            foreach (var problem in Wording.Verify(page, element, note.InFull, Cards(note, page).Concat(Source(note)), what, Rules.LawAltered)) yield return problem;
            if (PlaceOf(element) != row.PlaceName) yield return Rules.LawAltered.At(page.At, $"{what} stands under another place than {row.PlaceName}.");
        }
    }

    /// <summary>As often as its author prints it, and at least once.</summary>
    private static IEnumerable<Diagnostic> InText(LegalNote note, FinishedPage page)
    {
        var what = $"The legal note '{note.Entry.Id}' in the text";
        var found = page.Marked(Marks.Law, note.Entry.Id).Where(e => e.LocalName == "span").ToList();
        if (found.Count == 0) yield return Rules.LawMissing.At(page.At, $"{what} is missing.");
        foreach (var problem in found.SelectMany(e => Wording.Verify(page, e, note.InText, Source(note), what, Rules.LawAltered))) yield return problem;
    }

    /// <summary>In a cell of the table of all places: once for each substance that it speaks of, under that substance and in its country's column.</summary>
    private static IEnumerable<Diagnostic> InMatrix(LegalNote note, FinishedPage page)
    {
        var what = $"The legal note '{note.Entry.Id}' in the table of all places";
        var found = page.Marked(Marks.Law, note.Entry.Id).Where(e => e.LocalName == "li").ToList();
        var under = found.Select(e => e.Closest($"[{Marks.RegisterOf}]")?.GetAttribute(Marks.RegisterOf)).OfType<string>().Order(StringComparer.Ordinal);
        if (!under.SequenceEqual(note.Entry.Substances.Select(s => s.Value).Distinct().Order(StringComparer.Ordinal)))
            yield return Rules.LawMissing.At(page.At, $"{what} does not stand once under each substance that it speaks of.");
        foreach (var element in found)
        {
            foreach (var problem in Wording.Verify(page, element, note.InCell, [], what, Rules.LawAltered)) yield return problem;
            if (element.Closest("[data-label]")?.GetAttribute("data-label") != note.PlaceName)
                yield return Rules.LawAltered.At(page.At, $"{what} stands in another column than that of {note.PlaceName}.");
        }
    }

    private static IEnumerable<Diagnostic> Gap(LawGap gap, FinishedPage page)
    {
        var what = $"Where the law on {gap.Substance.Name} is not recorded";
        var found = page.Marked(Marks.NoLaw, gap.Substance.Id).ToList();
        if (found.Count != 1) yield return Rules.LawMissing.At(page.At, $"{what} does not stand here once.");
        foreach (var problem in found.SelectMany(e => Wording.Verify(page, e, gap.InFull, [], what, Rules.LawAltered))) yield return problem;
    }

    private static IEnumerable<Diagnostic> OneLine(AlsoNamed also, FinishedPage page)
    {
        var what = $"The line on '{also.Substance.Id}'";
        var found = page.Marked(Marks.AlsoNamed, also.Substance.Id).ToList();
        if (found.Count != 1)
            yield return (found.Count == 0 ? Rules.NoticeMissing : Rules.NoticeTwice).At(page.At, $"{what} stands {found.Count} times under what is also named.");
        foreach (var problem in found.SelectMany(e => Wording.Verify(page, e, also.InFull, Targets(also, page), what, Rules.NoticeAltered))) yield return problem;
    }

    private static IEnumerable<string> Cards(LegalNote note, FinishedPage page) =>
        (note.LeadingTo ?? []).Select(s => page.Content.CardOf(s.Id)?.OutputPath).OfType<string>();

    private static IEnumerable<string> Source(LegalNote note) => note.LeadsTo is { } address ? [address.AbsoluteUri] : [];

    /// <summary>The substance's card, unless this is it, and its gravest notice where the page carries it in full.</summary>
    private static IEnumerable<string> Targets(AlsoNamed also, FinishedPage page)
    {
        if (page.Content.CardOf(also.Substance.Id) is { } card && card.OutputPath != page.Path) yield return card.OutputPath;
        if (also.Gravest is { } gravest && page.Notices.Any(n => n.Notice.Id == gravest.Id))
            yield return $"{page.Path}#{page.Marked(Marks.Notice, gravest.Id).FirstOrDefault()?.Id}";
    }

    /// <summary>Law that nothing called for, or that stands where nothing called for it and nobody reads it back, could be anybody's.</summary>
    private static IEnumerable<Diagnostic> Unasked(Advice advice, LawTable table, FinishedPage page)
    {
        bool IsAsked(IElement note, string id) => note.LocalName switch
        {
            "dd" => table.Notes.Any(n => n.Entry.Id == id),
            "li" => advice.LawMatrix.Any(n => n.Entry.Id == id),
            "span" => advice.LawInline.Any(n => n.Entry.Id == id),
            _ => note.Closest($"[{Marks.AlsoNamed}]")?.GetAttribute(Marks.AlsoNamed) is { } substance
                && advice.AlsoNamed.Any(a => a.Substance.Id == substance && a.Law?.Entry.Id == id),
        };
        foreach (var note in page.Marked(Marks.Law))
            if (note.GetAttribute(Marks.Law) is { } id && !IsAsked(note, id)) yield return Rules.ForeignMarkup.At(page.At, $"A legal note '{id}' stands here that nothing called for.");
        foreach (var id in Ids(Marks.NoLaw).Except(table.Gaps.Select(g => g.Substance.Id)))
            yield return Rules.ForeignMarkup.At(page.At, $"It says that the law on '{id}' is not recorded, and it is.");
        foreach (var id in Ids(Marks.AlsoNamed).Except(advice.AlsoNamed.Select(a => a.Substance.Id)))
            yield return Rules.ForeignMarkup.At(page.At, $"A line on '{id}' stands here that nothing called for.");

        IEnumerable<string> Ids(string mark) => page.Marked(mark).Select(e => e.GetAttribute(mark)!);
    }

    /// <summary>The place that a row stands under: the term of its group.</summary>
    private static string? PlaceOf(IElement row) =>
        row.ParentElement?.Children.FirstOrDefault(c => c.LocalName == "dt") is { } place ? PlainText.Of(place) : null;
}
