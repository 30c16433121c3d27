using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>The law that a page shows: every place of the settings on cards and law pages, one place elsewhere.</summary>
internal static class LegalNotes
{
    public static ImmutableArray<LawTable> Of(Page page, Content content, DateOnly today) =>
    [
        .. from declared in page.Substances
           where content.Substances.ContainsKey(declared.Value)
           select new LawTable(content.Substances[declared.Value], ShowsEveryPlace(page)
               ? EveryPlace(declared.Value, content, today)
               : [FirstPlace(declared.Value, content, today)]),
    ];

    /// <summary>For one line: the first place of the settings with a record that may be shown; null if none has any.</summary>
    public static LegalNote? First(string substance, Content content, DateOnly today) =>
        Recorded(substance, content, today).SelectMany(r => r.Notes)
            .OrderBy(n => n.Freshness == LegalFreshness.Withdrawn)
            .FirstOrDefault();

    private static bool ShowsEveryPlace(Page page) => page.Directory is "substances" or "law";

    private static LawRow FirstPlace(string substance, Content content, DateOnly today) =>
        Recorded(substance, content, today).FirstOrDefault()
        ?? Row(content.Settings.Places.Select(p => p.Value).FirstOrDefault() ?? "", substance, content, today);

    private static IEnumerable<LawRow> Recorded(string substance, Content content, DateOnly today) =>
        content.Settings.Places.Select(p => Row(p.Value, substance, content, today)).Where(r => !r.Notes.IsEmpty);

    /// <summary>Each place of the settings, also with nothing recorded, and below it the states and territories that have a record.</summary>
    private static ImmutableArray<LawRow> EveryPlace(string substance, Content content, DateOnly today) =>
    [
        .. from place in content.Settings.Places
           from row in PlacesWithin(place.Value, content).Select(p => Row(p, substance, content, today))
               .Where(r => !r.Notes.IsEmpty).Prepend(Row(place.Value, substance, content, today))
           select row,
    ];

    private static IEnumerable<string> PlacesWithin(string place, Content content) =>
        content.Jurisdictions.Values.Where(j => j.Within?.Value == place && j.Place != place).OrderBy(j => j.Name, StringComparer.Ordinal).Select(j => j.Place);

    private static LawRow Row(string place, string substance, Content content, DateOnly today)
    {
        var name = content.Jurisdictions.GetValueOrDefault(place)?.Name ?? place;
        return new(place, name,
        [
            .. content.LawOn(substance).Where(e => e.Place == place).OrderBy(e => e.Id, StringComparer.Ordinal)
                .Select(e => LegalNote.Of(e, name, today)),
        ]);
    }
}
