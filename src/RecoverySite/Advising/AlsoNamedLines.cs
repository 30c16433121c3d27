using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>The one line for each substance that a page names without carrying its notices in full.</summary>
internal static class AlsoNamedLines
{
    public static ImmutableArray<AlsoNamed> Of(Facts facts, ImmutableArray<AttachedNotice> attached)
    {
        var inFull = attached.Select(a => a.Notice.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from mention in Lines(facts).DistinctBy(m => m.Substance)
               let substance = facts.Content.Substances.GetValueOrDefault(mention.Substance)
               where substance is not null
               select new AlsoNamed(substance, Gravest(substance, inFull, facts.Content),
                   facts.Page.IsAbout(substance.Id) ? null : LegalNotes.First(substance.Id, facts.Content, facts.Today), mention),
        ];
    }

    /// <summary>What the page mentions; and where it is about many, every substance but the main one.</summary>
    private static IEnumerable<Mention> Lines(Facts facts)
    {
        if (facts.IsAboutMany)
            foreach (var declared in facts.Page.Substances.Skip(1)) yield return new(declared.Value, declared.Value, declared.At);
        foreach (var mention in facts.Mentions.Where(m => !facts.Page.IsAbout(m.Substance))) yield return mention;
    }

    /// <summary>Not what the page says in full already; the gravest and most specific of the rest; at worst what it does say.</summary>
    private static Notice? Gravest(Substance substance, HashSet<string> inFull, Content content) =>
        (from notice in content.Notices.Values
         where notice.Severity != NoticeSeverity.Info
         from rule in notice.AppliesTo
         where rule.Topics.IsEmpty && rule.Words.IsEmpty && rule.Pair.IsEmpty
         where rule.Substances.Any(s => s.Value == substance.Id) || rule.Classes.Any(c => substance.Classes.Any(s => s.Value == c.Value))
         orderby inFull.Contains(notice.Id), notice.Severity, rule.Substances.IsEmpty ? int.MaxValue : rule.Substances.Length, notice.Priority descending
         select notice).FirstOrDefault();
}
