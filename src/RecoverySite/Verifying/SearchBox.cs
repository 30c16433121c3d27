using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The search box and the one script of a page, exactly as they must be. What differs in anything is not ours: a field with a
/// name would write into the address what somebody typed.
/// </summary>
internal static class SearchBox
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page)
    {
        if (HasNone(page)) yield break;
        var parts = Parts(page);
        if (!parts.Any(p => p.LocalName == "script")) yield return Rules.SearchMissing.At(page.At, "Its script is missing or altered.");
        if (parts.FirstOrDefault(p => p.LocalName == "form") is not { } form) yield return Rules.SearchMissing.At(page.At, "Its search box is missing or altered.");
        else if (page.Elements.FirstOrDefault(e => e.ClassName == "help-now") is { } help && !help.CompareDocumentPosition(form).HasFlag(DocumentPositions.Following))
            yield return Rules.SearchMissing.At(page.At, "Its search box stands before the way to help.");
    }

    /// <summary>The script, the form, its field and its button, each once; what is not among them may not stand on a page.</summary>
    public static IReadOnlyList<IElement> Parts(FinishedPage page)
    {
        var parts = new List<IElement>();
        if (HasNone(page)) return parts;
        if (page.Elements.FirstOrDefault(e => e.LocalName == "script" && IsScript(e, page)) is { } script) parts.Add(script);
        if (page.Elements.FirstOrDefault(e => e.LocalName == "form") is { } form && IsBox(form, page)) parts.AddRange([form, .. form.Children]);
        return parts;
    }

    private static bool IsScript(IElement script, FinishedPage page) =>
        script is { TextContent.Length: 0, ParentElement.LocalName: "head" } && Has(script, ("defer", "")) && LeadsTo(script, "src", Marks.SearchScript, page);

    private static bool IsBox(IElement form, FinishedPage page) =>
        form.ParentElement is { LocalName: "div", ParentElement: { LocalName: "header", Attributes.Length: 1 } } row && Has(row, ("class", "wide ways"))
        && Has(form, [("class", "search"), ("role", "search"), .. Language(page)]) && LeadsTo(form, "action", page.Content.Settings.SearchAddress + ".html", page)
        && form.Children is [{ LocalName: "input" } field, { LocalName: "button", Attributes.Length: 0, ChildElementCount: 0 } button] && button.TextContent == page.Content.Language.Words.Search && form.TextContent.Trim() == button.TextContent
        && Has(field, ("type", "search"), ("aria-label", page.Content.Language.Words.SearchThisSite), ("aria-keyshortcuts", "/"), ("autocapitalize", "off"), ("autocorrect", "off"), ("spellcheck", "false"), ("enterkeyhint", "search"));

    /// <summary>Search speaks the site's language, whatever the page's.</summary>
    private static (string, string)[] Language(FinishedPage page) => page.Language == page.Content.Language ? [] : [("lang", page.Content.Language.Code), ("dir", page.Content.Language.DirectionAmongOthers)];

    /// <summary>These attributes with these values, and no others but an address.</summary>
    private static bool Has(IElement element, params (string Name, string Value)[] attributes) =>
        attributes.All(a => element.GetAttribute(a.Name) == a.Value)
        && element.Attributes.Count(a => a.Name is not ("src" or "action")) == attributes.Length;

    private static bool LeadsTo(IElement element, string attribute, string path, FinishedPage page) =>
        element.GetAttribute(attribute) is { } address && Uri.TryCreate(page.Here, address, out var target) && target.AbsoluteUri == FinishedPage.Whole(path);

    /// <summary>One that only leads on, or that somebody has left to, has nothing to search with.</summary>
    private static bool HasNone(FinishedPage page) => page.Advised is null && (page.LeadsOn || WayOut.IsBlank(page));
}
