using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Links lead somewhere, say so in words, and use no scheme that could run or hide anything.</summary>
internal static class Links
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) => at.Body.Links.SelectMany(link => Check(link, at));

    private static IEnumerable<Diagnostic> Check(Link link, PageToCheck at)
    {
        if (!link.HasWords) yield return (link.IsPicture ? Rules.ImageText : Rules.LinkText).At(link.At, $"'{link.Target}' has no words.");
        switch (Target.Resolve(link.Target, at.Page, at.Content))
        {
            case Target.Nowhere nowhere:
                yield return Rules.BrokenLink.At(link.At, $"'{link.Target}' leads to no page.",
                    nowhere.Path.EndsWith(".html", StringComparison.Ordinal) ? "link to the .md file"
                        : Nearest.Suggest(nowhere.Path, at.Content.Addresses));
                break;
            case Target.Refused refused:
                yield return Rules.RefusedScheme.At(link.At, $"'{refused.Scheme}' links are not allowed.");
                break;
            case Target.Outside outside when !outside.IsAddress:
                yield return Rules.BadAddress.At(link.At, $"'{link.Target}' is no web address.");
                break;
            case Target.Outside when link.IsPicture:
                yield return Rules.RemotePicture.At(link.At, $"'{link.Target}' lies on another site.");
                break;
            case Target.ToAsset when !link.IsPicture:
            case Target.ToPage when link.IsPicture:
                yield return Rules.BrokenLink.At(link.At, $"'{link.Target}' is {(link.IsPicture ? "a page, not a picture" : "a picture, not a page")}.");
                break;
        }
    }
}

/// <summary>An anchor in a link is a heading of the page it leads to.</summary>
internal static class Anchors
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
        from page in at.Content.Pages
        where at.Outlines.ContainsKey(page.Address)
        from link in at.Outlines[page.Address].Links
        let target = Target.Resolve(link.Target, page, at.Content) as Target.ToPage
        where target is { Anchor.Length: > 0 }
        // A page that could not be read has no outline; its own problem was said.
        let anchors = at.Outlines.GetValueOrDefault(target.Address)?.Anchors
        where anchors is not null && !anchors.Contains(target.Anchor!)
        select Rules.BrokenAnchor.At(link.At, $"'{target.Address}' has no heading '#{target.Anchor}'.", Nearest.Suggest(target.Anchor!, anchors));
}
