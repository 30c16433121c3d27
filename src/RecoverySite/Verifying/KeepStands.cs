using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Where there are editions, every page that somebody wrote or a register fills can be kept: as one file, in large print, with the whole site.</summary>
internal static class KeepStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page, bool hasEditions)
    {
        if (!page.LeadsOn && !WayOut.IsBlank(page) && page.Document.Body?.Id != Marks.LargePrint) yield return Rules.PageShape.At(page.At, "It cannot be set in large print.");
        string[] expected = !hasEditions || page.Advised is not { Page: var source } ? []
            : [.. Offline.SinglePageOf(source, page.Content) is { } single ? new[] { single } : [], $"{page.Path}#{Marks.LargePrint}", GeneratedPages.TakeAway + ".html"];
        var found = page.Marked(Marks.Keep).SelectMany(e => e.QuerySelectorAll("a")).Select(page.TargetOf); // not on paper
        if (!found.SequenceEqual(expected.Select(FinishedPage.Whole), StringComparer.Ordinal)) yield return Rules.PageShape.At(page.At, "It lacks a way to keep it, or has one that it must not have.");
    }
}
