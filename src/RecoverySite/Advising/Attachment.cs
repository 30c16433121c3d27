using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>How near a notice is to what the page is about, nearest first.</summary>
internal enum Closeness
{
    /// <summary>The page is its home: it opens with it.</summary>
    Home,
    /// <summary>Written for the page's main substance: a rule names it alone.</summary>
    Specific,
    /// <summary>The main substance is one of many that it names.</summary>
    Main,
    /// <summary>It names another substance that the page declares.</summary>
    Declared,
    /// <summary>The page's topics call for it.</summary>
    Topic,
    /// <summary>A pair of substances that it declares calls for it.</summary>
    Pair,
    /// <summary>Nothing but its author calls for it.</summary>
    Added,
    /// <summary>Only words in the text call for it: a cue, a name, a pair of names.</summary>
    Words,
}

/// <summary>A notice that a page calls for, before it has a place.</summary>
/// <param name="IsTopic">Whether the page's topics call for it, or its author does, whatever else does too.</param>
internal sealed record Attachment(Notice Notice, Closeness Closeness, Reason Reason, bool IsTopic = false);

/// <summary>The register's rules, asked of one page: every notice that it calls for, with the nearest reason.</summary>
internal static partial class Attachments
{
    public static IEnumerable<Attachment> Of(Facts facts) =>
        from notice in facts.Content.Notices.Values
        let reasons = Reasons(notice, facts).OrderBy(a => a.Closeness).ToList()
        where reasons.Count > 0 && !IsLeftToOneLine(reasons, facts)
        select reasons[0] with { IsTopic = reasons.Exists(r => r.Closeness is Closeness.Topic or Closeness.Added) };

    private static IEnumerable<Attachment> Reasons(Notice notice, Facts facts)
    {
        var page = facts.Page;
        if (notice.Every is { } every && Applies(every, facts))
            yield return new(notice, Closeness.Topic, new($"every {Kebab.Of(every)}", new(page.Source.Path)));
        foreach (var rule in notice.AppliesTo)
            if (Of(rule, notice, facts) is { } attachment) yield return attachment;
        foreach (var declared in page.Substances)
            if (facts.Content.Substances.GetValueOrDefault(declared.Value)?.Notices.Any(n => n.Value == notice.Id) == true)
                yield return new(notice, declared.Value == page.MainSubstance ? Closeness.Main : Closeness.Declared,
                    new($"{declared.Value} lists it", declared.At));
        foreach (var home in page.HomeOf.Where(n => n.Value == notice.Id))
            yield return new(notice, Closeness.Home, new("this page is its home", home.At));
        foreach (var added in page.Notices.Where(n => n.Value == notice.Id))
            yield return new(notice, Closeness.Added, new("the page adds it", added.At));
    }

    private static bool Applies(Every every, Facts facts) => every switch
    {
        Every.Page => true,
        Every.SubstancePage => facts.NamesASubstance,
        Every.ListPage => facts.IsList,
        _ => facts.IsOverdue,
    };

    /// <summary>Every field that the rule gives must hold; the reason is the first of them.</summary>
    private static Attachment? Of(NoticeRule rule, Notice notice, Facts facts)
    {
        var asked = Asked(rule, notice, facts).ToList();
        if (asked.Count == 0 || asked.Any(a => a.Found is null)) return null;
        var held = asked.ConvertAll(a => a.Found!.Value);
        // A rule that wants a topic too is about the page's topic, whichever of its substances holds; on a survey even the main one.
        var closeness = (!rule.Topics.IsEmpty || !rule.Sections.IsEmpty) && (held[0].Closeness == Closeness.Declared || facts.IsSurvey && held[0].Closeness < Closeness.Declared)
            ? Closeness.Topic : held[0].Closeness;
        return new(notice, closeness, new(string.Join(" and ", held.Select(h => h.Reason.Rule)), held[0].Reason.At));
    }

    /// <summary>Each field that the rule gives, and what on the page answers it.</summary>
    private static IEnumerable<(string For, (Closeness Closeness, Reason Reason)? Found)> Asked(NoticeRule rule, Notice notice, Facts facts)
    {
        static string One(string what, ImmutableArray<Located<string>> of) => $"{what} {string.Join(" or ", of.Select(o => o.Value))}";
        if (!rule.Substances.IsEmpty) yield return (One("the substance", rule.Substances), BySubstance(rule, notice, facts));
        if (!rule.Classes.IsEmpty) yield return (One("a substance of the class", rule.Classes), ByClass(rule, notice, facts));
        if (!rule.Kinds.IsEmpty) yield return ($"a {string.Join(" or ", rule.Kinds.Select(k => Kebab.Of(k)))}", ByKind(rule, notice, facts));
        if (!rule.Sections.IsEmpty) yield return (One("the section", rule.Sections), BySection(rule, facts));
        if (!rule.Topics.IsEmpty) yield return (One("the topic", rule.Topics), ByTopic(rule, facts));
        if (!rule.Pair.IsEmpty) yield return ($"a pair of {string.Join(" and ", rule.Pair.Select(p => p.Value))}", ByPair(rule, facts));
        if (!rule.Words.IsEmpty) yield return (One("the words", rule.Words), ByWords(rule, facts));
    }

    private static (Closeness, Reason)? BySubstance(NoticeRule rule, Notice notice, Facts facts)
    {
        bool Names(string substance) => rule.Substances.Any(s => s.Value == substance);
        if (facts.Page.Substances.Where(s => Names(s.Value)).Take(1).ToList() is [var declared])
        {
            var isMain = declared.Value == facts.Page.MainSubstance;
            return (isMain && rule.Substances.Length == 1 ? Closeness.Specific : isMain ? Closeness.Main : Closeness.Declared, new(declared.Value, declared.At));
        }
        return ByMention(rule, notice, facts, Names);
    }

    private static (Closeness, Reason)? ByClass(NoticeRule rule, Notice notice, Facts facts)
    {
        foreach (var declared in facts.Page.Substances)
            foreach (var @class in rule.Classes.Where(c => facts.HasClass(declared.Value, c.Value)))
                return (declared.Value == facts.Page.MainSubstance ? Closeness.Main : Closeness.Declared, new($"{declared.Value} is a {@class.Value}", declared.At));
        return ByMention(rule, notice, facts, substance => rule.Classes.Any(c => facts.HasClass(substance, c.Value)));
    }

    private static (Closeness, Reason)? ByKind(NoticeRule rule, Notice notice, Facts facts)
    {
        bool IsOfKind(string substance) => facts.Content.Substances.TryGetValue(substance, out var known) && rule.Kinds.Contains(known.Kind);
        foreach (var declared in facts.Page.Substances.Where(s => IsOfKind(s.Value)))
            return (declared.Value == facts.Page.MainSubstance ? Closeness.Main : Closeness.Declared,
                new($"{declared.Value} is a {Kebab.Of(facts.Content.Substances[declared.Value].Kind)}", declared.At));
        return ByMention(rule, notice, facts, IsOfKind);
    }

    /// <summary>Of what a page only mentions, the emergencies come in full, and what its topic or section makes grave; the rest is one line.</summary>
    private static (Closeness, Reason)? ByMention(NoticeRule rule, Notice notice, Facts facts, Func<string, bool> isMeant) =>
        (notice.Severity == NoticeSeverity.Emergency || !rule.IsOfSubstanceAlone) && facts.Mentions.FirstOrDefault(m => isMeant(m.Substance)) is { } mention
            ? (Closeness.Words, new($"\"{mention.Words}\"", mention.At)) : null;

    private static (Closeness, Reason)? ByTopic(NoticeRule rule, Facts facts)
    {
        foreach (var topic in facts.Page.Topics.Where(t => rule.Topics.Any(r => r.Value == t.Value)))
            return (Closeness.Topic, new($"topic {topic.Value}", topic.At));
        return null;
    }

    private static (Closeness, Reason)? BySection(NoticeRule rule, Facts facts)
    {
        foreach (var section in rule.Sections.Where(s => facts.Page.Directory == s.Value || facts.Page.Directory.StartsWith(s.Value + "/", StringComparison.Ordinal)))
            return (Closeness.Topic, new($"section {section.Value}", new(facts.Page.Source.Path)));
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
            return (a.IsDeclared && b.IsDeclared ? Closeness.Pair : Closeness.Words,
                new($"{a.Id} ({rule.Pair[0].Value}) with {b.Id} ({rule.Pair[1].Value})", a.IsDeclared ? b.At : a.At));
        return null;
    }

    /// <summary>
    /// On a list: all but what its author or its kind calls for; what is made of a place is on its topic too. Elsewhere only where nothing but one of many substances
    /// calls for it: a further reason never takes a notice away.
    /// </summary>
    private static bool IsLeftToOneLine(List<Attachment> reasons, Facts facts) => facts.IsList
        ? reasons.TrueForAll(r => r.Notice.Every is null && r.Closeness != Closeness.Home && !(r.Closeness == Closeness.Topic && facts.Page.MadeFrom == MadeFrom.Place) && !facts.Page.Notices.Any(n => n.Value == r.Notice.Id))
        : facts.IsAboutMany && reasons.TrueForAll(r => r.Notice.Severity != NoticeSeverity.Emergency
            && (r.Closeness == Closeness.Declared || facts.IsSurvey && r.Closeness is Closeness.Specific or Closeness.Main));
}
