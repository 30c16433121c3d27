using System.CommandLine;
using System.Globalization;
using RecoverySite.Comparing;
using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary><c>summary OLD NEW</c>: what a change does to the finished site, in plain words and in Markdown, for the page of a pull request.</summary>
internal static class SummaryCommand
{
    /// <summary>Lines of one kind; more than that nobody reads on the page of a pull request.</summary>
    private const int MaxLines = 40;

    /// <summary>Pages that are named for one thing.</summary>
    private const int MaxPages = 8;

    private static readonly Argument<string> old = new("old") { Description = "The folder of a finished site." };
    private static readonly Argument<string> @new = new("new") { Description = "The same of the newer site." };

    public static Command Make()
    {
        var command = new Command("summary", "Tells in plain words what differs between two finished sites: pages, warnings, reading, addresses, scripts, invisible characters.") { old, @new };
        command.SetAction(parsed =>
        {
            try
            {
                Print(Summary.Of(FinishedSite.Read(parsed.GetValue(old)!), FinishedSite.Read(parsed.GetValue(@new)!)), Console.Out);
                return Exit.Done;
            }
            catch (Exception e) when (e is InvalidDataException or System.Text.Json.JsonException)
            {
                return Exit.Refuse(e.Message);
            }
        });
        return command;
    }

    private static void Print(Summary summary, TextWriter writer)
    {
        writer.WriteLine("## What changes for readers\n");
        if (summary is { Added.IsEmpty: true, Removed.IsEmpty: true, Changed.IsEmpty: true, Carried.IsEmpty: true, Scripts.IsEmpty: true, Addresses.IsEmpty: true, Unseen.IsEmpty: true })
            writer.WriteLine("Nothing on any page.\n");
        var grave = summary.Grave.ToList();
        Section("Look at these first: a warning or a legal note is gone, elsewhere, or says something else", Lines(grave), writer);
        Section("Pages that are new", summary.Added.Select(Name), writer);
        Section("Pages that are gone", summary.Removed.Select(Name), writer);
        Section("Pages whose text changes", summary.Changed.Select(Name), writer);
        Section("What pages carry besides", Lines(summary.Carried.Except(grave)), writer);
        Section("Reading (school year)", summary.Reading.Select(r => string.Create(CultureInfo.InvariantCulture, $"{Name(r.Page)}: {r.Was:0.#} before, {r.Is:0.#} now, {(r.Is > r.Was ? "harder" : "easier")}")), writer);
        Section("Outside addresses that are new: open each", summary.Addresses.Select(a => $"{Code(a.Address)} on {Few(a.Pages)}"), writer);
        Section("Scripts that are new or changed: somebody who programs reads them", summary.Scripts.Select(Code), writer);
        Section("Characters that nobody sees, or that turn text around", summary.Unseen.Select(u => $"{Name(u.Page)}: {string.Join(", ", u.Characters)}"), writer);
    }

    private static string Name(FinishedText page) => $"{Plain(page.Title)} ({Code(page.Path)})";

    /// <summary>Words of a stranger, which must not become a link, a picture, a heading or a call to somebody, and in which nothing is unseen.</summary>
    private static string Plain(string words) => string.Concat(TextReport.Visible(words.ReplaceLineEndings(" ")).Select(c => @"\`*_[]<>#|!&~".Contains(c, StringComparison.Ordinal) ? $@"\{c}" : $"{c}"))
        .Replace("@", "&#64;", StringComparison.Ordinal).Replace("://", ":&#8203;//", StringComparison.Ordinal).Replace("www.", "www&#8203;.", StringComparison.OrdinalIgnoreCase); // GitHub makes links of bare addresses

    /// <summary>As it stands, in one line; a mark that would end it is written as addresses write it.</summary>
    private static string Code(string words) => $"`{words.ReplaceLineEndings(" ").Replace("`", "%60", StringComparison.Ordinal)}`";

    /// <summary>What happened to one thing, and on which pages: a notice in other words may stand on a hundred.</summary>
    private static IEnumerable<string> Lines(IEnumerable<Change> changes) =>
        changes.GroupBy(c => $"{Kebab.Of(c.Kind)}: {Plain(c.What)}{(c is { Kind: ChangeKind.Moved, Was: { } was, Is: { } now } ? $", from {was} to {now}" : "")}", c => Code(c.Page), StringComparer.Ordinal)
            .Select(g => $"{g.Key}, on {Few([.. g])}");

    private static string Few(IReadOnlyCollection<string> all) => string.Join(", ", all.Take(MaxPages)) + (all.Count > MaxPages ? $" and {all.Count - MaxPages} more" : "");

    private static void Section(string title, IEnumerable<string> lines, TextWriter writer)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        writer.WriteLine($"### {title} ({all.Count})\n");
        foreach (var line in all.Take(MaxLines)) writer.WriteLine($"- {line}");
        if (all.Count > MaxLines) writer.WriteLine($"- and {all.Count - MaxLines} more");
        writer.WriteLine();
    }
}
