using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>A name of a substance that stands on a page, and where.</summary>
public sealed record Mention(string Substance, string Words, Location At);

/// <summary>Where an attached notice stands on the page, in reading order.</summary>
public enum NoticeSlot { EmergencyLine, Top, More, End }

/// <summary>Why a notice is on a page: the rule in words, and the line that called for it.</summary>
public sealed record Reason(string Rule, Location At);

/// <summary>A notice on a page, with its slot and the reasons that brought it there.</summary>
public sealed record AttachedNotice(Notice Notice, NoticeSlot Slot, Reason Reason);

/// <summary>One line for a substance that the page names without being about it: its gravest fact, its card, its law.</summary>
/// <param name="ShowsLaw">Whether the line carries the law; what the page declares has it further down.</param>
/// <param name="Law">The first place of the site's settings that has a record; null reads «not recorded».</param>
public sealed record AlsoNamed(Substance Substance, Notice? Gravest, bool ShowsLaw, LegalNote? Law)
{
    /// <summary>Everything that the line says, in reading order.</summary>
    public string InFull => Substance.Name + (Gravest is null ? "" : $": {Gravest.Title}.")
        + (ShowsLaw ? " " + (Law?.InOneLine ?? LegalNote.NotRecordedInOneLine) : "");
}

/// <summary>The law on one substance that the page is about: a row a place, in the order of the site's settings.</summary>
public sealed record LawTable(Substance Substance, ImmutableArray<LawRow> Rows)
{
    /// <summary>The places without a record, in one sentence; null if every place has one.</summary>
    public string? NotRecorded => Rows.Where(r => r.Notes.IsEmpty).Select(r => r.PlaceName).ToList() is { Count: > 0 } places
        ? $"Not recorded: {string.Join(", ", places)}. That does not mean it is allowed." : null;
}

/// <summary>What is recorded for a place; no notes reads «not recorded», which never means lawful.</summary>
public sealed record LawRow(string Place, string PlaceName, ImmutableArray<LegalNote> Notes);

/// <summary>Everything that a page must carry besides its author's words. The verifier holds the finished page against it.</summary>
public sealed record Advice(
    ImmutableArray<Mention> Mentions,
    ImmutableArray<AttachedNotice> Notices,
    ImmutableArray<AlsoNamed> AlsoNamed,
    ImmutableArray<LawTable> Law)
{
    public IEnumerable<AttachedNotice> In(NoticeSlot slot) => Notices.Where(n => n.Slot == slot);
}

/// <summary>A page with what it must carry. Its Markdown is parsed again when it is rendered, so that no tree stays in memory.</summary>
public sealed record AdvisedPage(Page Page, Advice Advice);

/// <summary>Something that is merely due: an overdue date, a missing record. Listed openly; never an error or a warning.</summary>
public sealed record DueItem(string Kind, string What, DateOnly? Since, Location At);
