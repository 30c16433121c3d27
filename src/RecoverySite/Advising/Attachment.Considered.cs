using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>A notice that something on the page calls for, and why it is not on it in full.</summary>
public sealed record Considered(Notice Notice, string Why);

/// <content>What nearly applied, asked only by a person who wonders.</content>
internal static partial class Attachments
{
    /// <summary>For a reviewer who expected a notice and does not see it.</summary>
    public static IEnumerable<Considered> NotAttached(Facts facts) =>
        from notice in facts.Content.Notices.Values
        let reasons = Reasons(notice, facts).OrderBy(a => a.Closeness).ToList()
        let why = reasons.Count > 0
            ? IsLeftToOneLine(reasons, facts) ? OneLine(reasons[0], facts) : null
            : notice.AppliesTo.Select(rule => WhyNot(rule, notice, facts)).FirstOrDefault(w => w is not null)
        where why is not null
        select new Considered(notice, why);

    private static string OneLine(Attachment reason, Facts facts) => facts.IsList
        ? $"{reason.Reason.Rule} calls for it, and this page is a list: its entries lead to cards."
        : $"{reason.Reason.Rule} calls for it, as one of {facts.Page.Substances.Length} substances here: the gravest fact of each stands in one line.";

    private static string? WhyNot(NoticeRule rule, Notice notice, Facts facts)
    {
        var asked = Asked(rule, notice, facts).ToList();
        if (asked.Where(a => a.Found is not null).Select(a => a.Found!.Value.Reason.Rule).ToList() is { Count: > 0 } held)
            return $"{string.Join(" and ", held)} would call for it, and its rule also asks for {string.Join(" and ", asked.Where(a => a.Found is null).Select(a => a.For))}.";
        return asked.Count == 1 && facts.Mentions.FirstOrDefault(m => IsMeant(rule, m.Substance, facts)) is { } mention
            ? $"\"{mention.Words}\" in line {mention.At.Line} is only named; of what is only named, the gravest fact stands in one line and only emergencies in full." : null;
    }

    private static bool IsMeant(NoticeRule rule, string substance, Facts facts) =>
        rule.Substances.Any(s => s.Value == substance) || rule.Classes.Any(c => facts.HasClass(substance, c.Value))
        || facts.Content.Substances.TryGetValue(substance, out var known) && rule.Kinds.Contains(known.Kind);
}
