using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>The one line for each substance that a page names without carrying its notices in full.</summary>
internal static class AlsoNamedLines
{
    public static ImmutableArray<AlsoNamed> Of(Facts facts, LegalNotes law) =>
    [
        .. from mention in Lines(facts).DistinctBy(m => m.Substance)
           let substance = facts.Content.Substances.GetValueOrDefault(mention.Substance)
           where substance is not null && !IsLinkedFromList(substance.Id, facts)
           let reason = new Reason($"\"{mention.Words}\"", mention.At)
           let showsLaw = !facts.Page.IsAbout(substance.Id) && !facts.Content.IsUrgent(facts.Page)
           select new AlsoNamed(substance, Gravest(substance, facts.Content), showsLaw,
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
    private static bool IsLinkedFromList(string substance, Facts facts) =>
        facts.IsList && facts.Content.CardOf(substance) is { } card && facts.Links.Contains(card.Address);

    /// <summary>What was written for this substance first; of that the gravest. If the page carries it in full, the line leads there.</summary>
    private static Notice? Gravest(Substance substance, Content content) =>
        (from notice in content.Notices.Values
         where notice.Severity != NoticeSeverity.Info
         from rule in notice.AppliesTo
         where rule.Topics.IsEmpty && rule.Words.IsEmpty && rule.Pair.IsEmpty
         where rule.Substances.Any(s => s.Value == substance.Id) || rule.Classes.Any(c => substance.Classes.Any(s => s.Value == c.Value))
         let isWrittenForIt = rule.Substances is [var only] && only.Value == substance.Id
         orderby !isWrittenForIt, notice.Severity, notice.Priority descending
         select notice).FirstOrDefault();
}
