using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The law of all countries on all substances at one look. Who wants more goes to the card or to the country's page.</summary>
public sealed record LawMatrixView(ImmutableArray<string> Places, ImmutableArray<LawMatrixRowView> Rows);

/// <summary>One substance in all countries.</summary>
/// <param name="Cells">One for each place, in their order.</param>
public sealed record LawMatrixRowView(string Substance, string Name, string? Address, ImmutableArray<LawCellView> Cells);

/// <summary>What one country has on record for one substance; empty where nothing is.</summary>
public sealed record LawCellView(string Place, ImmutableArray<LawCellNoteView> Notes);

/// <summary>One record in the least words.</summary>
/// <param name="Tone">How the status looks: by its kind, never by colour alone.</param>
public sealed record LawCellNoteView(string Id, string Words, LawTone Tone);

/// <summary>Kinds of status that look alike in a table of many.</summary>
public enum LawTone { Prohibited, Medical, Limited, NotPunished, NotNamed, Unsure }

internal static class LawMatrixViews
{
    public static LawMatrixView Of(Content content, string root, Advice advice)
    {
        var places = advice.LawMatrix.Select(n => n.Entry.Place).Distinct().ToList();
        var names = advice.LawMatrix.DistinctBy(n => n.Entry.Place).ToDictionary(n => n.Entry.Place, n => n.PlaceName, StringComparer.Ordinal);
        var notes = advice.LawMatrix.SelectMany(n => n.Entry.Substances.Select(s => s.Value).Distinct(), (note, id) => (note, id)).ToLookup(x => (x.id, x.note.Entry.Place), x => x.note);
        return new([.. places.Select(p => names[p])],
        [
            .. from substance in content.Substances.Values.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase)
               where places.Any(p => notes.Contains((substance.Id, p)))
               select new LawMatrixRowView(substance.Id, substance.Name, content.CardOf(substance.Id) is { } card ? Addressing.To(root, card.Address) : null,
                   [.. places.Select(p => new LawCellView(names[p], [.. notes[(substance.Id, p)].Select(n => new LawCellNoteView(n.Entry.Id, n.InCell, Tone(n)))]))]),
        ]);
    }

    private static LawTone Tone(LegalNote note) => note.Freshness != LegalFreshness.Fresh ? LawTone.Unsure : note.Entry.Status switch
    {
        LegalStatus.Prohibited or LegalStatus.ProhibitedSupply => LawTone.Prohibited,
        LegalStatus.ControlledMedical or LegalStatus.PrescriptionOnly or LegalStatus.PrescriptionWithExemptSupply or LegalStatus.OtcMedicine => LawTone.Medical,
        LegalStatus.Decriminalised or LegalStatus.Tolerated => LawTone.NotPunished,
        LegalStatus.Unscheduled => LawTone.NotNamed,
        LegalStatus.Changing => LawTone.Unsure,
        _ => LawTone.Limited,
    };
}
