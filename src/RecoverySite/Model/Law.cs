using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>The controlled vocabulary of legal status. A label never stands alone: the summary goes with it.</summary>
public enum LegalStatus
{
    Prohibited, ProhibitedSupply, ControlledMedical, PrescriptionOnly, PrescriptionWithExemptSupply, OtcMedicine,
    RegulatedAccess, AdultLegalLimited, AgeRestrictedRetail, Decriminalised, Tolerated, ReligiousOrTraditionalUse,
    Unscheduled, RestrictedOther, Changing,
}

/// <summary>How often a kind of rule changes; it decides when an old status is withdrawn.</summary>
public enum Volatility { High, Medium, Low }

/// <summary>Where a legal record was read.</summary>
public enum SourceKind { Official, OfficialTextCopy, Secondary, None }

/// <summary>The law on one or several substances in one place, for one form or use, with the date until which it is known.</summary>
public sealed record LegalEntry(
    string Id,
    string Place,
    ImmutableArray<Located<string>> Substances,
    string? Scope,
    string? Form,
    string? Locality,
    LegalStatus Status,
    ImmutableArray<LegalStatus> OtherStatuses,
    string? Schedule,
    string? Instrument,
    string Summary,
    string? EffectiveFrom,
    PartialDate AsOf,
    PartialDate CheckBy,
    Volatility Volatility,
    string? SourceTitle,
    Uri? SourceAddress,
    SourceKind SourceKind,
    Evidence Evidence,
    Confidence Confidence,
    bool VerifyBeforeDisplay,
    Location At);

/// <summary>A country, state or territory and the legal entries recorded for it.</summary>
/// <param name="Within">The place this one lies in, such as <c>US</c> for Oregon; its law is shown together.</param>
public sealed record Jurisdiction(string Place, string Name, Located<string>? Within, ImmutableArray<LegalEntry> Entries, string File);

/// <summary>How a legal entry may be shown on a given day.</summary>
public enum LegalFreshness { Fresh, Softened, Withdrawn }

/// <summary>A legal entry as it may be shown today. The text is fixed here, so that what is rendered can be held against it.</summary>
public sealed record LegalNote(LegalEntry Entry, string PlaceName, LegalFreshness Freshness)
{
    public static LegalNote Of(LegalEntry entry, string placeName, DateOnly today) =>
        new(entry, placeName, FreshnessOf(entry, today));

    /// <summary>Fresh until <c>checkBy</c>; withdrawn 12, 36 or 60 months after <c>asOf</c>, or at once if it must be verified first.</summary>
    public static LegalFreshness FreshnessOf(LegalEntry entry, DateOnly today)
    {
        var months = entry.Volatility switch { Volatility.High => 12, Volatility.Medium => 36, _ => 60 };
        if (entry.VerifyBeforeDisplay || entry.AsOf.Date.AddMonths(months) < today) return LegalFreshness.Withdrawn;
        return entry.CheckBy.Date < today ? LegalFreshness.Softened : LegalFreshness.Fresh;
    }

    public const string NotRecordedInOneLine = "The law: not recorded here. That does not mean it is allowed.";

    /// <summary>The status in words, with form and locality; null where it may not be shown today.</summary>
    public string? Status => Freshness == LegalFreshness.Withdrawn ? null
        : WordsFor.Status(Entry.Status) + (Entry.Form is { } form ? $" ({form})" : "") + (Entry.Locality is { } locality ? $", {locality}" : "");

    /// <summary>What a reader should know of the record's certainty; null if it was read at the source and is sure.</summary>
    public string? Doubt => string.Join(' ', new[]
    {
        WordsFor.Doubt(Entry.Evidence, Entry.Confidence),
        Entry.SourceKind == SourceKind.Secondary ? "From a secondary source, not the law itself." : null,
    }.OfType<string>()) is { Length: > 0 } doubt ? doubt : null;

    /// <summary>Everything that a row of the law table says, in reading order.</summary>
    public string InFull => $"{Status} {Text} {(Freshness == LegalFreshness.Softened ? "" : $"As of {Entry.AsOf.InWords}.")} {(Entry.SourceTitle is { } title ? $"Source: {title}." : "No source recorded.")} {Doubt}";

    /// <summary>The same where a page only names the substance.</summary>
    public string InOneLine => $"{PlaceName}, as of {Entry.AsOf.InWords}: {Text} {Doubt}";

    /// <summary>What a reader may be told of the status today.</summary>
    public string Text => Freshness switch
    {
        LegalFreshness.Fresh => Entry.Summary,
        LegalFreshness.Softened =>
            $"Last checked {Entry.AsOf.InWords}; please check before relying on it. {Entry.Summary}",
        _ when Entry.VerifyBeforeDisplay =>
            $"The law here was changing in {Entry.AsOf.InWords} and we could not confirm it. Check an official source.",
        _ => $"What we had recorded is too old to show (last checked {Entry.AsOf.InWords}). Check an official source.",
    };
}
