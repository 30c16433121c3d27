using System.Text.Encodings.Web;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>Findings for programs: one object with the counts and a list.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Print(Outcome outcome, TextWriter writer) => Print(new
    {
        Written = outcome.Build.Site is not null ? outcome.Output : null,
        Errors = outcome.Count(Severity.Error),
        Warnings = outcome.Count(Severity.Warning),
        outcome.Build.Pages,
        outcome.Build.Due,
        Findings = outcome.Build.Problems.Select(Finding),
    }, writer);

    public static void Print(object answer, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(answer, options));

    public static object Finding(Diagnostic problem) => new
    {
        Rule = problem.Rule.Id,
        Severity = Kebab.Of(problem.Rule.Severity),
        problem.At.File,
        problem.At.Line,
        problem.At.Column,
        problem.At.Length,
        problem.Message,
        problem.Suggestion,
        problem.Rule.Help,
    };
}
