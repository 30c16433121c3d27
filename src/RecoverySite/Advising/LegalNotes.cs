using System.Collections.Concurrent;
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>
/// The law that a page shows: in one table for all its substances, every place on cards and law pages, one place for each
/// substance elsewhere. Federal and state law stand together, or the line says that there is more.
/// </summary>
internal sealed partial class LegalNotes(Content content, DateOnly today)
{
    private readonly ConcurrentDictionary<string, LegalNote?> firsts = new(StringComparer.Ordinal);

    public LawTable? Of(Page page)
    {
        if (page.MadeFrom == MadeFrom.Place) return OfPlace(page.Places[0].Value);
        ImmutableArray<Substance> substances = [.. page.Substances.Select(s => content.Substances.GetValueOrDefault(s.Value)).OfType<Substance>().DistinctBy(s => s.Id)];
        if (content.IsUrgent(page) || substances.IsEmpty && page.Places.IsEmpty) return null;
        var table = ShowsEveryPlace(page) ? EveryPlace(page, substances) : FirstPlaces(page, substances);
        return table is { Rows.IsEmpty: true, Gaps.IsEmpty: true } ? null : table;
    }

    /// <summary>For one line: the first place of the settings with a record that may be shown; null if none has any.</summary>
    public LegalNote? First(string substance, Reason reason) => firsts.GetOrAdd(substance, s => First(s)) is { } note ? note with { Reason = reason } : null;

    private LegalNote? First(string substance) => FirstAsked
        .Select(place => content.LawOn(substance).Where(e => e.Place == place).ToList())
        .Where(entries => entries.Count > 0)
        .Select(entries => Note(entries.MinBy(Generality)!, nobody) with { HasOtherForms = entries.Count > 1 })
        .Select(n => n with { PlacesWithin = PlacesWithin(n.Entry.Place).Count(p => content.LawOn(substance).Any(l => l.Place == p)) })
        .OrderBy(n => n.Freshness == LegalFreshness.Withdrawn)
        .FirstOrDefault();

    /// <summary>Every entry of every country on a substance, each once; what a state or territory adds is counted.</summary>
    public ImmutableArray<LegalNote> Matrix(Reason reason) =>
    [
        .. from country in content.Jurisdictions.Values.Where(j => j.Within is null).OrderBy(j => j.Name, StringComparer.Ordinal)
           from entry in country.Entries.Where(e => !e.Substances.IsEmpty)
           select Note(entry, reason) with
           {
               PlacesWithin = PlacesWithin(country.Place).Count(p => entry.Substances.Any(s => content.LawOn(s.Value).Any(l => l.Place == p))),
           },
    ];

    /// <summary>Of several entries of one place the one that stands alone is the rule and no exception: on no single form, and the strictest.</summary>
    private static (bool, bool, LegalStatus, string) Generality(LegalEntry entry) => (entry.Form is not null, entry.Locality is not null, entry.Status, entry.Id);

    public LegalNote Note(LegalEntry entry, Reason reason) => new(entry, NameOf(entry.Place), LegalNote.FreshnessOf(entry, today), reason);

    private static bool ShowsEveryPlace(Page page) => page.Directory is "substances" or "law" || !page.Places.IsEmpty;

    /// <summary>Only a page on the law may be about fewer places; on any other its author adds to them.</summary>
    private ImmutableArray<string> PlacesOf(Page page) =>
        [.. (page.Directory == "law" && !page.Places.IsEmpty ? [] : content.Settings.Places).Concat(page.Places).Select(p => p.Value).Distinct()];

    /// <summary>
    /// Each country, and below it the states and territories that have a record: all, or those that the page asks for, never
    /// without their country. Where a country or a place that was asked for has no record of its own, a sentence says so.
    /// </summary>
    private LawTable EveryPlace(Page page, ImmutableArray<Substance> substances)
    {
        var asked = PlacesOf(page);
        var groups = asked.GroupBy(CountryOf).Select(g => (Country: g.Key, Within: g.Contains(g.Key) ? PlacesWithin(g.Key) : g)).ToList();
        return new(
        [
            .. from g in groups
               let ofCountry = Notes(g.Country, page, substances)
               from at in g.Within.Prepend(g.Country)
               let notes = at == g.Country ? ofCountry : Notes(at, page, substances)
               where !notes.IsEmpty
               select new LawRow(at, NameOf(at), IsWithin: at != g.Country && !ofCountry.IsEmpty, notes),
        ],
        [
            .. from substance in substances
               let missing = groups.SelectMany(g => g.Within.Where(asked.Contains).Prepend(g.Country)).Where(place => !content.LawOn(substance.Id).Any(e => e.Place == place)).ToList()
               where missing.Count > 0
               select new LawGap(substance, [.. missing.Select(NameOf)]),
        ]);
    }

    /// <summary>The places of the settings, a state or territory after its country.</summary>
    private IEnumerable<string> FirstAsked => content.Settings.Places.SelectMany(p => new[] { CountryOf(p.Value), p.Value }).Distinct();

    private string CountryOf(string place) => content.Jurisdictions.GetValueOrDefault(place)?.Within?.Value ?? place;

    private LawTable FirstPlaces(Page page, ImmutableArray<Substance> substances)
    {
        var found = substances.Select(s => (Substance: s, Note: First(s.Id, Declared(page, s.Id)))).ToList();
        return new(
        [
            .. from place in FirstAsked
               let notes = found.Where(f => f.Note?.Entry.Place == place)
                   .GroupBy(f => f.Note!.Entry.Id).Select(same => same.First().Note! with { Subject = Subject(same.Select(f => f.Substance), substances) })
               where notes.Any()
               select new LawRow(place, NameOf(place), IsWithin: false, [.. notes]),
        ],
        [.. found.Where(f => f.Note is null).Select(f => new LawGap(f.Substance, []))]);
    }

    /// <summary>In the order in which the page declares its substances; an entry on several of them stands once.</summary>
    private ImmutableArray<LegalNote> Notes(string place, Page page, ImmutableArray<Substance> substances) =>
    [
        .. from entry in content.Jurisdictions.GetValueOrDefault(place)?.Entries ?? []
           let about = substances.Where(s => entry.Substances.Any(e => e.Value == s.Id)).ToList()
           where about.Count > 0 || entry.Substances.IsEmpty && page.Places.Any(p => p.Value == place || p.Value == CountryOf(place))
           orderby about.Count == 0, about.Count == 0 ? 0 : substances.IndexOf(about[0]), entry.Id
           select about.Count > 0
               ? Note(entry, Declared(page, about[0].Id)) with { Subject = Subject(about, substances) }
               : Note(entry, new($"every rule of {place}", page.Places[0].At)) with { Subject = WordsFor.Capital(entry.Scope ?? "") + ":" },
    ];

    private static Reason Declared(Page page, string substance) => new(substance, page.Substances.First(s => s.Value == substance).At);

    private static string? Subject(IEnumerable<Substance> about, ImmutableArray<Substance> all) =>
        all.Length > 1 ? string.Join(", ", about.Select(s => s.Name)) + ":" : null;

    private IEnumerable<string> PlacesWithin(string place) =>
        content.Jurisdictions.Values.Where(j => j.Within?.Value == place && j.Place != place).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => j.Place);

    private static readonly Reason nobody = new("", new(""));

    private string NameOf(string place) => content.Jurisdictions.GetValueOrDefault(place)?.Name ?? place;
}
