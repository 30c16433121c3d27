using System.CommandLine;
using System.Globalization;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Commands;

/// <summary><c>review</c>: what is due for a check, by kind, with the file and line to open.</summary>
internal static class ReviewCommand
{
    private static readonly Option<int> within = new("--within")
    {
        Description = "Also what falls due in so many days, today included. Without it, only what is overdue.",
        HelpName = "days",
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 36_500) return days;
            result.AddError("--within takes a number of days from 0 to 36500.");
            return 0;
        },
    };

    public static Command Make(Options options)
    {
        var command = new Command("review", "Lists what is overdue or soon due for a check: pages, law, help lines, notices, sources.") { within };
        foreach (var option in options.OfQuestions.Where(o => o != options.Answer)) command.Options.Add(option);
        command.Options.Add(options.Body);
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    private static int Run(ParseResult parsed, Options options)
    {
        var input = parsed.GetValue(options.Input)!;
        if (!SourceTree.Exists(input)) return Exit.NoFolder(input);
        var today = options.AsOf(parsed);
        var (content, problems) = ContentReader.Read(SourceTree.Load(input));
        Exit.WarnOfUnread(problems);
        var due = Due.Of(content, today, parsed.GetValue(within));
        var waivers = (from page in content.Pages from waiver in page.Waivers where waiver.IsLive(today) orderby waiver.Until.Value select (Page: page, Waiver: waiver)).ToList();
        if (parsed.GetValue(options.Body) == ReportFormat.Markdown) ReviewBody.Print(due, waivers, today, Console.Out);
        else if (parsed.GetValue(options.Body) == ReportFormat.Json)
            JsonReport.Print(new
            {
                AsOf = today.ToString("yyyy-MM-dd"),
                Within = parsed.GetValue(within),
                Waivers = waivers.Select(w => new { Page = w.Page.Address, Rule = w.Waiver.Rule.Value, Text = w.Waiver.Text.Value, w.Waiver.Reason, Until = w.Waiver.Until.Value.ToString("yyyy-MM-dd"), w.Waiver.At.File, w.Waiver.At.Line }),
                Due = due.Select(i => new { Kind = i.Kind.Words, i.Kind.Owner, i.What, On = i.On?.ToString("yyyy-MM-dd"), IsOverdue = IsOverdue(i, today), i.At.File, i.At.Line }),
            }, Console.Out);
        else
        {
            Print(waivers, Console.Out);
            Print([.. due], today, Console.Out);
        }
        return Exit.Done;
    }

    /// <summary>All that hold today, due or not: whoever reviews the site sees what is not told otherwise.</summary>
    private static void Print(List<(Page Page, Waiver Waiver)> waivers, TextWriter writer)
    {
        if (waivers.Count == 0) return;
        writer.WriteLine($"Waived findings ({waivers.Count})");
        foreach (var (page, waiver) in waivers)
            writer.WriteLine($"  until {waiver.Until.Value:yyyy-MM-dd}  {page.Title.Value}: {waiver.Rule.Value} for \"{waiver.Text.Value}\": {waiver.Reason}  ({waiver.At})");
        writer.WriteLine();
    }

    private static void Print(List<DueItem> due, DateOnly today, TextWriter writer)
    {
        foreach (var kind in due.GroupBy(i => i.Kind))
        {
            writer.WriteLine($"{WordsFor.Capital(kind.Key.Words)} ({kind.Count()}), for {kind.Key.Owner}");
            foreach (var item in kind)
                writer.WriteLine($"  {(item.On is { } on ? $"{(IsOverdue(item, today) ? "since" : "by"),-5} {on:yyyy-MM-dd}" : "now             ")}  {item.What}  ({item.At})");
            writer.WriteLine();
        }
        var overdue = due.Count(i => IsOverdue(i, today));
        writer.WriteLine($"{overdue} due now, {due.Count - overdue} soon, as of {today:yyyy-MM-dd}.");
    }

    internal static bool IsOverdue(DueItem item, DateOnly today) => item.On is null || item.On < today;
}
