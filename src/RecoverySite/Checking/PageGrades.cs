using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>The grade that a page gives its main claim is one that it shows: no claim and no finding on it may all be lower.</summary>
internal static class PageGrades
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        if (at.Page is not { Grade: { } grade, GradeAt: { } place }) return [];
        var shown = at.Body.Inserts.SelectMany(i => GradesOf(i, at.Content)).ToList();
        if (shown.Count == 0) return [];
        // «Harmful» is no step of the ladder: it claims no benefit, as «unsupported» does.
        var best = (Grade)Math.Min((int)shown.Min(), (int)Grade.Unsupported);
        return grade >= best ? [] : [Rules.PageGrade.At(place, $"'{Kebab.Of(grade)}' is higher than any claim or finding on the page: the best is '{Kebab.Of(shown.Min())}'.")];
    }

    private static IEnumerable<Grade> GradesOf(Insert insert, Content content) => insert switch
    {
        { Name: InsertInline.Claim } => Claims.Grade(insert.Argument) is { } grade ? [grade] : [],
        { Name: "evidence" or InsertInline.EvidenceChart, Argument: { } ids } => ids.Split(' ').Select(content.Substances.GetValueOrDefault).OfType<Substance>()
            .SelectMany(s => s.Findings).Select(f => f.Grade),
        _ => [],
    };
}
