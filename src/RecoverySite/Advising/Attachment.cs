using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>How near a notice is to what the page is about, nearest first.</summary>
internal enum Closeness
{
    /// <summary>Written for the page's main substance, or for at most three substances of which it is one.</summary>
    Specific,
    /// <summary>The main substance is one of many that it names.</summary>
    Main,
    /// <summary>It names another substance that the page declares.</summary>
    Declared,
    /// <summary>The page's topics, or a pair of substances it declares, call for it; or its author does.</summary>
    Topic,
    /// <summary>Only words in the text call for it: a cue, a name, a pair of names.</summary>
    Words,
}

/// <summary>A notice that a page calls for, before it has a place.</summary>
internal sealed record Attachment(Notice Notice, Closeness Closeness, Reason Reason);

/// <summary>What the rules may look at: a page's declarations, and the names and cues found in its text.</summary>
internal sealed record Facts(Page Page, Content Content, ImmutableArray<Mention> Mentions, IReadOnlyDictionary<string, Location> Cues, DateOnly Today)
{
    public bool NamesASubstance => !Page.Substances.IsEmpty || !Mentions.IsEmpty;
    public bool IsOverdue => Page.ReviewBy.Value < Today;

    /// <summary>Above three, a page carries in full only its main substance's notices and what is urgent, paired or called by topic.</summary>
    public bool IsAboutMany => Page.Substances.Length > 3;

    public bool HasClass(string substance, string @class) =>
        Content.Substances.GetValueOrDefault(substance)?.Classes.Any(c => c.Value == @class) == true;
}

/// <summary>The register's rules, asked of one page: every notice that it calls for, with the nearest reason.</summary>
internal static class Attachments
{
    public static IEnumerable<Attachment> Of(Facts facts) =>
        from notice in facts.Content.Notices.Values
        let reasons = Reasons(notice, facts).OrderBy(a => a.Closeness).ToList()
        where reasons.Count > 0 && !IsLeftToOneLine(reasons, facts)
        select reasons[0];

    private static IEnumerable<Attachment> Reasons(Notice notice, Facts facts)
    {
        if (notice.Every is { } every && Applies(every, facts))
            yield return new(notice, Closeness.Topic, new($"every {Kebab.Of(every)}", new(facts.Page.Source.Path)));
        foreach (var rule in notice.AppliesTo)
            if (Of(rule, notice, facts) is { } attachment) yield return attachment;
        foreach (var declared in facts.Page.Substances)
            if (facts.Content.Substances.GetValueOrDefault(declared.Value)?.Notices.Any(n => n.Value == notice.Id) == true)
                yield return new(notice, declared.Value == facts.Page.MainSubstance ? Closeness.Main : Closeness.Declared,
                    new($"{declared.Value} lists it", declared.At));
        foreach (var added in facts.Page.Notices.Where(n => n.Value == notice.Id))
            yield return new(notice, Closeness.Topic, new("the page adds it", added.At));
    }

    private static bool Applies(Every every, Facts facts) => every switch
    {
        Every.Page => true,
        Every.SubstancePage => facts.NamesASubstance,
        _ => facts.IsOverdue,
    };

    /// <summary>Every field that the rule gives must hold; the reason is the first of them.</summary>
    private static Attachment? Of(NoticeRule rule, Notice notice, Facts facts)
    {
        var held = new List<(Closeness Closeness, Reason Reason)>();
        bool Needs(ImmutableArray<Located<string>> field, (Closeness, Reason)? found)
        {
            if (found is { } reason) held.Add(reason);
            return field.IsEmpty || found is not null;
        }

        if (rule.IsEmpty
            || !Needs(rule.Substances, BySubstance(rule, notice, facts))
            || !Needs(rule.Classes, ByClass(rule, notice, facts))
            || !Needs(rule.Topics, ByTopic(rule, facts))
            || !Needs(rule.Pair, ByPair(rule, facts))
            || !Needs(rule.Words, ByWords(rule, facts))) return null;
        // A rule that wants a topic too is about the page's topic, whichever of its substances holds.
        var closeness = !rule.Topics.IsEmpty && held[0].Closeness == Closeness.Declared ? Closeness.Topic : held[0].Closeness;
        return new(notice, closeness, new(string.Join(" and ", held.Select(h => h.Reason.Rule)), held[0].Reason.At));
    }

    private static (Closeness, Reason)? BySubstance(NoticeRule rule, Notice notice, Facts facts)
    {
        bool Names(string substance) => rule.Substances.Any(s => s.Value == substance);
        if (facts.Page.Substances.Where(s => Names(s.Value)).Take(1).ToList() is [var declared])
        {
            var isMain = declared.Value == facts.Page.MainSubstance;
            var isSpecific = isMain && (rule.Substances[0].Value == declared.Value || rule.Substances.Length <= 3);
            return (isSpecific ? Closeness.Specific : isMain ? Closeness.Main : Closeness.Declared, new(declared.Value, declared.At));
        }
        return ByMention(notice, facts, Names);
    }

    private static (Closeness, Reason)? ByClass(NoticeRule rule, Notice notice, Facts facts)
    {
        foreach (var declared in facts.Page.Substances)
            foreach (var @class in rule.Classes.Where(c => facts.HasClass(declared.Value, c.Value)))
                return (declared.Value == facts.Page.MainSubstance ? Closeness.Main : Closeness.Declared, new($"{declared.Value} is a {@class.Value}", declared.At));
        return ByMention(notice, facts, substance => rule.Classes.Any(c => facts.HasClass(substance, c.Value)));
    }

    /// <summary>Of what a page only mentions, the emergencies come in full; the rest is one line.</summary>
    private static (Closeness, Reason)? ByMention(Notice notice, Facts facts, Func<string, bool> isMeant) =>
        notice.Severity == NoticeSeverity.Emergency && facts.Mentions.FirstOrDefault(m => isMeant(m.Substance)) is { } mention
            ? (Closeness.Words, new($"\"{mention.Words}\"", mention.At)) : null;

    private static (Closeness, Reason)? ByTopic(NoticeRule rule, Facts facts)
    {
        foreach (var topic in facts.Page.Topics.Where(t => rule.Topics.Any(r => r.Value == t.Value)))
            return (Closeness.Topic, new($"topic {topic.Value}", topic.At));
        return null;
    }

    private static (Closeness, Reason)? ByWords(NoticeRule rule, Facts facts)
    {
        foreach (var cue in rule.Words)
            if (facts.Cues.TryGetValue(cue.Value, out var at)) return (Closeness.Words, new($"the words \"{cue.Value}\"", at));
        return null;
    }

    /// <summary>Two different substances on the page, one of each class, declared or named.</summary>
    private static (Closeness, Reason)? ByPair(NoticeRule rule, Facts facts)
    {
        if (rule.Pair.Length != 2) return null;
        var named = facts.Page.Substances.Select(s => (Id: s.Value, s.At, IsDeclared: true))
            .Concat(facts.Mentions.Select(m => (Id: m.Substance, m.At, IsDeclared: false)))
            .DistinctBy(s => s.Id).ToList();
        var pairs = from a in named
                    where facts.HasClass(a.Id, rule.Pair[0].Value)
                    from b in named
                    where b.Id != a.Id && facts.HasClass(b.Id, rule.Pair[1].Value)
                    select (a, b);
        foreach (var (a, b) in pairs)
            return (a.IsDeclared && b.IsDeclared ? Closeness.Topic : Closeness.Words,
                new($"{a.Id} ({rule.Pair[0].Value}) with {b.Id} ({rule.Pair[1].Value})", a.IsDeclared ? b.At : a.At));
        return null;
    }

    /// <summary>Only where nothing but one of many substances calls for it: a further reason never takes a notice away.</summary>
    private static bool IsLeftToOneLine(List<Attachment> reasons, Facts facts) =>
        facts.IsAboutMany && reasons.All(r => r is { Closeness: Closeness.Declared, Notice.Severity: not NoticeSeverity.Emergency });
}
