using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>Lists of pages: those about a substance, all by topic, those of places.</summary>
internal sealed class PageListViews(Content content)
{
    public BodyPart Of(string name, string? argument, string root) => name switch
    {
        InsertInline.PagesAbout => new BodyPart.PageList(Pages(p => p.IsAbout(argument!), root)),
        InsertInline.Topics => new TopicList(Topics(root)),
        InsertInline.Places => new PlaceList(Places(root)),
        _ => new PlaceList(Within(argument!, root)),
    };

    private ImmutableArray<PageLinkView> Pages(Func<Page, bool> isMeant, string root) =>
    [
        .. content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing && isMeant(p)).OrderBy(p => p.Title.Value, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Address, StringComparer.Ordinal)
            .Select(p => new PageLinkView(p.Title.Value, Addressing.To(root, p.Address), p.Description.Value, NavigationViews.Other(content.LanguageOf(p), content.Language))),
    ];

    private ImmutableArray<TopicView> Topics(string root) =>
    [
        .. from topic in content.Settings.Topics
           let pages = Pages(p => p.Topics.Any(t => t.Value == topic.Key), root)
           where !pages.IsEmpty
           orderby topic.Value.ToLowerInvariant(), topic.Key
           select new TopicView(topic.Key, topic.Value, pages),
    ];

    /// <summary>Countries by name, each with its states and territories; one that stands alone is its own.</summary>
    private ImmutableArray<PlaceView> Places(string root) =>
    [
        .. content.Jurisdictions.Values.Where(j => !IsWithinAnother(j)).OrderBy(j => j.Name, StringComparer.OrdinalIgnoreCase)
            .Select(j => Place(j, Within(j.Place, root), root)).Where(p => p.Address is not null || !p.Within.IsEmpty),
    ];

    private ImmutableArray<PlaceView> Within(string place, string root) =>
    [
        .. content.Jurisdictions.Values.Where(j => j.Within?.Value == place && j.Place != place && !j.Entries.IsEmpty).OrderBy(j => j.Name, StringComparer.OrdinalIgnoreCase)
            .Select(j => Place(j, [], root)),
    ];

    private bool IsWithinAnother(Jurisdiction place) => place.Within is { } within && within.Value != place.Place && content.Jurisdictions.ContainsKey(within.Value);

    private static PlaceView Place(Jurisdiction place, ImmutableArray<PlaceView> within, string root) => new(place.Name,
        place.Entries.IsEmpty ? null : Addressing.To(root, PlacePage.AddressOf(place.Place)),
        place.Entries.Length == 1 ? "1 entry" : $"{place.Entries.Length} entries", within);
}
