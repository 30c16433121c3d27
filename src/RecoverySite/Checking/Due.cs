using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>What is due for a check on a given day, or soon will be. Listed openly on a page; never an error or a warning.</summary>
public static class Due
{
    /// <summary>Days after which somebody should read a notice again, as the editorial standard asks for interactions and medicines.</summary>
    private const int NoticeDays = 183;

    /// <param name="within">Days to look ahead, today included; 0 for what is overdue.</param>
    /// <returns>The soonest of each kind first; what has no date is due now.</returns>
    public static ImmutableArray<DueItem> Of(Content content, DateOnly today, int within = 0)
    {
        return [.. All(content, today).Where(i => i.On is null || i.On.Value.DayNumber < today.DayNumber + within)
            .OrderBy(i => i.Kind.Words, StringComparer.Ordinal).ThenBy(i => i.On).ThenBy(i => i.What, StringComparer.Ordinal)];
    }

    private static IEnumerable<DueItem> All(Content content, DateOnly today) =>
    [
        .. content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing).Select(p => new DueItem(DueKind.Page, p.Title.Value, p.ReviewBy.Value, p.ReviewBy.At)),
        .. content.Substances.Values.Select(s => new DueItem(DueKind.Substance, s.Name, s.ReviewBy.Value, s.ReviewBy.At)),
        .. from page in content.Pages
           from waiver in page.Waivers
           select new DueItem(DueKind.Waiver, $"{page.Title.Value}: {waiver.Rule.Value} for “{waiver.Text.Value}”, until {PartialDate.Words(waiver.Until.Value)}",
               waiver.Until.Value.AddDays(-Math.Min(Waiver.DueDays, waiver.Until.Value.DayNumber)), waiver.At),
        .. content.Jurisdictions.Values.SelectMany(j => j.Entries).Select(e => OfLaw(e, content, today)),
        .. from line in content.HelpLines.SelectMany(c => c.Lines)
           select new DueItem(DueKind.HelpLine, $"{line.Name}: last checked {line.AsOf.InWords}", line.AsOf.Date.AddDays(HelpLine.CheckedWithinDays), line.At),
        .. from notice in content.Notices.Values
           select new DueItem(DueKind.Notice, notice.Title, notice.Checked.AddDays(NoticeDays), new(notice.File)),
        .. from notice in content.Notices.Values
           where notice.Sources.IsEmpty && notice.Severity is NoticeSeverity.Emergency or NoticeSeverity.Danger
           select new DueItem(DueKind.NoticeUnsourced, notice.Title, null, new(notice.File)),
        .. from entry in content.Jurisdictions.Values.SelectMany(j => j.Entries)
           where entry.Evidence == Evidence.Read && entry.SourceTitle is null
           select new DueItem(DueKind.LawUnsourced, What(entry, content), null, entry.At),
        .. from substance in content.Substances.Values
           where !content.LawOn(substance.Id).Any()
           select new DueItem(DueKind.LawMissing, substance.Name, null, new(substance.File)),
        .. from source in content.Sources.Values
           where source.Evidence == Evidence.Memory
           select new DueItem(DueKind.Source, source.Title, null, source.At),
        .. from language in content.Languages.Values
           from translation in language.Notices.Values
           where content.Notices.TryGetValue(translation.Id, out var notice) && !translation.StandsFor(notice)
           select new DueItem(DueKind.Translation, $"{language.Name}: {translation.Id}{(translation.Check is null ? "" : ", which says something else by now")}", null, new(translation.Source.Path)),
    ];

    private static string What(LegalEntry entry, Content content) =>
        $"{content.Jurisdictions.GetValueOrDefault(entry.Place)?.Name ?? entry.Place}, {(entry.Substances.IsEmpty ? entry.Scope : string.Join(", ", entry.Substances.Select(s => content.Substances.GetValueOrDefault(s.Value)?.Name ?? s.Value)))} ({entry.Id})";

    private static DueItem OfLaw(LegalEntry entry, Content content, DateOnly today) => entry switch
    {
        { VerifyBeforeDisplay: true } => new(DueKind.LawToVerify, What(entry, content), null, entry.At),
        _ when LegalNote.FreshnessOf(entry, today) == LegalFreshness.Withdrawn => new(DueKind.LawTooOld, What(entry, content), LegalNote.WithdrawnAfter(entry), entry.At),
        _ => new(DueKind.LawToCheck, What(entry, content), entry.CheckBy.Date, entry.At),
    };
}
