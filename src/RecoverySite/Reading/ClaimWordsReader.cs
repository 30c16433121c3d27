using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The part of words.yml that speaks of claims.</summary>
internal static class ClaimWordsReader
{
    public static ClaimWords Read(Fields fields, bool isReadable, List<Diagnostic> problems)
    {
        var grades = fields.Record("grades", "list of grades", Grades);
        var health = fields.Record("health", "list of health words", Health);
        var laboratory = fields.Words("laboratory");
        string[] missing =
        [
            .. grades?.All.Length == Enum.GetValues<Grade>().Length ? Array.Empty<string>() : ["'grades' with a row for each of the five"],
            .. health is { Words.IsEmpty: false, Verbs.IsEmpty: false } ? Array.Empty<string>() : ["'health' with 'words' and 'verbs' of its own"],
            .. laboratory.IsEmpty ? ["'laboratory'"] : Array.Empty<string>(),
        ];
        if (isReadable && missing.Length > 0) problems.Add(Rules.MissingField.At(fields.At, $"The word list needs {string.Join(", and ", missing)}."));
        return new(grades?.All ?? [], health ?? HealthWords.Empty, laboratory);
    }

    private sealed record AllGrades(ImmutableArray<GradeWords> All);

    private static AllGrades Grades(Fields fields) => new(
    [
        .. Enum.GetValues<Grade>().Select(grade => fields.Record(Kebab.Of(grade), "grade", f => new GradeWords(
            grade, f.Words("avoid"), f.Words("needs"), f.Words("exceptBeside"), f.Text("write"), f.Text("why")))).OfType<GradeWords>(),
    ]);

    private static HealthWords Health(Fields fields) => new(
        fields.Words("words"), fields.Words("studies"), fields.Words("found"), fields.Words("effects"), fields.Words("verbs"), fields.Words("can"), fields.Words("between"),
        fields.Words("beside"), fields.Words("standIns"), fields.Words("except"), fields.Words("noClaimAfter"), fields.Words("advice"), fields.Words("reasons"));
}
