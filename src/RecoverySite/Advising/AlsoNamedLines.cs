using System.Collections.Concurrent;
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>The one line for each substance that a page names without carrying its notices in full.</summary>
internal sealed class AlsoNamedLines(Content content, LegalNotes law)
{
    private readonly ConcurrentDictionary<string, Notice?> gravest = new(StringComparer.Ordinal);

    public ImmutableArray<AlsoNamed> Of(Facts facts) =>
    [
        .. from mention in Lines(facts).DistinctBy(m => m.Substance)
           let substance = content.Substances.GetValueOrDefault(mention.Substance)
           where substance is not null && !IsLinkedFromList(substance.Id, facts)
           let reason = new Reason($"\"{mention.Words}\"", mention.At)
           let showsLaw = !facts.Page.IsAbout(substance.Id) && !content.IsUrgent(facts.Page)
           select new AlsoNamed(substance, gravest.GetOrAdd(substance.Id, _ => Gravest(substance)), showsLaw,
               showsLaw ? law.First(substance.Id, reason) : null, reason),
    ];

    /// <summary>What the page mentions; and where it is about many, each of them; on the main one's own card, each other.</summary>
    private static IEnumerable<Mention> Lines(Facts facts)
    {
        if (facts.IsAboutMany)
            foreach (var declared in facts.Page.Substances.Skip(facts.IsSurvey ? 0 : 1)) yield return new(declared.Value, declared.Value, declared.At);
        foreach (var mention in facts.Mentions.Where(m => !facts.Page.IsAbout(m.Substance))) yield return mention;
    }

    /// <summary>On a list an entry leads to the card, which says all of it.</summary>
    private bool IsLinkedFromList(string substance, Facts facts) =>
        facts.IsList && content.CardOf(substance) is { } card && facts.Links.Contains(card.Address);

    /// <summary>The one that its record chooses; else of what is grave, what was written for it first. If the page carries it in full, the line leads there.</summary>
    private Notice? Gravest(Substance substance) => substance.Gravest is { } chosen && content.Notices.TryGetValue(chosen.Value, out var own) ? own
        : (from notice in content.Notices.Values
           where notice.Severity != NoticeSeverity.Info
           let rules = notice.AppliesTo.Where(rule => rule.IsOfSubstanceAlone && IsMeant(rule, substance)).ToList()
           where rules.Count > 0 || substance.Notices.Any(n => n.Value == notice.Id)
           let isWrittenForIt = rules.Exists(rule => rule.Substances is [var only] && only.Value == substance.Id)
           // What only its record lists may be about a use of it.
           orderby notice.Severity > NoticeSeverity.Danger, rules.Count == 0, !isWrittenForIt, notice.Severity, notice.Priority descending
           select notice).FirstOrDefault();

    private static bool IsMeant(NoticeRule rule, Substance substance) => rule.Substances.Any(s => s.Value == substance.Id)
        || rule.Classes.Any(c => substance.Classes.Any(s => s.Value == c.Value)) || rule.Kinds.Contains(substance.Kind);
}
