using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>Where each attached notice stands: what a frightened reader needs first comes first, and little of it.</summary>
internal static class Placement
{
    private const int MaxEmergencies = 2;
    private const int MaxOthers = 3;

    public static ImmutableArray<AttachedNotice> Place(IEnumerable<Attachment> attachments)
    {
        var all = attachments.ToList();
        var top = Top(all).ToList();
        return
        [
            .. all.Where(a => a.Notice.Every == Every.SubstancePage).Select(a => In(a, NoticeSlot.EmergencyLine)),
            .. top.Select(a => In(a, NoticeSlot.Top)),
            .. all.Where(a => a.Notice.Every is null && !top.Contains(a))
                .OrderBy(a => a.Notice.Group).ThenBy(a => a.Notice.Severity).ThenByDescending(a => a.Notice.Priority)
                .Select(a => In(a, NoticeSlot.More)),
            .. all.Where(a => a.Notice.Every == Every.Page).OrderBy(a => a.Notice.Severity).ThenBy(a => a.Notice.Priority)
                .Select(a => In(a, NoticeSlot.End)),
        ];
    }

    private static IEnumerable<Attachment> Top(List<Attachment> all)
    {
        var candidates = all
            .Where(a => a.Notice is { Every: null, Placement: NoticePlacement.Top } && a.Closeness < Closeness.Words)
            .OrderBy(a => a.Closeness).ThenBy(a => a.Notice.Severity).ThenByDescending(a => a.Notice.Priority)
            .ToList();
        return
        [
            .. all.Where(a => a.Notice.Every == Every.OverduePage),
            .. candidates.Where(a => a.Notice.Severity == NoticeSeverity.Emergency).Take(MaxEmergencies),
            .. candidates.Where(a => a.Notice.Severity is NoticeSeverity.Danger or NoticeSeverity.Caution).Take(MaxOthers),
        ];
    }

    private static AttachedNotice In(Attachment attachment, NoticeSlot slot) => new(attachment.Notice, slot, attachment.Reason);
}
