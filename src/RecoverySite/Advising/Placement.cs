using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>Where each attached notice stands: what a frightened reader needs first comes first, and little of it.</summary>
internal static class Placement
{
    private const int MaxEmergencies = 2;
    private const int MaxTop = 4;

    public static ImmutableArray<AttachedNotice> Place(IEnumerable<Attachment> attachments, Facts facts)
    {
        var all = attachments.ToList();
        var top = Top(all, facts).ToList();
        return
        [
            .. all.Where(a => a.Notice.Every == Every.SubstancePage && !top.Contains(a) && !OpensWithAnEmergency(facts)).Select(a => In(a, NoticeSlot.EmergencyLine)),
            .. top.Select(a => In(a, NoticeSlot.Top)),
            .. all.Where(a => (a.Notice.Every is null or Every.OverduePage or Every.ListPage || a.Notice.Every == Every.SubstancePage && OpensWithAnEmergency(facts)) && !top.Contains(a))
                .OrderBy(a => a.Notice.Group).ThenBy(a => a.Notice.Severity).ThenByDescending(a => a.Notice.Priority)
                .Select(a => In(a, NoticeSlot.More)),
            .. all.Where(a => a.Notice.Every == Every.Page && !top.Contains(a)).OrderBy(a => a.Notice.Severity).ThenBy(a => a.Notice.Priority)
                .Select(a => In(a, NoticeSlot.End)),
        ];
    }

    /// <summary>
    /// What says something of the page itself, then what its reader must know first: at most four, of them two emergencies. No
    /// emergency of the page's main substance gives way to one that a topic or the author brings, but on a survey.
    /// </summary>
    private static IEnumerable<Attachment> Top(List<Attachment> all, Facts facts)
    {
        var candidates = all.Where(a => MayStandFirst(a, facts)).OrderBy(a => a, firstNeeded).ToList();
        var own = candidates.Where(a => IsEmergency(a) && a.Closeness <= (facts.IsSurvey ? Closeness.Home : Closeness.Main)).ToList();
        var emergencies = own.Concat(candidates.Where(a => IsEmergency(a) && !own.Contains(a)).Take(MaxEmergencies - own.Count)).ToHashSet();
        // What the page is the home of keeps its place among the first, wherever it ranks there.
        var first = candidates.Where(a => !IsEmergency(a) || emergencies.Contains(a)).ToList();
        var rooms = Math.Max(MaxTop, emergencies.Count) - first.Count(a => a.Closeness == Closeness.Home);
        var others = first.Where(a => a.Closeness != Closeness.Home).Take(Math.Max(0, rooms)).ToHashSet();
        return
        [
            .. all.Where(a => a.Notice.Every is Every.OverduePage or Every.ListPage && a.Closeness != Closeness.Home),
            .. first.Where(a => a.Closeness == Closeness.Home || others.Contains(a)),
        ];
    }

    /// <summary>A page opens with what it is the home of, whatever its kind; in an emergency the steps follow at once. A survey has room only for what its main substance makes urgent, and its topic.</summary>
    private static bool MayStandFirst(Attachment a, Facts facts) => a.Closeness == Closeness.Home
        || !OpensWithAnEmergency(facts)
            && a.Notice is { Every: null, Severity: not NoticeSeverity.Info } && (a.Notice.Placement == NoticePlacement.Top || IsEmergency(a)) && a.Closeness < Closeness.Words
            && !IsOfOthers(a, facts) && (!facts.IsSurvey || a.IsTopic || a.Notice.Severity == NoticeSeverity.Emergency && a.Closeness < Closeness.Declared);

    /// <summary>What only a topic calls for and is written for substances that the page neither is about nor names keeps the place of what it is about.</summary>
    private static bool IsOfOthers(Attachment a, Facts facts) => a.Closeness == Closeness.Topic && !facts.Page.Substances.IsEmpty
        && a.Notice.AppliesTo.Where(r => r.IsOfSubstanceAlone).SelectMany(r => r.Substances).Select(s => s.Value).ToList() is { Count: > 0 } written
        && !written.Exists(id => facts.Page.IsAbout(id) || facts.Mentions.Any(m => m.Substance == id));

    /// <summary>There the line that every page has, and what else might come first, would only put the steps further down.</summary>
    private static bool OpensWithAnEmergency(Facts facts) => facts.Content.IsUrgent(facts.Page)
        && facts.Page.HomeOf.Any(h => facts.Content.Notices.GetValueOrDefault(h.Value)?.Severity == NoticeSeverity.Emergency);

    private static bool IsEmergency(Attachment a) => a.Notice.Severity == NoticeSeverity.Emergency;

    /// <summary>Emergencies first, but not those of a substance that the page is about only beside its main one, nor what its author adds.</summary>
    private static readonly Comparer<Attachment> firstNeeded = Comparer<Attachment>.Create((a, b) => Rank(a).CompareTo(Rank(b)));

    private static (bool, bool, int, NoticeSeverity, int, string) Rank(Attachment a) =>
        (a.Closeness == Closeness.Declared && !a.IsTopic || a.Closeness == Closeness.Added, a.Notice.Severity != NoticeSeverity.Emergency, Nearness(a), a.Notice.Severity, -a.Notice.Priority, a.Notice.Id);

    /// <summary>A page opens with what it is the home of; but where that is only good to know, what could kill comes first.</summary>
    private static int Nearness(Attachment a) => a.Closeness switch
    {
        Closeness.Home when a.Notice.Severity != NoticeSeverity.Info => 0,
        Closeness.Specific => 1,
        Closeness.Pair => 3,
        _ => 2,
    };

    private static AttachedNotice In(Attachment attachment, NoticeSlot slot) => new(attachment.Notice, slot, attachment.Reason);
}
