using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>
/// A notice that no page could ever call for protects nobody. And what keeps people alive is written down twice: a notice of
/// emergency or danger names its substances, and they list it; whoever takes one away meets the other.
/// </summary>
internal static class Notices
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        var listed = at.Content.Substances.Values.SelectMany(s => s.Notices).Concat(at.Content.Pages.SelectMany(p => p.Notices))
            .Select(n => n.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var second in at.Content.Notices.Values.Where(n => n.Every == Every.SubstancePage).Skip(1))
            yield return Rules.DuplicateRecord.At(new(second.File), "Another notice is the emergency line of every page that names a substance, and there is one line.");
        // A notice that could not be read has no title; that was said.
        foreach (var notice in at.Content.Notices.Values.Where(n => n.Title.Length > 0))
        {
            foreach (var rule in notice.AppliesTo.Where(r => r.IsEmpty))
                yield return Rules.NoticeNeverApplies.At(rule.At, "This rule asks for nothing, so it can never hold.");
            foreach (var rule in notice.AppliesTo.Where(r => r.Pair.Length is not (0 or 2)))
                yield return Rules.WrongType.At(rule.At, "'pair' takes two classes.");
            if (notice.Every is null && notice.AppliesTo.IsEmpty && !listed.Contains(notice.Id))
                yield return Rules.NoticeNeverApplies.At(new(notice.File), "It has neither 'every' nor 'appliesTo', and nothing lists it.");
            foreach (var problem in OneSided(notice, at.Content)) yield return problem;
        }
    }

    private static IEnumerable<Diagnostic> OneSided(Notice notice, Content content) =>
        from rule in notice.AppliesTo
        where notice.Severity is NoticeSeverity.Emergency or NoticeSeverity.Danger
        where rule.Classes.IsEmpty && rule.Kinds.IsEmpty && rule.IsOfSubstanceAlone
        from id in rule.Substances
        where content.Substances.TryGetValue(id.Value, out var substance) && !substance.Notices.Any(n => n.Value == notice.Id)
        select Rules.OneSidedNotice.At(id.At, $"'{id.Value}' does not list '{notice.Id}'.");
}
