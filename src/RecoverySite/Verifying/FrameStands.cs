using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>What every page carries around its content: the policy, the stylesheet, the way to help, the author's part, who checked it.</summary>
internal static class FrameStands
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        var metas = page.Elements.Where(e => e.LocalName == "meta").ToList();
        if (page.Document.Doctype?.Name != "html") yield return Lacks("does not begin as an HTML document");
        if (!Metas("charset").SequenceEqual(["utf-8"])) yield return Lacks("does not say that it is UTF-8");
        if (!metas.Where(m => Is(m, "Content-Security-Policy")).Select(m => m.GetAttribute("content")).SequenceEqual([Marks.ContentPolicy]))
            yield return Lacks("lacks the policy that keeps it from loading anything");
        if (page.Elements.Count(e => e.LocalName == "link" && e.GetAttribute("rel") == "stylesheet") != 1) yield return Lacks("lacks its stylesheet");

        if (!WayOut.IsBlank(page) && !page.Elements.Where(e => e.LocalName == "link" && e.GetAttribute("rel") == "icon").Select(page.TargetOf).SequenceEqual([FinishedPage.Whole(Marks.Icon)]))
            yield return Lacks("lacks its icon, or has another");

        if (page.Advised is { Page: var source })
        {
            if (page.LeadsOn) yield return Lacks("leads its readers on");
            if (!page.Marked(Marks.Authored).Any()) yield return Lacks("lacks its author's part");
            if (page.Elements.Any(e => e.HasAttribute(Marks.Authored) && (e.HasAttribute(Marks.Register) || e.HasAttribute(Marks.Notice))))
                yield return Lacks("passes its author's words off as a register's");
            if (!Review(source, page)) yield return Lacks("does not say when and by whom it was checked");
        }
        if (!WayOut.IsBlank(page) && page.Content.Addresses.Contains(Notice.HelpPage)
            && !page.Elements.Any(a => a.ClassName == "help-now" && PlainText.Of(a) == PlainText.Squeeze(page.Words.GetHelpNow) && page.IsLinkTo(a, Notice.HelpPage + ".html") && a.ParentElement is { LocalName: "nav", ClassName: "help-bar" }))
            yield return Lacks("lacks the way to help");

        if (!page.LeadsOn && !WayOut.IsBlank(page) && !Printed(page)) yield return Lacks("does not say on paper where it is from");

        Diagnostic Lacks(string what) => Rules.PageShape.At(page.At, $"It {what}.");
        IEnumerable<string?> Metas(string name) => metas.Select(m => m.GetAttribute(name)).Where(v => v is not null);
    }

    /// <summary>Row by row, so that nobody's review is read out of another line.</summary>
    private static bool Review(Page source, FinishedPage page)
    {
        if (page.Marked(Marks.Review).ToList() is not [var part] || !page.IsVisible(part) || part.QuerySelectorAll("dl > div").Select(PlainText.Of).ToList() is not [var last, var next, var by]) return false;
        var say = page.Words;
        var overdue = source.ReviewBy.Value < page.Today ? $": {say.Overdue}" : "";
        return last == PlainText.Squeeze($"{say.CheckedAgainst} {say.DateOf(source.Reviewed.Value)}")
            && next == PlainText.Squeeze($"{say.NextCheckDue} {say.DateOf(source.ReviewBy.Value)}{overdue}")
            && by == PlainText.Squeeze(source.Reviewer is { } reviewer ? $"{say.ReviewedBy} {reviewer.Value}" : $"{say.ClinicalReview} {say.NoClinician} {say.NobodyAnswers}");
    }

    /// <summary>On paper a page says where it is from and which version it is.</summary>
    private static bool Printed(FinishedPage page) =>
        page.Elements.Where(e => e.ClassName == "printed").ToList() is [var line]
        && PlainText.Of(line) == PlainText.Squeeze(FrameWords.Fill(page.Words.Printed, ("site", page.Content.Settings.Title),
            ("address", page.Content.Settings.Address is { } site ? new Uri(site, page.Path).ToString() : page.Path), ("day", page.Words.DateOf(page.Today)), ("version", Hash.Of(Marks.MainOf(page.Source)))));

    private static bool Is(IElement meta, string name) => string.Equals(meta.GetAttribute("http-equiv"), name, StringComparison.OrdinalIgnoreCase);
}
