using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <content>The law of one place, on the page that is made of it.</content>
internal sealed partial class LegalNotes
{
    /// <summary>
    /// Every entry of the place; and above those of a state or territory what its country says of the same substances, or
    /// that nothing of it is recorded. Read alone, a state's law would seem to be the whole of it.
    /// </summary>
    private LawTable OfPlace(string place)
    {
        var own = content.Jurisdictions[place].Entries;
        var country = CountryOf(place);
        var above = country == place || !content.Jurisdictions.TryGetValue(country, out var known) ? [] : known.Entries;
        var substances = own.SelectMany(e => e.Substances).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        LawRow[] rows =
        [
            new(country, NameOf(country), IsWithin: false, Of(above.Where(e => e.Substances.IsEmpty || e.Substances.Any(s => substances.Contains(s.Value))))),
            new(place, NameOf(place), IsWithin: true, Of(own)),
        ];
        return new(
            [.. rows.Where(r => !r.Notes.IsEmpty).Select(r => rows[0].Notes.IsEmpty ? r with { IsWithin = false } : r)],
            country == place ? [] : [.. Missing(substances, above).Select(s => new LawGap(s, [NameOf(country)]))]);
    }

    private IEnumerable<Substance> Missing(IEnumerable<string> substances, IReadOnlyCollection<LegalEntry> entries) =>
        substances.Where(id => !entries.Any(e => e.Substances.Any(s => s.Value == id)))
            .Select(id => content.Substances.GetValueOrDefault(id)).OfType<Substance>().OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>By what they are about; rules on several drugs at once come last.</summary>
    private ImmutableArray<LegalNote> Of(IEnumerable<LegalEntry> entries) =>
    [
        .. from entry in entries
           let about = entry.Substances.Select(s => content.Substances.GetValueOrDefault(s.Value)).OfType<Substance>().DistinctBy(s => s.Id).ToList()
           let subject = about.Count > 0 ? string.Join(", ", about.Select(s => s.Name)) : WordsFor.Capital(entry.Scope ?? "")
           orderby about.Count == 0, subject.ToLowerInvariant(), entry.Id
           select Note(entry, new($"the law of {entry.Place}", entry.At)) with { Subject = subject + ":", LeadingTo = about },
    ];
}
