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
