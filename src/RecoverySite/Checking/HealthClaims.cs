using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>
/// A sentence that says what something does to people, or how many, has its source behind it: in its paragraph, its item or
/// its row of a table. What is not surely a claim is let pass; a check that cries wolf is soon ignored.
/// </summary>
internal static class HealthClaims
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        // A page made from the registers has their sources; the entries of a list lead to such pages; and what explains the grades speaks of trials in general.
        if (at.Page.MadeFrom != MadeFrom.Writing || at.Content.IsList(at.Page) || at.Content.Settings.Grades?.Value == at.Page.Address) return [];
        var sources = at.Body.Blocks.Where(b => b.Unit is not null).SelectMany(b => b.Citations.Select(c => (b.Unit, c.Insert.At))).ToLookup(s => s.Unit, s => s.At);
        return from prose in at.Prose
               where prose.Block.Unit is not null
               from claim in In(prose, at).GroupBy(c => prose.SentenceAt(c.Start).Start)
               let cue = claim.First()
               let place = prose.Block.At(cue.Start, cue.End - cue.Start)
               where !sources[prose.Block.Unit].Any(s => (s.Line, s.Column).CompareTo((place.Line, place.Column)) > 0)
               select Rules.ClaimWithoutSource.At(place, $"'{prose.Block.Text[cue.Start..cue.End]}' makes this a health claim, and no source stands behind it.");
    }

    /// <summary>The places where the author claims something.</summary>
    public static IEnumerable<(int Start, int End)> In(Prose prose, PageToCheck at)
    {
        var phrases = at.Vocabulary.Claims;
        var cues = phrases.Health.In(prose, word => at.IsNamed(word, prose.Block), !at.Page.Substances.IsEmpty).ToList();
        if (cues.Count == 0) return [];
        var (except, noClaimAfter) = (prose.Find(phrases.Health.Except), prose.Find(phrases.NoHealthClaimAfter));
        var (advice, reasons) = (prose.Find(phrases.Health.Advice), prose.Find(phrases.Health.Reasons));
        return from cue in cues
               let sentence = prose.SentenceAt(cue.Start)
               where !sentence.IsQuestion && !LeadsToList(sentence)
               where !except.Across(cue.Start, cue.End).Any() && !noClaimAfter.Across(prose.ClauseAt(cue.Start), cue.Start).Any()
               where !prose.IsQuoted(cue.Start, cue.Start + 1) && !prose.IsQuoted(cue.End - 1, cue.End) && !IsLink(cue.Start, cue.End, prose.Block)
               where !IsAdvice(cue.Start, sentence, prose, advice, reasons)
               select cue;
    }

    /// <summary>The items below have the sources of what the sentence begins.</summary>
    private static bool LeadsToList(Sentence sentence) => sentence.Block.Text[sentence.Start..sentence.End].TrimEnd().EndsWith(':');

    /// <summary>Where the words lead, the source stands.</summary>
    private static bool IsLink(int start, int end, TextBlock block) => block.Voices.Any(v => v.Voice == Voice.Link && v.Start < end && start < v.End);

    private static bool IsAdvice(int cue, Sentence sentence, Prose prose, FoundInOrder<string> advice, FoundInOrder<string> reasons) =>
        advice.Across(sentence.Start, cue).Any(a => IsFirst(a.Start, sentence, prose) && !reasons.Across(a.End, cue).Any());

    /// <summary>Whether a clause begins with a word.</summary>
    private static bool IsFirst(int start, Sentence sentence, Prose prose)
    {
        var clause = prose.ClauseAt(start);
        return clause == start || clause < sentence.Start && prose.WordFrom(sentence.Start) == prose.WordAt(start);
    }
}
