using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>Something that a page or a register rests on. Without an address, no certain one was found.</summary>
/// <param name="Studied">What it looked at; a finding in cells or animals says nothing of people.</param>
public sealed record Source(string Key, string Title, Uri? Address, Evidence Evidence, string? Note, Location At, Studied Studied = Studied.People);

/// <summary>What a source looked at. Theory is what follows from how something works, with nothing tested.</summary>
public enum Studied { People, Cells, Animals, Theory }

/// <summary>A line that a person can call, text or open.</summary>
/// <param name="LocalName">How it is written where it is, if that is in other letters than the site's.</param>
/// <param name="Language">The language of its local name, or of its name where that is the only one; null for the site's.</param>
public sealed record HelpLine(string Name, string? LocalName, string? Language, string? Phone, string? Sms, Uri? Address, string? Hours, string For,
    Evidence Evidence, Confidence Confidence, PartialDate AsOf, string? Note, Location At)
{
    /// <summary>Days after which it says that it was not checked since.</summary>
    public const int CheckedWithinDays = 180;

    /// <summary>Days after which it gives way to the emergency number, which never does.</summary>
    private const int WithdrawnAfterDays = 365;

    public bool IsDue(DateOnly today) => today.DayNumber - AsOf.Date.DayNumber > CheckedWithinDays;
    public bool IsWithdrawn(DateOnly today) => today.DayNumber - AsOf.Date.DayNumber > WithdrawnAfterDays;
}

/// <summary>The emergency number and the help lines of one country. Emergency numbers never expire.</summary>
public sealed record HelpLines(string Code, string Country, string Emergency, PartialDate AsOf, string? Note,
    ImmutableArray<HelpLine> Lines, string File)
{
    /// <summary>Lines of no one country: for whoever does not find theirs.</summary>
    public bool IsInternational => Code == "INT";
}

/// <summary>What the publisher sets once for the whole site. Empty values are not shown.</summary>
/// <param name="Places">The places whose law is shown, in this order.</param>
/// <param name="Topics">Id to title: the words that pages and notices may use as topics.</param>
/// <param name="Menu">Pages in the menu at the top.</param>
/// <param name="Footer">Pages that every footer names.</param>
/// <param name="Urgent">Folders and pages for emergencies. They say nothing of the law: it must not keep anybody from calling for help.</param>
/// <param name="Glossary">The page that prints the glossary: the first use of a term on any other page leads there.</param>
/// <param name="Lists">Pages that name everything, such as a glossary: they carry one general notice, and their entries lead to cards.</param>
public sealed record SiteSettings(string Title, string Description, string Language, string? Publisher, string? Contact,
    string? Funding, Uri? Repository, Uri? Address, ImmutableArray<Located<string>> Places,
    ImmutableDictionary<string, string> Topics, ImmutableDictionary<string, string> Classes,
    ImmutableArray<Located<string>> Menu, ImmutableArray<Located<string>> Footer, ImmutableArray<Located<string>> Lists, ImmutableArray<Located<string>> Urgent,
    Located<string>? Glossary, string File)
{
    /// <summary>Where the language is set; null where it is not.</summary>
    public Location? LanguageAt { get; init; }

    /// <summary>The page that explains the grades of evidence; the word of a grade leads there.</summary>
    public Located<string>? Grades { get; init; }

    /// <summary>The page with all names from A to Z; the search box leads there where scripts are off. Without it, to the first page.</summary>
    public Located<string>? Names { get; init; }

    /// <summary>Where the neutral page leads, for whoever has left; without it, nowhere.</summary>
    public Uri? LeaveTo { get; init; }

    /// <summary>Days after which a copy says its age, folds the law and the help lines, and says most plainly that it is old.</summary>
    public ImmutableArray<int> OldAfter { get; init; } = [60, 200, 500];
    /// <summary>Pages and folders of the small offline edition; with none there is no such edition.</summary>
    public ImmutableArray<Located<string>> Essentials { get; init; } = [];

    /// <summary>Where the search box leads by itself.</summary>
    public string SearchAddress => Names?.Value ?? "index";
}

/// <summary>Everything that was read, typed: what the later stages know of the input folder.</summary>
/// <param name="Addresses">Of every page file, even one that failed to read, so that links to it do not look broken.</param>
public sealed partial record Content(
    SiteSettings Settings,
    ImmutableArray<Page> Pages,
    ImmutableSortedDictionary<string, PageDirectory> Directories,
    ImmutableSortedDictionary<string, Substance> Substances,
    ImmutableSortedDictionary<string, Notice> Notices,
    ImmutableSortedDictionary<string, Jurisdiction> Jurisdictions,
    ImmutableSortedDictionary<string, Source> Sources,
    WordList Words,
    ImmutableArray<HelpLines> HelpLines,
    ImmutableSortedDictionary<string, Picture> Pictures,
    ImmutableArray<Term> Glossary,
    ImmutableArray<PopularClaims> PopularClaims,
    ImmutableArray<Asset> Assets,
    ImmutableHashSet<string> Addresses)
{
    public SearchRegister Search { get; init; } = SearchRegister.Empty;

    /// <summary>The files of the registers as they were read, for the checks of their language.</summary>
    public ImmutableArray<SourceFile> Registers { get; init; } = [];

    /// <summary>Days within which a page is reviewed again where no folder says it: the longest that the editorial standard has.</summary>
    public const int LongestReview = 366;

    /// <summary>Days within which a page is reviewed again: its folder decides, and the page itself can only ask for fewer.</summary>
    public int ReviewWithin(Page page) => Math.Min(page.ReviewWithin ?? LongestReview, ReviewWithin(page.Directory));

    /// <summary>The same for a folder: the nearest that says it, itself or above.</summary>
    public int ReviewWithin(string folder) => Directories.GetValueOrDefault(folder)?.ReviewWithin
        ?? (folder.Length == 0 ? LongestReview : ReviewWithin(folder.LastIndexOf('/') is var cut and >= 0 ? folder[..cut] : ""));

    private readonly Lazy<ILookup<string, LegalEntry>> bySubstance = new(() => Jurisdictions.Values
        .SelectMany(j => j.Entries)
        .SelectMany(e => e.Substances.Select(s => (s.Value, Entry: e)))
        .ToLookup(x => x.Value, x => x.Entry, StringComparer.Ordinal));

    /// <summary>Every legal entry on a substance, in every place.</summary>
    public IEnumerable<LegalEntry> LawOn(string substance) => bySubstance.Value[substance];

    /// <summary>The entry with an id; null if there is none.</summary>
    public LegalEntry? LegalEntry(string id) => byId.Value.GetValueOrDefault(id);

    private readonly Lazy<Dictionary<string, LegalEntry>> byId = new(() => Jurisdictions.Values
        .SelectMany(j => j.Entries).DistinctBy(e => e.Id).ToDictionary(e => e.Id, StringComparer.Ordinal));

    /// <summary>The page that is the substance's own: the one under substances/ with its name, or the first there whose main substance it is. Who has written none is given one.</summary>
    public Page? CardOf(string substance) => cards.Value.GetValueOrDefault(substance);

    /// <summary>The page that opens with a notice and says more than it; null if none does.</summary>
    public Page? HomeOf(string notice) => homes.Value.GetValueOrDefault(notice);

    /// <summary>Whether a page is a list of things by name; only the settings can say so, never its author. What is made of a place is one.</summary>
    public bool IsList(Page page) => page.MadeFrom == MadeFrom.Place || Settings.Lists.Any(l => l.Value == page.Address);

    /// <summary>Whether a page is for an emergency; only the settings can say so.</summary>
    public bool IsUrgent(Page page) => IsAmong(page, Settings.Urgent);

    /// <summary>Whether the small offline edition has a page: what the settings name, and what every page leads to.</summary>
    public bool IsEssential(Page page) => IsAmong(page, Settings.Essentials) || page.Address is "index" or Notice.HelpPage || page.Address == Settings.SearchAddress || page.MadeFrom == MadeFrom.Country;

    /// <summary>Whether a list of pages and folders has a page.</summary>
    private static bool IsAmong(Page page, ImmutableArray<Located<string>> list) =>
        list.Any(u => page.Address == u.Value || page.Directory == u.Value || page.Directory.StartsWith(u.Value + "/", StringComparison.Ordinal));

    /// <summary>The same registers, with fewer pages: what search finds, and the help that it pins, are those that are left.</summary>
    public Content Only(Func<Page, bool> isLeft)
    {
        ImmutableArray<Page> left = [.. Pages.Where(isLeft)];
        var addresses = left.Select(p => p.Address).ToImmutableHashSet(StringComparer.Ordinal);
        // A copy by «with» would share what was looked up for all pages.
        return new(Settings, left, Directories, Substances, Notices, Jurisdictions, Sources, Words, HelpLines, Pictures, Glossary, PopularClaims, Assets, addresses)
        {
            Registers = Registers,
            Languages = Languages,
            Search = Search with { Pins = [.. Search.Pins.Select(p => p with { Pages = [.. p.Pages.Where(a => addresses.Contains(a.Value))] }).Where(p => !p.Pages.IsEmpty)] },
        };
    }

    private readonly Lazy<Dictionary<string, Page>> homes = new(() =>
    {
        var found = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in Pages)
            foreach (var notice in page.HomeOf) found.TryAdd(notice.Value, page);
        return found;
    });

    private readonly Lazy<Dictionary<string, Page>> cards = new(() =>
    {
        var found = new Dictionary<string, Page>(StringComparer.Ordinal);
        var own = Pages.Where(p => p is { Directory: "substances", MainSubstance: not null }).OrderBy(p => p.Address, StringComparer.Ordinal);
        foreach (var page in own.OrderBy(p => p.Address != $"substances/{p.MainSubstance}")) found.TryAdd(page.MainSubstance!, page);
        return found;
    });
}
