using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// Before anything else stand the way to help and the way out, as plain links that everybody sees, and the script that makes
/// leaving quicker. What somebody leaves to says nothing of the site.
/// </summary>
internal static class WayOut
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        if (IsBlank(page)) return Blank(page);
        return OfPage(page);
    }

    /// <summary>Whether it is the page that somebody leaves to.</summary>
    public static bool IsBlank(FinishedPage page) => page.Path == BlankPage.Address + ".html";

    /// <summary>The script of the page: no other may stand beside it but that of the search.</summary>
    public static IElement? Script(FinishedPage page) => IsBlank(page) ? null
        : page.Elements.FirstOrDefault(e => e is { LocalName: "script", TextContent.Length: 0, ParentElement.LocalName: "head", Attributes.Length: 2 }
            && e.GetAttribute("defer") == "" && e.GetAttribute("src") is { } src && Uri.TryCreate(page.Here, src, out var target) && target.AbsoluteUri == FinishedPage.Whole(Marks.PageScriptOf(page.Language, page.Content)));

    private static IEnumerable<Diagnostic> OfPage(FinishedPage page)
    {
        if (Script(page) is null) yield return Lacks("The script of the page is missing or altered.");
        if (page.Elements.Where(e => e.ClassName == "help-bar").ToList() is not [{ LocalName: "nav", ParentElement: { LocalName: "body" } body } bar])
        {
            yield return Lacks("The bar with the ways to help and out is missing.");
            yield break;
        }
        // Nothing but the link that skips to the content stands before it.
        if (body.Children.TakeWhile(e => e != bar).Any(e => e is not { LocalName: "a", ClassName: "skip" })) yield return Lacks("The ways to help and out do not stand first.");
        var links = bar.Children.ToList();
        if (links.Exists(e => e.LocalName != "a") || links.Count(e => e.ClassName == "leave" && PlainText.Of(e) == PlainText.Squeeze(page.Words.LeaveThisPage) && page.TargetOf(e) == FinishedPage.Whole(BlankPage.Address + ".html") && page.IsVisible(e)) != 1)
            yield return Lacks("The way out is missing, altered or hidden.");

        Diagnostic Lacks(string message) => Rules.NoWayOut.At(page.At, message);
    }

    /// <summary>Its title and its two lines, the stylesheet, and at most one link to where the settings say. A script could tell on somebody.</summary>
    private static IEnumerable<Diagnostic> Blank(FinishedPage page)
    {
        var elsewhere = page.Content.Settings.LeaveTo;
        var words = PlainText.Squeeze($"{page.Words.Blank} {page.Words.NothingHere} {elsewhere?.Host}");
        if (page.Document.Title != page.Words.Blank || PlainText.Of(page.Document.Body!) != words
            || page.Elements.Any(e => e.LocalName is "script" or "form" || e.LocalName == "meta" && e.GetAttribute("name") == "description")
            || !page.Elements.Where(e => e.LocalName == "a").Select(page.TargetOf).SequenceEqual(elsewhere is null ? [] : [elsewhere.AbsoluteUri]))
            yield return Rules.NoWayOut.At(page.At, "The neutral page says more than it may.");
    }
}
