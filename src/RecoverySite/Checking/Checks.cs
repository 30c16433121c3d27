using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>What a check of one page may look at.</summary>
public sealed record PageToCheck(Page Page, Body Body, Content Content, DateOnly Today);

/// <summary>What a check of the whole site may look at. The outlines have the pages' addresses as keys.</summary>
public sealed record SiteToCheck(Content Content, IReadOnlyDictionary<string, Outline> Outlines, DateOnly Today);

/// <summary>The list of checks: rules over the sources that no single field can break. One file each.</summary>
public static class Checks
{
    private static readonly ImmutableArray<Func<PageToCheck, IEnumerable<Diagnostic>>> ofPage =
    [
        PageReferences.Check,
        Links.Check,
        Headings.Check,
        Inserts.Check,
        ReviewDates.Check,
    ];

    private static readonly ImmutableArray<Func<SiteToCheck, IEnumerable<Diagnostic>>> ofSite =
    [
        RegisterReferences.Check,
        Anchors.Check,
        Interactions.Check,
        Names.Check,
        Notices.Check,
        Homes.Check,
        LegalRecords.Check,
        UnusedSources.Check,
    ];

    public static IEnumerable<Diagnostic> OfPage(PageToCheck page) => [.. page.Body.Problems, .. ofPage.SelectMany(check => check(page))];

    public static IEnumerable<Diagnostic> OfSite(SiteToCheck site) => ofSite.SelectMany(check => check(site));
}
