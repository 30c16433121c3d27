using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Every page with an author or a record says how to mend it, as far as the publisher has named a way; and that the way over GitHub is public.</summary>
internal static class MendStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        var settings = page.Content.Settings;
        var parts = page.Elements.Where(e => e.ClassName == "mend").ToList();
        if (page.Advised is not { Page: var source } || settings is { Repository: null, Contact: null })
        {
            if (parts.Count > 0) yield return Rules.PageShape.At(page.At, "It offers to be mended where nobody has named a way.");
            yield break;
        }
        var expected = new[] { Mending.EditAddress(source, settings), Mending.ReportAddress(source, settings) }.OfType<string>().Select(FinishedPage.Whole);
        if (parts is not [var part] || !page.IsVisible(part) || !part.QuerySelectorAll("a").Select(page.TargetOf).SequenceEqual(expected)
            || settings.Repository is not null && !PlainText.Of(part).Contains(PlainText.Squeeze(page.Words.ReportIsPublic), StringComparison.Ordinal)
            || settings.Contact is { } contact && !PlainText.Of(part).Contains(PlainText.Squeeze(FrameWords.Fill(page.Words.ReportWithoutAccount, ("name", contact))), StringComparison.Ordinal))
            yield return Rules.PageShape.At(page.At, "It does not say how to mend it, or not that GitHub shows who does.");
    }
}
