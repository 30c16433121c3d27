using System.Collections.Immutable;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>The ways from a page to others: where it lies, what is near, what is on it.</summary>
internal sealed class NavigationViews(Content content)
{
    /// <summary>From the first page down to what the page lies in; the page itself is named by the heading below.</summary>
    /// <param name="frame">The language of the words around the text.</param>
    public ImmutableArray<MenuItem> Breadcrumbs(Page page, string root, Language frame)
    {
        if (page.Address == "index") return [];
        var items = ImmutableArray.CreateBuilder<MenuItem>();
        var site = Other(content.Language, frame);
        items.Add(new(content.Settings.Title, Addressing.To(root, "index"), false, site));
        foreach (var folder in page.Folders)
        {
            var index = folder + "/index";
            if (index == page.Address) break;
            items.Add(new(content.Directories.TryGetValue(folder, out var directory) ? directory.Title.Value : folder[(folder.LastIndexOf('/') + 1)..],
                content.Addresses.Contains(index) ? Addressing.To(root, index) : null, false, site));
        }
        return items.ToImmutable();
    }

    public SectionView? Section(Page page, string root, Language frame)
    {
        MenuItem Item(Page p) => new(p.Label, Addressing.To(root, p.Address), p.Address == page.Address, Other(content.LanguageOf(p), frame));
        return Model.Section.Of(page, content) is { } section
            ? new([.. section.Pages.Select(Item)], section.Previous is { } previous ? Item(previous) : null, section.Next is { } next ? Item(next) : null)
            : null;
    }

    /// <summary>A language among words of another; null where it is the same.</summary>
    public static LanguageView? Other(Language language, Language around) => language == around ? null : new(language.Code, language.DirectionAmongOthers);

    /// <summary>The page with its table of contents behind the words that open it, if it is long.</summary>
    public PageView WithContents(PageView view, Page page, MarkdownDocument tree)
    {
        if (!Contents.MayStandOn(page, content)) return view;
        ImmutableArray<LinkView> links =
        [
            .. tree.Descendants<HeadingBlock>().Where(h => h.Level == 2).Select(h => new LinkView(MarkdownDialect.PlainText(h.Inline), "#" + Uri.EscapeDataString(h.GetAttributes().Id!))),
            .. view.AlsoNamed.IsEmpty ? Array.Empty<LinkView>() : [new("Also named here", "#page-also-named")],
            .. view.More.IsEmpty ? Array.Empty<LinkView>() : [new(view.Words.MoreSafetyFacts, "#page-more")],
            .. view.Law is null ? Array.Empty<LinkView>() : [new(view.Law.Title, "#page-law")],
            .. view.Sources.IsEmpty ? Array.Empty<LinkView>() : [new(view.Words.Sources, "#page-sources")],
            .. view.Corrections.IsEmpty ? Array.Empty<LinkView>() : [new(view.Words.Corrections, "#page-corrections")],
        ];
        return links.Length < Contents.Fewest ? view : view with { Body = view.Body.Insert(BodyRenderer.IsOpening(tree.FirstOrDefault(b => b is not Markdig.Extensions.Yaml.YamlFrontMatterBlock)) ? 1 : 0, new BodyPart.Contents(links)) };
    }
}
