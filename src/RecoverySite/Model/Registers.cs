using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>Something that a page or a register rests on. Without an address, no certain one was found.</summary>
public sealed record Source(string Key, string Title, Uri? Address, Evidence Evidence, string? Note, Location At);

/// <summary>A line that a person can call, text or open.</summary>
public sealed record HelpLine(string Name, string? Phone, string? Sms, Uri? Address, string? Hours, string For,
    Evidence Evidence, Confidence Confidence, PartialDate AsOf, string? Note, Location At);

/// <summary>The emergency number and the help lines of one country. Emergency numbers never expire.</summary>
public sealed record HelpLines(string Code, string Country, string Emergency, PartialDate AsOf, string? Note,
    ImmutableArray<HelpLine> Lines, string File);

/// <summary>What the publisher sets once for the whole site. Empty values are not shown.</summary>
/// <param name="Places">The places whose law is shown, in this order.</param>
/// <param name="Topics">Id to title: the words that pages and notices may use as topics.</param>
/// <param name="Menu">Pages in the menu at the top.</param>
public sealed record SiteSettings(string Title, string Description, string Language, string? Publisher, string? Contact,
    string? Funding, Uri? Repository, Uri? Address, ImmutableArray<Located<string>> Places,
    ImmutableDictionary<string, string> Topics, ImmutableDictionary<string, string> Classes,
    ImmutableArray<Located<string>> Menu, string File);

/// <summary>Everything that was read, typed: what the later stages know of the input folder.</summary>
/// <param name="Addresses">Of every page file, even one that failed to read, so that links to it do not look broken.</param>
public sealed record Content(
    SiteSettings Settings,
    ImmutableArray<Page> Pages,
    ImmutableSortedDictionary<string, PageDirectory> Directories,
    ImmutableSortedDictionary<string, Substance> Substances,
    ImmutableSortedDictionary<string, Notice> Notices,
    ImmutableSortedDictionary<string, Jurisdiction> Jurisdictions,
    ImmutableSortedDictionary<string, Source> Sources,
    ImmutableArray<HelpLines> HelpLines,
    ImmutableArray<Asset> Assets,
    ImmutableHashSet<string> Addresses)
{
    private readonly Lazy<ILookup<string, LegalEntry>> bySubstance = new(() => Jurisdictions.Values
        .SelectMany(j => j.Entries)
        .SelectMany(e => e.Substances.Select(s => (s.Value, Entry: e)))
        .ToLookup(x => x.Value, x => x.Entry, StringComparer.Ordinal));

    /// <summary>Every legal entry on a substance, in every place.</summary>
    public IEnumerable<LegalEntry> LawOn(string substance) => bySubstance.Value[substance];

    /// <summary>The page that is the substance's own: the one under substances/ with its name, or the first whose main substance it is.</summary>
    public Page? CardOf(string substance) => cards.Value.GetValueOrDefault(substance);

    private readonly Lazy<Dictionary<string, Page>> cards = new(() =>
    {
        var found = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in Pages.Where(p => p.Directory == "substances").OrderBy(p => p.Address, StringComparer.Ordinal))
            foreach (var substance in page.Substances) found.TryAdd(substance.Value, page);
        foreach (var page in Pages.Where(p => p.Directory == "substances" && p.MainSubstance is not null))
            found[page.MainSubstance!] = page;
        return found;
    });
}
