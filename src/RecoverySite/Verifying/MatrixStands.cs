using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// Every pair of the register stands in the lists, visible, under its own gravity, and leads to a card; what can kill stands in
/// the table too, in the row and the column of its two. First and last it says that what is not listed is not known to be safe.
/// </summary>
internal static class MatrixStands
{
    public static IEnumerable<Diagnostic> Verify(IElement part, FinishedPage page)
    {
        foreach (var (place, element) in new[] { ("first", part.FirstElementChild), ("last", part.LastElementChild) })
            if (element is null || PlainText.Of(element) != Pairs.NotListed || !page.IsVisible(element))
                yield return Wrong($"That a pair that is not listed is not known to be safe does not stand {place}.", page);
        foreach (var substance in Pairs.ByName(page.Content))
            foreach (var problem in OfOne(substance, part, page)) yield return problem;
        foreach (var problem in Cells(part, page)) yield return problem;
    }

    private static IEnumerable<Diagnostic> OfOne(Substance substance, IElement part, FinishedPage page)
    {
        var lists = page.Marked(Marks.PairsOf, substance.Id).Where(e => part.Contains(e)).ToList();
        if (lists is not [var list]) return [Wrong($"The pairs of '{substance.Id}' stand here {lists.Count} times.", page)];
        if (PlainText.Of(list.QuerySelector("h3") ?? list) != PlainText.Squeeze(substance.Name)) return [Wrong($"The pairs of '{substance.Id}' stand under another name.", page)];
        if (substance.Interactions.IsEmpty && !PlainText.Of(list).EndsWith(Pairs.NoneOnRecord, StringComparison.Ordinal)) return [Wrong($"That '{substance.Id}' has no pair on record is not said.", page)];
        return
        [
            .. Enum.GetValues<Danger>().SelectMany(danger => RegistersStand.Rows(list.QuerySelectorAll("li").Where(e => GravityOf(e) == WordsFor.Danger(danger)),
                substance.Interactions.Where(i => i.Danger == danger).Select(i => (Pairs.InOneLine(i, page.Content), i.Support)), "pair", $"{substance.Id}, {WordsFor.Danger(danger)}", Rules.PairWrong, page)),
            .. list.QuerySelectorAll("li").Where(e => !Enum.GetValues<Danger>().Any(d => GravityOf(e) == WordsFor.Danger(d)))
                .Select(e => Wrong($"A pair of '{substance.Id}' stands under no gravity: '{PlainText.Of(e)}'.", page)),
            .. substance.Interactions.Where(i => !list.QuerySelectorAll("li a").Any(a => PlainText.Of(a) == PlainText.Squeeze(Pairs.NameOf(i, page.Content)) && IsCard(a, substance, i, page)))
                .Select(i => Wrong($"'{Pairs.KeyOf(substance, i)}' does not lead to a card.", page)),
        ];
    }

    /// <summary>The words above the list that an entry stands in.</summary>
    private static string GravityOf(IElement entry) =>
        entry.ParentElement?.PreviousElementSibling is { LocalName: "p" } above ? PlainText.Of(above) : "";

    /// <summary>The table is for wide screens, so that it may be hidden elsewhere; what it says must be true all the same.</summary>
    private static IEnumerable<Diagnostic> Cells(IElement part, FinishedPage page)
    {
        var columns = part.QuerySelectorAll("thead > tr > *").Select(PlainText.Of).ToList();
        var cells = page.Marked(Marks.Pair).Where(part.Contains).ToLookup(c => c.GetAttribute(Marks.Pair)!, StringComparer.Ordinal);
        var deadly = Pairs.ByName(page.Content).SelectMany(s => s.Interactions.Where(Pairs.IsDeadly).Select(i => (Substance: s, Pair: i))).ToDictionary(d => Pairs.KeyOf(d.Substance, d.Pair), StringComparer.Ordinal);
        foreach (var (key, (substance, pair)) in deadly.OrderBy(d => d.Key, StringComparer.Ordinal))
            if (!(cells[key].ToList() is [var cell] && Says(cell, substance, pair, columns, page)))
                yield return Wrong($"The cell of '{key}' is missing, altered or out of its row and column.", page);
        foreach (var strange in cells.Where(c => !deadly.ContainsKey(c.Key))) yield return Wrong($"A cell of '{strange.Key}' stands here, and no record says so.", page);
        foreach (var cell in part.QuerySelectorAll("tbody td").Where(c => !c.HasAttribute(Marks.Pair) && PlainText.Of(c).Length > 0)) yield return Wrong($"A cell without a pair says '{PlainText.Of(cell)}'.", page);
    }

    private static bool Says(IElement cell, Substance substance, Interaction pair, List<string> columns, FinishedPage page) =>
        RegistersStand.Words(cell) == PlainText.Squeeze(Pairs.InCell(substance, pair, page.Content))
        && cell.ParentElement is { } row && PlainText.Of(row.Children[0]) == PlainText.Squeeze(substance.Name)
        && columns.ElementAtOrDefault(row.Children.Index(cell)) == PlainText.Squeeze(Pairs.NameOf(pair, page.Content))
        && RegistersStand.RestsOn(cell, pair.Support, page) && cell.QuerySelector("a") is { } link && IsCard(link, substance, pair, page, mustBeVisible: false);

    private static bool IsCard(IElement link, Substance substance, Interaction pair, FinishedPage page, bool mustBeVisible = true) =>
        new[] { substance.Id, pair.With?.Value }.OfType<string>().Select(page.Content.CardOf).OfType<Page>()
            .Any(card => page.TargetOf(link).Split('#')[0] == FinishedPage.Whole(card.OutputPath) && (!mustBeVisible || page.IsVisible(link)));

    private static Diagnostic Wrong(string message, FinishedPage page) => Rules.PairWrong.At(page.At, message);
}
