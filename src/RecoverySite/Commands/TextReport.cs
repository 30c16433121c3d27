using System.Globalization;
using RecoverySite.Model;
using RecoverySite.Reading;
using Spectre.Console;

namespace RecoverySite.Commands;

/// <summary>Findings for people: the place, what is so, the line with a caret, what to do. Coloured on a terminal, plain in a pipe.</summary>
internal static class TextReport
{
    // A longer line is cut around the caret.
    private const int MaxWidth = 110;

    public static void Print(Outcome outcome, TextWriter writer)
    {
        Print(outcome.Build.Problems, outcome.Sources, writer);
        writer.WriteLine(Summary(outcome));
    }

    public static void Print(IEnumerable<Diagnostic> problems, SourceTree sources, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        // Lines are broken by us, never by the width of a pipe.
        console.Profile.Width = Math.Max(console.Profile.Width, 4096);
        foreach (var problem in problems) Print(problem, sources.Files.FirstOrDefault(f => f.Path == problem.At.File), console);
    }

    /// <summary>One finding without colours, as a pipe gets it.</summary>
    public static string Plain(Diagnostic problem, SourceFile? file)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = 4096;
        Print(problem, file, console);
        return writer.ToString().ReplaceLineEndings("\n").TrimEnd();
    }

    private static void Print(Diagnostic problem, SourceFile? file, IAnsiConsole console)
    {
        var isError = problem.Rule.Severity == Severity.Error;
        var (at, message) = (Visible(problem.At.ToString()), Visible(problem.Message)); // both hold what an author wrote
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture,
            isError ? (FormattableString)$"[bold]{at}[/]  [red]error {problem.Rule.Id}[/]: {message}"
                    : $"[bold]{at}[/]  [yellow]warning {problem.Rule.Id}[/]: {message}");
        if (file?.Line(problem.At.Line) is { Length: > 0 } line) Excerpt(problem, line, console);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"  [dim]{problem.Rule.Help}[/]");
        console.WriteLine();
    }

    private static void Excerpt(Diagnostic problem, string line, IAnsiConsole console)
    {
        var column = Math.Clamp(problem.At.Column - 1, 0, line.Length);
        var from = column > MaxWidth * 2 / 3 ? column - (MaxWidth / 3) : 0;
        var shown = Visible(line[from..Math.Min(line.Length, from + MaxWidth)]);
        var length = Math.Clamp(problem.At.Length, 1, Math.Max(1, shown.Length - (column - from)));
        var number = problem.At.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        console.WriteLine($"{number} | {shown}");
        console.WriteLine($"      | {new string(' ', column - from)}{new string('^', length)}{(problem.Suggestion is { } suggestion ? " " + Visible(suggestion) : "")}");
    }

    /// <summary>Control characters would move the cursor; each shows as one dot.</summary>
    internal static string Visible(string line) => string.Concat(line.Select(c => c == '\t' ? ' ' : char.IsControl(c) || c is '\u061c' or '\u200e' or '\u200f' or >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' ? '·' : c));

    private static string Summary(Outcome outcome)
    {
        var build = outcome.Build;
        var took = string.Create(CultureInfo.InvariantCulture, $"{outcome.Took.TotalSeconds:0.0} s");
        var counts = $"{Many(outcome.Count(Severity.Error), "error")}, {Many(outcome.Count(Severity.Warning), "warning")} in {Many(build.Pages, "page")} ({took}).";
        if (build.IsCutShort)
            counts += "\nA register cannot be read, so only this is told: whatever names what it holds would look wrong. Mend it, and the rest is looked at.";
        if (build.Site is null)
            return counts + (outcome.Output is null ? "" : $"{(build.IsCutShort ? "\n" : " ")}Nothing was written; {outcome.Output} is as it was.");
        var due = build.Due == 0 ? "" : $" {Many(build.Due, "fact")} due for a check{(outcome.Output is null ? "" : ", listed in due.html")}.";
        return outcome.Output is null
            ? $"{counts}{due}"
            : $"{counts}{due}\nThe site is in {outcome.Output}. Open {Path.Combine(outcome.Output, "index.html")} in a browser.";
    }

    internal static string Many(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
