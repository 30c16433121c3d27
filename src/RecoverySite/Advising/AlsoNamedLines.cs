using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>The one line for each substance that a page names without carrying its notices in full.</summary>
internal static class AlsoNamedLines
{
    public static ImmutableArray<AlsoNamed> Of(Facts facts) =>
    [
        .. from mention in Lines(facts).DistinctBy(m => m.Substance)
           let substance = facts.Content.Substances.GetValueOrDefault(mention.Substance)
           where substance is not null
           let showsLaw = !facts.Page.IsAbout(substance.Id)
           select new AlsoNamed(substance, Gravest(substance, facts.Content), showsLaw,
               showsLaw ? LegalNotes.First(substance.Id, facts.Content, facts.Today) : null),
    ];

    /// <summary>What the page mentions; and where it is about many, every substance but the main one.</summary>
    private static IEnumerable<Mention> Lines(Facts facts)
    {
        if (facts.IsAboutMany)
            foreach (var declared in facts.Page.Substances.Skip(1)) yield return new(declared.Value, declared.Value, declared.At);
        foreach (var mention in facts.Mentions.Where(m => !facts.Page.IsAbout(m.Substance))) yield return mention;
    }

    /// <summary>What was written for this substance first; of that the gravest. If the page carries it in full, the line leads there.</summary>
    private static Notice? Gravest(Substance substance, Content content) =>
        (from notice in content.Notices.Values
         where notice.Severity != NoticeSeverity.Info
         from rule in notice.AppliesTo
         where rule.Topics.IsEmpty && rule.Words.IsEmpty && rule.Pair.IsEmpty
         where rule.Substances.Any(s => s.Value == substance.Id) || rule.Classes.Any(c => substance.Classes.Any(s => s.Value == c.Value))
         let isWrittenForIt = !rule.Substances.IsEmpty && rule.Substances[0].Value == substance.Id
         orderby !isWrittenForIt, notice.Severity, notice.Priority descending
         select notice).FirstOrDefault();
}
