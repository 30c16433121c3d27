using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Each notice that the page must carry is there once, visible, in its own words, before what it must precede.</summary>
internal static class NoticesStand
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        foreach (var attached in page.Notices)
            foreach (var problem in Verify(attached, page)) yield return problem;
        foreach (var problem in Before(page)) yield return problem;
        foreach (var problem in Order(page)) yield return problem;

        foreach (var id in page.Marked(Marks.Notice).Select(e => e.GetAttribute(Marks.Notice)!).Except(page.Notices.Select(n => n.Notice.Id)))
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
        var lead = notice.LeadsTo(page.Address, page.Content, page.Language);
        string[] targets = [.. lead is null ? Array.Empty<string>() : [lead.Address + ".html"], $"{GeneratedPages.Additions}.html#{GeneratedPages.EntryOf(notice.Id)}"];
        foreach (var problem in Wording.Verify(page, element, notice.InFull(lead, page.Words), targets, $"'{notice.Id}'", Rules.NoticeAltered)) yield return problem;
        if (element.GetAttribute("aria-label") != notice.Name(page.Words) || !element.ClassList.Contains(Kebab.Of(notice.Severity)))
            yield return Rules.NoticeAltered.At(page.At, $"'{notice.Id}' looks or sounds less grave than it is.");
        if (element.Closest("main") is null)
            yield return Rules.NoticeMisplaced.At(page.At, $"'{notice.Id}' stands outside the main part.");
        if (attached.Slot is NoticeSlot.EmergencyLine or NoticeSlot.Top && FirstContent(page) is { } content
            && !element.CompareDocumentPosition(content).HasFlag(DocumentPositions.Following))
            yield return Rules.NoticeMisplaced.At(page.At, $"'{notice.Id}' stands after the content that it must precede.");
    }

    /// <summary>What comes first has been weighed; two that change places are another page.</summary>
    private static IEnumerable<Diagnostic> Order(FinishedPage page)
    {
        var meant = page.Notices.Select(n => n.Notice.Id).ToList();
        var found = page.Marked(Marks.Notice).Select(e => e.GetAttribute(Marks.Notice)!).Where(meant.Contains).Distinct().ToList();
        // What is missing was said by itself.
        if (!meant.Where(found.Contains).SequenceEqual(found)) yield return Rules.NoticeMisplaced.At(page.At, "The notices stand in another order than theirs.");
    }

    /// <summary>The author's words, or what is printed from a register, whichever comes first.</summary>
    private static IElement? FirstContent(FinishedPage page) =>
        page.Elements.FirstOrDefault(e => e.HasAttribute(Marks.Authored) || e.HasAttribute(Marks.Register));

    /// <summary>Up to the last notice that stands first, the main part holds nothing but where the reader is, what the page is, and notices.</summary>
    private static IEnumerable<Diagnostic> Before(FinishedPage page)
    {
        var first = page.Notices.Where(n => n.Slot is NoticeSlot.EmergencyLine or NoticeSlot.Top).Select(n => n.Notice.Id).ToHashSet();
        var main = page.Elements.FirstOrDefault(e => e.LocalName == "main");
        if (main is null || first.Count == 0) yield break;
        var parts = main.Children.ToList();
        var last = parts.FindLastIndex(p => p.QuerySelectorAll($"[{Marks.Notice}]").Prepend(p).Any(e => e.GetAttribute(Marks.Notice) is { } id && first.Contains(id)));
        foreach (var part in parts.Take(last + 1).Where(p => !IsFrame(p)))
            yield return Rules.NoticeMisplaced.At(page.At, $"<{part.LocalName}> stands before the notices that come first.");
    }

    private static bool IsFrame(IElement part) =>
        part.LocalName is "h1" || part.Matches("nav.breadcrumbs, p.lede, p.untranslated") || part.HasAttribute(Marks.Notice)
        || part.Matches("div.top-notices") && part.Children.All(c => c.HasAttribute(Marks.Notice));
}
