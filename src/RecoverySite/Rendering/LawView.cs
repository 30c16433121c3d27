using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The law on what a page is about, place by place.</summary>
/// <param name="Cards">Where the law of other places is told, on a page that shows one place.</param>
public sealed record LawTableView(string Title, string Closing, ImmutableArray<LawRowView> Rows, ImmutableArray<LawGapView> Gaps, ImmutableArray<LinkView> Cards);

/// <summary>The places for which nothing is recorded on a substance.</summary>
public sealed record LawGapView(string Substance, string Words);

/// <summary>What is recorded for a place.</summary>
/// <param name="IsWithin">Whether the place is a state or territory of the row above.</param>
public sealed record LawRowView(string PlaceName, bool IsWithin, ImmutableArray<LegalNoteView> Notes);

/// <summary>A legal entry as it may be shown today.</summary>
/// <param name="Subject">The substance, where the table speaks of several.</param>
/// <param name="Cards">The names of the subject, each leading to its card; empty where none does.</param>
/// <param name="Status">Null where the status may not be shown today.</param>
/// <param name="Doubt">What the reader should know of the record's certainty; null if it was read and is sure.</param>
public sealed record LegalNoteView(string Id, string Place, string? Subject, ImmutableArray<LinkView> Cards, string? Status, string Text, string? Elsewhere, string Dates,
    LegalFreshness Freshness, string? SourceTitle, string? SourceAddress, string? Doubt);
