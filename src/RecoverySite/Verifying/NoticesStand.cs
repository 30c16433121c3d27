using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Each notice that the page must carry is there once, visible, in its own words, before what it must precede.</summary>
internal static class NoticesStand
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        foreach (var attached in page.Advised?.Advice.Notices ?? [])
            foreach (var problem in Verify(attached, page)) yield return problem;

        var expected = page.Advised?.Advice.Notices.Select(n => n.Notice.Id)
            ?? page.Content.Notices.Values.Where(n => n.Every == Every.Page).Select(n => n.Id);
        foreach (var id in page.Marked(Marks.Notice).Select(e => e.GetAttribute(Marks.Notice)!).Except(expected))
            yield return Rules.ForeignMarkup.At(page.At, $"A notice '{id}' stands here that nothing called for.");
    }

    private static IEnumerable<Diagnostic> Verify(AttachedNotice attached, FinishedPage page)
    {
        var notice = attached.Notice;
        var found = page.Marked(Marks.Notice, notice.Id).ToList();
        if (found.Count == 0)
        {
            yield return Rules.NoticeMissing.At(page.At, $"'{notice.Id}' is missing. {attached.Reason.Rule} calls for it at {attached.Reason.At}.");
            yield break;
        }
        if (found.Count > 1) yield return Rules.NoticeTwice.At(page.At, $"'{notice.Id}' stands here {found.Count} times.");

        var element = found[0];
        var words = element.QuerySelectorAll($"[{Marks.NoticeText}]").ToList();
        if (words.Count != 1 || PlainText.Of(words[0]) != PlainText.Squeeze(string.Join(' ', [notice.Title, .. notice.Paragraphs])))
            yield return Rules.NoticeAltered.At(page.At, $"'{notice.Id}' does not say what {notice.File} says.");
        else if (!page.IsVisible(words[0]) || words[0].QuerySelectorAll("*").Any(e => !page.IsVisible(e)))
            yield return Rules.NoticeHidden.At(page.At, $"'{notice.Id}' is hidden by its markup or by the stylesheet.");

        if (attached.Slot is NoticeSlot.EmergencyLine or NoticeSlot.Top && FirstContent(page) is { } content
            && !element.CompareDocumentPosition(content).HasFlag(DocumentPositions.Following))
            yield return Rules.NoticeMisplaced.At(page.At, $"'{notice.Id}' stands after the content that it must precede.");
        if (element.Closest("main") is null)
            yield return Rules.NoticeMisplaced.At(page.At, $"'{notice.Id}' stands outside the main part.");
    }

    /// <summary>The author's words, or what is printed from a register, whichever comes first.</summary>
    private static IElement? FirstContent(FinishedPage page) =>
        page.Elements.FirstOrDefault(e => e.HasAttribute(Marks.Authored) || e.HasAttribute(Marks.Register));
}
