using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A page that nobody wrote says so, and leaves out nothing that its record holds.</summary>
internal static class MadePages
{
    public static IEnumerable<Diagnostic> Verify(AdvisedPage made, FinishedPage page)
    {
        var words = page.Marked(Marks.Authored).Where(page.IsVisible).Select(PlainText.Of).ToList();
        if (!words.Exists(w => w.Contains(Page.NotWritten, StringComparison.Ordinal)))
            yield return Rules.PageShape.At(page.At, "It does not say that it is made from records.");
        foreach (var problem in made.Page.MadeFrom switch
        {
            MadeFrom.Place => OfPlace(made.Page, page, words),
            MadeFrom.Country => OfCountry(page),
            _ => OfSubstance(made.Page, page),
        }) yield return problem;
    }

    private static IEnumerable<Diagnostic> OfSubstance(Page card, FinishedPage page)
    {
        var substance = page.Content.Substances[card.MainSubstance!];
        bool Prints(string register) => page.Marked(Marks.Register, register).Any(e => e.GetAttribute(Marks.RegisterOf) == substance.Id && page.IsVisible(e));
        if (!substance.Interactions.IsEmpty && !Prints("interactions")) yield return Rules.RegisterMissing.At(page.At, $"The pairs of '{substance.Id}' are missing.");
        if (!substance.Findings.IsEmpty && !Prints("evidence")) yield return Rules.RegisterMissing.At(page.At, $"The findings on '{substance.Id}' are missing.");
    }

    private static IEnumerable<Diagnostic> OfCountry(FinishedPage page)
    {
        var code = page.Content.HelpLines.First(c => CountryPage.AddressOf(c.Code) == page.Address).Code;
        if (!page.Marked(Marks.Register, "help-lines-of").Any(e => e.GetAttribute(Marks.RegisterOf) == code && page.IsVisible(e)))
            yield return Rules.RegisterMissing.At(page.At, $"The help lines of '{code}' are missing.");
    }

    /// <summary>Asked of the register itself, so that an entry that was never called for is missed too.</summary>
    private static IEnumerable<Diagnostic> OfPlace(Page source, FinishedPage page, List<string> words)
    {
        foreach (var entry in page.Content.Jurisdictions[source.Places[0].Value].Entries.Where(e => !page.Marked(Marks.Law, e.Id).Any(page.IsVisible)))
            yield return Rules.PlaceIncomplete.At(page.At, $"The legal entry '{entry.Id}' is missing.");
        if (!words.Exists(w => w.Contains(PlacePage.NotListed, StringComparison.Ordinal)))
            yield return Rules.PlaceIncomplete.At(page.At, "That what is not listed is not recorded is not said.");
    }
}
