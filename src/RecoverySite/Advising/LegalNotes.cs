using System.Collections.Concurrent;
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>
/// The law that a page shows: in one table for all its substances, every place on cards and law pages, one place for each
/// substance elsewhere. Federal and state law stand together, or the line says that there is more.
/// </summary>
internal sealed class LegalNotes(Content content, DateOnly today)
{
    private readonly ConcurrentDictionary<string, LegalNote?> firsts = new(StringComparer.Ordinal);

    public LawTable? Of(Page page)
    {
        ImmutableArray<Substance> substances = [.. page.Substances.Select(s => content.Substances.GetValueOrDefault(s.Value)).OfType<Substance>().DistinctBy(s => s.Id)];
        if (content.IsUrgent(page) || substances.IsEmpty && page.Places.IsEmpty) return null;
        var table = ShowsEveryPlace(page) ? EveryPlace(page, substances) : FirstPlaces(page, substances);
        return table is { Rows.IsEmpty: true, Gaps.IsEmpty: true } ? null : table;
    }

    /// <summary>For one line: the first place of the settings with a record that may be shown; null if none has any.</summary>
    public LegalNote? First(string substance, Reason reason) => firsts.GetOrAdd(substance, s => First(s)) is { } note ? note with { Reason = reason } : null;

    private LegalNote? First(string substance) => content.Settings.Places
        .SelectMany(place => content.LawOn(substance).Where(e => e.Place == place.Value).OrderBy(e => e.Id, StringComparer.Ordinal))
        .Select(e => Note(e, nobody) with { PlacesWithin = PlacesWithin(e.Place).Count(p => content.LawOn(substance).Any(l => l.Place == p)) })
        .OrderBy(n => n.Freshness == LegalFreshness.Withdrawn)
        .FirstOrDefault();

    public LegalNote Note(LegalEntry entry, Reason reason) => new(entry, NameOf(entry.Place), LegalNote.FreshnessOf(entry, today), reason);

    private static bool ShowsEveryPlace(Page page) => page.Directory is "substances" or "law" || !page.Places.IsEmpty;

    /// <summary>Each place, and below it the states and territories that have a record; where there is none, a sentence says so.</summary>
    private LawTable EveryPlace(Page page, ImmutableArray<Substance> substances)
    {
        var places = (page.Places.IsEmpty ? content.Settings.Places : page.Places).Select(p => p.Value).ToList();
        return new(
        [
            .. from place in places
               from at in PlacesWithin(place).Prepend(place)
               let notes = Notes(at, page, substances)
               where !notes.IsEmpty
               select new LawRow(at, NameOf(at), IsWithin: at != place, notes),
        ],
        [
            .. from substance in substances
               let missing = places.Where(place => !PlacesWithin(place).Prepend(place).Any(at => content.LawOn(substance.Id).Any(e => e.Place == at))).ToList()
               where missing.Count > 0
               select new LawGap(substance, [.. missing.Select(NameOf)]),
        ]);
    }

    private LawTable FirstPlaces(Page page, ImmutableArray<Substance> substances)
    {
        var found = substances.Select(s => (Substance: s, Note: First(s.Id, Declared(page, s.Id)))).ToList();
        return new(
        [
            .. from place in content.Settings.Places
               let notes = found.Where(f => f.Note?.Entry.Place == place.Value)
                   .GroupBy(f => f.Note!.Entry.Id).Select(same => same.First().Note! with { Subject = Subject(same.Select(f => f.Substance), substances) })
               where notes.Any()
               select new LawRow(place.Value, NameOf(place.Value), IsWithin: false, [.. notes]),
        ],
        [.. found.Where(f => f.Note is null).Select(f => new LawGap(f.Substance, []))]);
    }

    /// <summary>In the order in which the page declares its substances; an entry on several of them stands once.</summary>
    private ImmutableArray<LegalNote> Notes(string place, Page page, ImmutableArray<Substance> substances) =>
    [
        .. from entry in content.Jurisdictions.GetValueOrDefault(place)?.Entries ?? []
           let about = substances.Where(s => entry.Substances.Any(e => e.Value == s.Id)).ToList()
           where about.Count > 0 || !page.Places.IsEmpty && entry.Substances.IsEmpty
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
