using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>
/// What the law says of a substance comes from a record with a date and a source; a sentence that states it by itself would
/// stay when the law has changed.
/// </summary>
internal static class LawInProse
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) => at.Prose.SelectMany(prose => Check(prose, at));

    private static IEnumerable<Diagnostic> Check(Prose prose, PageToCheck at)
    {
        var found = at.Vocabulary.Law.In(prose).All.Concat(Approvals(prose, at.Vocabulary)).ToList();
        if (found.Count == 0) return []; // as nearly every text
        var except = at.Vocabulary.LawExcept.In(prose);
        return from hit in found
               where !except.Across(hit.Start, hit.End).Any() && !prose.IsQuoted(hit.Start, hit.End)
               orderby hit.Start
               // One sentence is one finding, whatever number of such words it holds.
               group hit by prose.SentenceAt(hit.Start) into said
               where !said.Key.IsQuestion && !said.Key.IsOnlyLink
               let substances = SubstancesOf(said.Key, at)
               where substances.Count > 0
               select Say(said.First(), said.Key, prose, substances, at);
    }

    /// <summary>«Approved» alone may be anybody's approval; beside a regulator or a place it is the law.</summary>
    private static IEnumerable<Found<string>> Approvals(Prose prose, Vocabulary vocabulary)
    {
        var approvals = vocabulary.Approval.In(prose).All;
        if (approvals.Count == 0) return [];
        var (regulators, places) = (vocabulary.ApprovedBy.In(prose), vocabulary.Places.In(prose));
        return from approval in approvals
               let sentence = prose.SentenceAt(approval.Start)
               where regulators.Across(sentence.Start, sentence.End).Any() || places.Across(sentence.Start, sentence.End).Any()
               select approval;
    }

    /// <summary>Those that the sentence names; a sentence that names none speaks of what the page is about, if it is about any.</summary>
    private static List<string> SubstancesOf(Sentence sentence, PageToCheck at)
    {
        var named = at.NamedIn(sentence).ToList();
        return named.Count > 0 || at.Page.MainSubstance is not { } main || !at.Content.Substances.ContainsKey(main) ? named : [main];
    }

    private static Diagnostic Say(Found<string> hit, Sentence sentence, Prose prose, List<string> substances, PageToCheck at)
    {
        var named = at.Vocabulary.Places.In(prose).Across(sentence.Start, sentence.End).Select(p => p.Value).Distinct().ToList();
        var records = substances.SelectMany(s => RecordsOf(s, named, at.Content)).Select(e => $"{{{{law {e.Id}}}}}").Distinct().ToList();
        var names = string.Join(" and ", substances.Select(s => at.Content.Substances[s].Name));
        var said = prose.Block.Text.Substring(hit.Start, hit.Length);
        return Rules.LawInProse.At(prose.Block.At(hit.Start, hit.Length), $"'{said}' states the law on {names}. " + (records.Count > 0
            ? $"Write {string.Join(" or ", records)} in its place: the record says it with its date."
            : "input/legal has no record of that: add one, or leave the law out."));
    }

    /// <summary>The records of the places that are named; without one, of the first place of the settings that has any.</summary>
    private static IEnumerable<LegalEntry> RecordsOf(string substance, List<string> named, Content content)
    {
        var entries = content.LawOn(substance).OrderBy(e => e.Id, StringComparer.Ordinal).ToLookup(e => e.Place, StringComparer.Ordinal);
        return named.Count > 0 ? named.SelectMany(p => entries[p])
            : content.Settings.Places.Select(p => entries[p.Value]).FirstOrDefault(e => e.Any()) ?? [];
    }
}
