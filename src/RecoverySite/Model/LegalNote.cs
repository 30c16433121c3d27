using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>A legal entry as it may be shown today. The text is fixed here, so that what is rendered can be held against it.</summary>
/// <param name="Reason">What called for it, and where.</param>
/// <param name="Subject">The substances it is about, where a table speaks of several.</param>
/// <param name="LeadingTo">The substances of the subject, where each leads to its card; null where none does.</param>
/// <param name="PlacesWithin">How many states or territories have entries of their own that are not shown beside it.</param>
/// <param name="HasOtherForms">Whether the same place has entries on other forms or uses that are not shown beside it.</param>
public sealed record LegalNote(LegalEntry Entry, string PlaceName, LegalFreshness Freshness, Reason Reason, string? Subject = null, int PlacesWithin = 0, bool HasOtherForms = false,
    IReadOnlyList<Substance>? LeadingTo = null)
{
    /// <summary>A missing record is no permission; and nobody should leave off a prescribed medicine because of one.</summary>
    public static string NotRecorded(Substance substance) => "The law: not recorded here. " + NoReason(substance);

    public static string NoReason(Substance substance) => substance.Kind switch
    {
        SubstanceKind.Medicine => "If it is prescribed for you, that is no reason to stop it.",
        SubstanceKind.Class => "If one is prescribed for you, that is no reason to stop it; otherwise it does not mean that it is allowed.",
        _ => "That does not mean it is allowed.",
    };

    /// <summary>Fresh until <c>checkBy</c>; withdrawn 12, 36 or 60 months after <c>asOf</c>, or at once if it must be verified first.</summary>
    public static LegalFreshness FreshnessOf(LegalEntry entry, DateOnly today)
    {
        if (entry.VerifyBeforeDisplay || WithdrawnAfter(entry) < today) return LegalFreshness.Withdrawn;
        return entry.CheckBy.Date < today ? LegalFreshness.Softened : LegalFreshness.Fresh;
    }

    /// <summary>The last day on which the status may be shown: the more often its kind of rule changes, the sooner.</summary>
    public static DateOnly WithdrawnAfter(LegalEntry entry) =>
        entry.AsOf.Date.AddMonths(entry.Volatility switch { Volatility.High => 12, Volatility.Medium => 36, _ => 60 });

    /// <summary>The status in words, with form, locality and what else holds; null where it may not be shown today.</summary>
    public string? Status => Freshness == LegalFreshness.Withdrawn ? null
        : WordsFor.Status(Entry.Status) + (Entry.Form is { } form ? $" ({form})" : "") + (Entry.Locality is { } locality ? $", {locality}" : "")
            + string.Concat(Entry.OtherStatuses.Select(s => $"; for another use: {Decapital(WordsFor.Status(s))}"));

    /// <summary>What a reader may be told of the status today.</summary>
    public string Text => Freshness switch
    {
        LegalFreshness.Fresh => Entry.Summary,
        LegalFreshness.Softened when Entry.Volatility == Volatility.High =>
            $"Last checked {Entry.AsOf.InWords}; the law on this changes often, so check before relying on it. {Entry.Summary}",
        LegalFreshness.Softened =>
            $"Last checked {Entry.AsOf.InWords}; please check before relying on it. {Entry.Summary}",
        _ when Entry.VerifyBeforeDisplay =>
            $"The law here was changing in {Entry.AsOf.InWords} and we could not confirm it. Check an official source.",
        _ => $"What we had recorded is too old to show (last checked {Entry.AsOf.InWords}). Check an official source.",
    };

    /// <summary>From when the rule holds and until when it was known, as far as the text does not say so.</summary>
    public string Dates => string.Join(' ', new[]
    {
        Freshness == LegalFreshness.Fresh ? $"As of {Entry.AsOf.InWords}." : null,
        Freshness != LegalFreshness.Withdrawn && Entry.EffectiveFrom is { } from ? $"Since {PartialDate.TryParse(from)?.InWords ?? from}." : null,
    }.OfType<string>());

    /// <summary>What a reader should know of the record's certainty; null if it was read at the source and is sure.</summary>
    public string? Doubt => string.Join(' ', new[]
    {
        WordsFor.Doubt(Entry.Evidence, Entry.Confidence),
        Entry.SourceKind == SourceKind.Secondary ? "From a secondary source, not the law itself." : null,
    }.OfType<string>()) is { Length: > 0 } doubt ? doubt : null;

    /// <summary>Said where one entry of a country stands without its others or those of its states; null where there is nothing to say.</summary>
    public string? Elsewhere => string.Join(' ', new[]
    {
        HasOtherForms ? "Other forms or uses have rules of their own on record." : null,
        PlacesWithin switch
        {
            0 => null,
            1 => "One state or territory has a rule of its own on record.",
            _ => $"{PlacesWithin} states or territories have rules of their own on record.",
        },
    }.OfType<string>()) is { Length: > 0 } elsewhere ? elsewhere : null;

    /// <summary>Everything that a row of the law table says, in reading order.</summary>
    public string InFull => $"{Subject} {Status} {Text} {Elsewhere} {Dates} {Source} {Doubt}";

    /// <summary>
    /// The least that may be said of it, in a table of many: the status in a word or two with its date, a ? where we are not sure
    /// or the record is past its date, and how many states have rules of their own.
    /// </summary>
    public string InCell => string.Join(' ', new[]
    {
        Freshness == LegalFreshness.Withdrawn ? "Check an official source."
            : $"{WordsFor.ShortStatus(Entry.Status)}{(Entry.Form is { } form ? $" ({form})" : "")}{(Entry.Locality is { } locality ? $", {locality}" : "")}{(Entry.OtherStatuses.IsEmpty ? "" : ", and more")},",
        Freshness == LegalFreshness.Withdrawn ? null : $"{Entry.AsOf.InWords}.",
        Freshness == LegalFreshness.Softened || Freshness == LegalFreshness.Fresh && Doubt is not null ? "?" : null,
        PlacesWithin == 0 ? null : $"States: {PlacesWithin}.",
    }.OfType<string>());

    /// <summary>Where it holds and, as far as the text does not say so, until when it was known.</summary>
    public string Place => Freshness == LegalFreshness.Fresh ? $"{PlaceName}, as of {Entry.AsOf.InWords}:" : $"{PlaceName}:";

    /// <summary>The same where a page only names the substance.</summary>
    public string InOneLine => $"{Place} {Text} {Elsewhere} {Doubt}";

    /// <summary>The same where its author prints it in the text.</summary>
    public string InText => $"{Place} {Text} {Doubt} {Source} Laws change; this is not legal advice.";

    public string Source => Entry.SourceTitle is { } title ? $"Source: {title}." : "No source recorded.";

    /// <summary>Where its source can be read; null if none is recorded with a title and an address.</summary>
    public Uri? LeadsTo => Entry.SourceTitle is null ? null : Entry.SourceAddress;

    private static string Decapital(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
