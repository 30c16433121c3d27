using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The list from A to Z has every name of the registers once, says what it means, and each leads to its card.</summary>
internal static class NamesStand
{
    public static IEnumerable<Diagnostic> Verify(IElement part, FinishedPage page)
    {
        var entries = part.QuerySelectorAll("ul:not(.jump) > li").ToLookup(PlainText.Of, StringComparer.Ordinal);
        var names = NameEntry.All(page.Content).ToList();
        foreach (var name in names)
        {
            var found = entries[PlainText.Squeeze(name.InFull)].Where(page.IsVisible).ToList();
            if (page.Content.CardOf(name.Substance.Id) is not { } card || !found.Exists(e => Leads(e, name, card, page)))
                yield return Rules.NameAstray.At(page.At, $"'{name.InFull}' is missing, altered, hidden, or does not lead to its card.");
        }
        var known = names.Select(n => PlainText.Squeeze(n.InFull)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => !known.Contains(e.Key)))
            yield return Rules.NameAstray.At(page.At, $"'{entry.Key}' stands here and in no record.");
    }

    private static bool Leads(IElement entry, NameEntry name, Page card, FinishedPage page) =>
        entry.QuerySelectorAll("[href]").ToList() is [var link] && PlainText.Of(link) == PlainText.Squeeze(name.Words) && page.IsLinkTo(link, card.OutputPath);
}
