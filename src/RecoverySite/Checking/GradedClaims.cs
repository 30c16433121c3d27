using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>A claim, on a page or in a register, says as much as its grade allows and as little; words.yml has the words.</summary>
internal static class GradedClaims
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) =>
        from prose in at.Prose
        from cited in CitedText.Of(prose)
        from insert in cited.Citations
        where insert.Name == InsertInline.Claim
        where Claims.Grade(insert.Argument) is not null // a slip in the grade was said already
        from problem in Check(cited, insert, Claims.Grade(insert.Argument)!.Value, at.Vocabulary.Claims)
        select problem;

    /// <summary>A finding is printed behind its grade in words, which says what «needs» asks of a sentence. Its words stand in a value of YAML, whose own place is near enough.</summary>
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
        from substance in at.Content.Substances.Values
        from finding in substance.Findings
        let prose = new Prose(new(TextKind.Text, finding.Summary, [(0, 0)], new(substance.File, finding.Summary)))
        from problem in Avoided(prose, 0, finding.Summary.Length, finding.Grade, at.Vocabulary.Claims)
        select problem with { At = finding.At };

    private static IEnumerable<Diagnostic> Check(CitedText cited, Insert insert, Grade grade, ClaimPhrases phrases) => cited.Sentences.Any()
        ? Avoided(cited.Prose, cited.Start, cited.End, grade, phrases).Concat(Needed(cited, insert, grade, phrases))
        : [Rules.GradeWording.At(insert.At, "'claim' grades nothing here: it stands behind its sentence, in the same paragraph, item or cell, before any other source.")];

    private static IEnumerable<Diagnostic> Needed(CitedText cited, Insert insert, Grade grade, ClaimPhrases phrases)
    {
        if (phrases.Of(grade) is not { Words: { Needs.IsEmpty: false } words } its) return [];
        return cited.Prose.Find(its.Needs).Across(cited.Start, cited.End).Any(n => !cited.Prose.IsQuoted(n.Start, n.End)) ? []
            : [Rules.GradeWording.At(insert.At, $"The claim is graded '{Kebab.Of(grade)}' and its words do not say so: {words.Why}. Write: {words.Write}.")];
    }

    private static IEnumerable<Diagnostic> Avoided(Prose prose, int start, int end, Grade grade, ClaimPhrases phrases)
    {
        if (phrases.Of(grade) is not { } its) yield break;
        var (exceptBeside, noClaimAfter) = (prose.Find(its.ExceptBeside), prose.Find(phrases.NoClaimAfter));
        foreach (var hit in prose.Find(its.Avoid).Across(start, end).Where(h => !prose.IsQuoted(h.Start, h.End)))
        {
            var sentence = prose.SentenceAt(hit.Start);
            if (sentence.IsQuestion || noClaimAfter.Across(prose.ClauseAt(hit.Start), hit.Start).Any()) continue;
            if (exceptBeside.Across(sentence.Start, sentence.End).Any()) continue;
            yield return Rules.GradeWording.At(prose.Block.At(hit.Start, hit.Length),
                $"'{prose.Block.Text.Substring(hit.Start, hit.Length)}' does not go with the grade '{Kebab.Of(grade)}': {its.Words.Why}. Write: {its.Words.Write}.");
        }
    }
}
