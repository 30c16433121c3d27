using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>Findings as SARIF 2.1.0, for code scanning.</summary>
internal static class SarifReport
{
    private static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(Outcome outcome, TextWriter writer)
    {
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject { ["driver"] = new JsonObject { ["name"] = "RecoverySite", ["rules"] = new JsonArray([.. Rules.All.Select(Describe)]) } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. outcome.Build.Problems.Select(Result)]),
            }),
        };
        writer.WriteLine(log.ToJsonString(options));
    }

    private static JsonNode Describe(Rule rule) => new JsonObject
    {
        ["id"] = rule.Id,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Title },
        ["help"] = new JsonObject { ["text"] = rule.Help },
        ["defaultConfiguration"] = new JsonObject { ["level"] = Kebab.Of(rule.Severity) },
    };

    private static JsonNode Result(Diagnostic problem) => new JsonObject
    {
        ["ruleId"] = problem.Rule.Id,
        ["level"] = Kebab.Of(problem.Rule.Severity),
        ["message"] = new JsonObject { ["text"] = problem.Suggestion is { } suggestion ? $"{problem.Message} {suggestion}" : problem.Message },
        ["locations"] = new JsonArray(new JsonObject
        {
            ["physicalLocation"] = new JsonObject
            {
                ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(problem.At.File).Replace("%2F", "/", StringComparison.Ordinal) },
                ["region"] = new JsonObject { ["startLine"] = problem.At.Line, ["startColumn"] = problem.At.Column, ["endColumn"] = problem.At.Column + problem.At.Length },
            },
        }),
    };
}
