using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Commands;

/// <summary>What a command has to tell.</summary>
/// <param name="Output">Where the site was written; null for <c>check</c>.</param>
internal sealed record Outcome(Build Build, SourceTree Sources, string? Output, TimeSpan Took)
{
    public int Count(Severity severity) => Build.Problems.Count(p => p.Rule.Severity == severity);
}

internal static class Reports
{
    public static void Print(ReportFormat format, Outcome outcome, TextWriter writer)
    {
        switch (format)
        {
            case ReportFormat.Json: JsonReport.Print(outcome, writer); break;
            case ReportFormat.Github: GithubReport.Print(outcome, writer); break;
            case ReportFormat.Sarif: SarifReport.Print(outcome, writer); break;
            default: TextReport.Print(outcome, writer); break;
        }
        writer.Flush();
    }
}
