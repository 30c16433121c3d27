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
public sealed record AlsoNamed(Substance Substance, Notice? Gravest, bool ShowsLaw, LegalNote? Law, Reason Reason)
{
    /// <summary>Everything that the line says, in reading order.</summary>
    public string InFull => Substance.Name + (Gravest is null ? "" : $": {Gravest.Title}.")
        + (ShowsLaw ? " " + (Law?.InOneLine ?? LegalNote.NotRecorded(Substance)) : "");
}

/// <summary>The law on what a page is about: one table for all its substances, a row a place.</summary>
public sealed record LawTable(ImmutableArray<LawRow> Rows, ImmutableArray<LawGap> Gaps)
{
    public IEnumerable<LegalNote> Notes => Rows.SelectMany(r => r.Notes);
}

/// <summary>What is recorded for a place.</summary>
/// <param name="IsWithin">Whether the place is a state or territory of the row above.</param>
public sealed record LawRow(string Place, string PlaceName, bool IsWithin, ImmutableArray<LegalNote> Notes);

/// <summary>The places for which nothing is recorded on a substance, which never means lawful; without a place: anywhere.</summary>
public sealed record LawGap(Substance Substance, ImmutableArray<string> Places)
{
    public string InFull => $"Not recorded for {Substance.Name}{(Places.IsEmpty ? "" : $": {string.Join(", ", Places)}")}. {LegalNote.NoReason(Substance)}";
}

/// <summary>What the author has printed from a register, and of what.</summary>
public sealed record PrintedRegister(string Name, string? Of);

/// <summary>Everything that a page must carry besides its author's words. The verifier holds the finished page against it.</summary>
/// <param name="LawInline">The records that the author has printed in the text with {{law ID}}.</param>
public sealed record Advice(
    ImmutableArray<Mention> Mentions,
    ImmutableArray<AttachedNotice> Notices,
    ImmutableArray<AlsoNamed> AlsoNamed,
    LawTable? Law,
    ImmutableArray<LegalNote> LawInline)
{
    public ImmutableArray<PrintedRegister> Registers { get; init; } = [];

    /// <summary>The records that a table of all places shows; empty on every other page.</summary>
    public ImmutableArray<LegalNote> LawMatrix { get; init; } = [];

    /// <summary>The page's own language, in which all that it carries is said; null where it is said in the site's.</summary>
    public Language? Language { get; init; }

    /// <summary>What of a page in another language has no checked translation, so that nothing of it is translated.</summary>
    public ImmutableArray<string> Untranslated { get; init; } = [];

    /// <summary>Every legal note on the page, wherever it stands.</summary>
    public IEnumerable<LegalNote> LegalNotes => (Law?.Notes ?? []).Concat(LawInline).Concat(LawMatrix).Concat(AlsoNamed.Select(a => a.Law).OfType<LegalNote>());

    public IEnumerable<AttachedNotice> In(NoticeSlot slot) => Notices.Where(n => n.Slot == slot);
}

/// <summary>A page with what it must carry. Its Markdown is parsed again when it is rendered, so that no tree stays in memory.</summary>
public sealed record AdvisedPage(Page Page, Advice Advice);
