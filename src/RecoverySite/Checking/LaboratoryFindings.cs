using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>What was seen in cells or animals says so at once, and carries no grade: most of it does not hold in people.</summary>
internal static class LaboratoryFindings
{
    // «Mice given it», «In old mice»; and «In a study of mouse brain cells».
    private const int FirstWords = 3, FirstWordsBehindIn = 7;

    public static IEnumerable<Diagnostic> Check(PageToCheck at) =>
        at.Prose.SelectMany(CitedText.Of).SelectMany(cited => Wording(cited, at).Concat(cited.Citations.SelectMany(c => GradeOf(c, at.Content))));

    public static IEnumerable<Diagnostic> Check(SiteToCheck at) => at.Content.Substances.Values.SelectMany(substance =>
        substance.Findings.SelectMany(f => Grade(f.Grade, [.. f.Support.Sources.Select(s => s.Value)], f.At, at.Content)
                .Concat(Row(f.Summary, f.Support, f.At, at)))
            .Concat(substance.Interactions.SelectMany(i => Row(i.Summary, i.Support, i.At, at))));

    /// <summary>From the sentence that names the cells or animals on, the words are about them; a claim before it is not.</summary>
    private static IEnumerable<Diagnostic> Wording(CitedText cited, PageToCheck at)
    {
        string[] keys = [.. cited.Citations.SelectMany(c => c.Keys)];
        if (!IsLaboratory(keys, at.Content)) return [];
        var sentences = cited.Sentences.ToList();
        var named = sentences.FindIndex(s => NamesLaboratory(s, cited.Prose, at.Vocabulary));
        var wrong = named < 0 ? sentences.TakeLast(1) : named == 0 ? [] : sentences.Take(named).Where(s => HealthClaims.In(cited.Prose, at).Any(c => c.Start >= s.Start && c.Start < s.End));
        return wrong.Select(s => Rules.LaboratoryWording.At(Begin(s, cited.Prose), Message(keys, at.Content)));
    }

    private static Location Begin(Sentence sentence, Prose prose)
    {
        var first = prose.Words[prose.WordFrom(sentence.Start)];
        return prose.Block.At(first.Start, first.Length);
    }

    private static bool NamesLaboratory(Sentence sentence, Prose prose, Vocabulary vocabulary)
    {
        var first = prose.WordsIn(sentence.Start, sentence.End).Take(FirstWordsBehindIn).ToList();
        if (first is not [{ Plain: "in" }, ..]) first = first[..Math.Min(FirstWords, first.Count)];
        return first.Count > 0 && prose.Find(vocabulary.Claims.Laboratory).Across(first[0].Start, first[^1].Start + first[^1].Length).Any();
    }

    private static IEnumerable<Diagnostic> GradeOf(Insert insert, Content content) =>
        insert.Name == InsertInline.Claim && Claims.Grade(insert.Argument) is { } grade ? Grade(grade, [.. insert.Keys], insert.At, content) : [];

    private static IEnumerable<Diagnostic> Grade(Grade grade, ImmutableArray<string> keys, Location at, Content content) =>
        grade < Model.Grade.Unsupported && IsLaboratory(keys, content)
            ? [Rules.LaboratoryGrade.At(at, $"'{Kebab.Of(grade)}' rests on {string.Join(" and ", keys)} alone, and no people were studied there.")]
            : [];

    /// <summary>A row of a register is a few words and no sentence: it names the cells or animals anywhere.</summary>
    private static IEnumerable<Diagnostic> Row(string summary, Support support, Location at, SiteToCheck site)
    {
        string[] keys = [.. support.Sources.Select(s => s.Value)];
        if (!IsLaboratory(keys, site.Content)) return [];
        var prose = new Prose(new(TextKind.Text, summary, [(0, 0)], new(at.File, summary)));
        return prose.Find(site.Vocabulary.Claims.Laboratory).All.Count > 0 ? [] : [Rules.LaboratoryWording.At(at, Message(keys, site.Content))];
    }

    private static bool IsLaboratory(IReadOnlyCollection<string> keys, Content content) =>
        keys.Count > 0 && keys.All(k => content.Sources.TryGetValue(k, out var source) && source.Studied != Studied.People);

    private static string Message(IReadOnlyCollection<string> keys, Content content)
    {
        var studied = keys.Select(k => content.Sources[k].Studied).Distinct().Order().Select(s => s == Studied.Theory ? "theory" : Kebab.Of(s));
        return $"{string.Join(" and ", keys)} looked at {string.Join(" and ", studied)}, and the first words do not say so.";
    }
}
