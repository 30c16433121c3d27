using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>Findings as GitHub's workflow commands, which put them on the lines of a pull request.</summary>
internal static class GithubReport
{
    public static void Print(Outcome outcome, TextWriter writer)
    {
        foreach (var problem in outcome.Build.Problems)
            writer.WriteLine($"::{Kebab.Of(problem.Rule.Severity)} file={Property(problem.At.File)},line={problem.At.Line},col={problem.At.Column},"
                + $"title={Property($"{problem.Rule.Id}: {problem.Rule.Title}")}::{Data($"{problem.Message} {(problem.Suggestion is { } s ? s + " " : "")}{problem.Rule.Help}")}");
        writer.WriteLine($"{outcome.Count(Severity.Error)} errors, {outcome.Count(Severity.Warning)} warnings in {outcome.Build.Pages} pages.");
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
