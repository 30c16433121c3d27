using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The ways out of a page are those of the tree of pages: the local part of the menu, what comes before and after, and what is on
/// the page, each in its own words, in its order, with nothing left out.
/// </summary>
internal static class NavigationStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        if (page.Advised is not { Page: var source }) yield break;
        var section = Section.Of(source, page.Content);
        if (!Shown(".section-menu", page).SequenceEqual((section?.Pages ?? []).Select(p => p.Address == source.Address ? (p.Label, "") : Way(p))))
            yield return Wrong("The local part of the menu is not that of its folder");
        if (!Shown(".turn", page).SequenceEqual(new[] { section?.Previous, section?.Next }.OfType<Page>().Select(Way)))
            yield return Wrong("What comes before and after is not that of its folder");

        var headings = page.Elements.Where(e => e is { LocalName: "h2", Id: not null } && IsOfPage(e))
            .Select(h => (PlainText.Squeeze(RegistersStand.Words(h)), FinishedPage.Whole(page.Path) + "#" + Uri.EscapeDataString(h.Id!))).ToList();
        if (headings.Count < Contents.Fewest || !Contents.MayStandOn(source, page.Content)) headings.Clear();
        if (!Shown(".contents", page).SequenceEqual(headings)) yield return Wrong("What is on the page is not told in the words of its headings");

        Diagnostic Wrong(string what) => Rules.PageShape.At(page.At, $"{what}.");
    }

    private static (string Words, string Target) Way(Page page) => (PlainText.Squeeze(page.Label), FinishedPage.Whole(page.OutputPath));

    /// <summary>Words and target of each entry of the navigation of one class; none where it does not stand.</summary>
    private static IEnumerable<(string Words, string Target)> Shown(string name, FinishedPage page) =>
        page.Elements.Where(e => e.LocalName == "nav" && e.Matches(name)).SelectMany(e => e.QuerySelectorAll("li > a, li > [aria-current=page]"))
            .Select(e => (PlainText.Of(e), e.LocalName == "a" ? page.TargetOf(e) : ""));

    /// <summary>A heading inside a printed register, such as a letter of a list, is not one of the page.</summary>
    private static bool IsOfPage(IElement heading) =>
        heading.Closest("main") is not null && heading.Closest($"[{Marks.Register}]") is not { } register || heading.Closest($"[{Marks.Register}=law], [{Marks.Register}=sources]") is not null;
}
