using System.CommandLine;
using System.Globalization;
using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>How findings are printed.</summary>
internal enum ReportFormat { Text, Json, Github, Sarif, Markdown }

/// <summary>The options that the commands share.</summary>
internal sealed class Options
{
    public Option<string> Input { get; } = new("--input") { Description = "The folder with the pages and registers.", HelpName = "folder", DefaultValueFactory = _ => "input" };

    public Option<string> Output { get; } = new("--output") { Description = "The folder for the finished site. It must be new, empty, or written by this program.", HelpName = "folder", DefaultValueFactory = _ => "output" };

    private readonly Option<DateOnly?> asOf = new("--as-of")
    {
        Description = "The day that counts as today, such as 2026-11-22. Without it, the clock's day.",
        HelpName = "date",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
            result.AddError($"--as-of takes a date such as 2026-11-22, and '{result.Tokens[0].Value}' is none.");
            return null;
        },
    };

    private readonly Option<ReportFormat> format = new("--format") { Description = "How to print what was found: for people (text), for programs (json), on the lines of a pull request (github), for code scanning (sarif). Without it, text.", HelpName = "text|json|github|sarif" };

    private readonly Option<Severity?> failOn = new("--fail-on") { Description = "What stops the build: only errors, or warnings too. Without it, errors.", HelpName = "error|warning" };

    private readonly Option<bool> withoutEditions = new("--without-editions") { Description = "Make the site alone, without the zips, the book and the pages that are one file." };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "If the program itself fails, print where.", Recursive = true };

    public Options()
    {
        // Without this the parser would take numbers for words, and a number stands above every severity.
        format.AcceptOnlyFromAmong("text", "json", "github", "sarif");
        Answer.AcceptOnlyFromAmong("text", "json");
        Body.AcceptOnlyFromAmong("text", "json", "markdown");
        failOn.AcceptOnlyFromAmong("error", "warning");
    }

    public Option<ReportFormat> Answer { get; } = new("--format") { Description = "How to print the answer: for people (text) or for programs (json). Without it, text.", HelpName = "text|json" };

    /// <summary>Of the command whose answer can be the text of an issue.</summary>
    public Option<ReportFormat> Body { get; } = new("--format") { Description = "How to print the answer: for people (text), for programs (json), as the text of an issue (markdown). Without it, text.", HelpName = "text|json|markdown" };

    public IEnumerable<Option> All => [Input, Output, asOf, format, failOn, withoutEditions];

    /// <summary>Of the commands that only answer a question.</summary>
    public IEnumerable<Option> OfQuestions => [Input, asOf, Answer];

    /// <summary>Of the commands that begin, change or show files of the input folder.</summary>
    public IEnumerable<Option> OfWriting => [Input, asOf];

    public DateOnly AsOf(ParseResult parsed) => parsed.GetValue(asOf) ?? Today();

    public bool IsJson(ParseResult parsed) => parsed.GetValue(Answer) == ReportFormat.Json;

    public ReportFormat Format(ParseResult parsed) => parsed.GetValue(format);

    public bool HasEditions(ParseResult parsed) => !parsed.GetValue(withoutEditions);

    public Severity FailOn(ParseResult parsed) => parsed.GetValue(failOn) ?? Severity.Error;

    /// <summary>SOURCE_DATE_EPOCH (seconds since 1970, UTC) where a packager sets it, otherwise the clock's day in UTC.</summary>
    private static DateOnly Today()
    {
        if (long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime);
#pragma warning disable RS0030 // The one look at the clock.
        return DateOnly.FromDateTime(DateTime.UtcNow);
#pragma warning restore RS0030
    }
}
