using System.Text.Encodings.Web;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>Findings for programs: one object with the counts and a list.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Print(Outcome outcome, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(new
    {
        Written = outcome.Build.Site is not null ? outcome.Output : null,
        Errors = outcome.Count(Severity.Error),
        Warnings = outcome.Count(Severity.Warning),
        outcome.Build.Pages,
        outcome.Build.Due,
        Findings = outcome.Build.Problems.Select(p => new
        {
            Rule = p.Rule.Id,
            Severity = Kebab.Of(p.Rule.Severity),
            p.At.File,
            p.At.Line,
            p.At.Column,
            p.At.Length,
            p.Message,
            p.Suggestion,
            p.Rule.Help,
        }),
    }, options));
}
