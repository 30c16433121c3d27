using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>What can be carried away, as the page on it shows it.</summary>
public sealed record EditionView(EditionKind Kind, string File, string Name, string Size, string MadeOn, int Pages, string Sha256);

/// <content>The page on what can be carried away, and what a copy says of itself.</content>
internal sealed partial class PageViews
{
    /// <summary>What can be carried away, with its figures.</summary>
    public PageView TakeAway(ImmutableArray<Edition> editions) => Generated(GeneratedPages.TakeAway, "Take it with you",
        "Copies to keep, to carry and to give away. They need no network.", new BodyPart.TakeAway(
            [.. editions.Select(e => new EditionView(e.Kind, e.Path, e.Path[(e.Path.LastIndexOf('/') + 1)..], e.Size, PartialDate.Words(today), e.Pages, e.Sha256))], $"{Offline.Folder}/{Offline.Checksums}"));

    /// <summary>What stands in a copy in its place.</summary>
    public PageView ReadMe() => Generated(GeneratedPages.TakeAway, "Read me first: this is an offline copy",
        "It needs no network. Here is how to use it, and what to know about it.", new BodyPart.ReadMe(
            content.Addresses.Contains(Model.Notice.HelpPage) ? Addressing.To("", Model.Notice.HelpPage) : null, PartialDate.Words(today), content.Settings.Address?.ToString()));
}
