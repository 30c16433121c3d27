using System.CommandLine;
using System.Text.Json;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Commands;

/// <summary><c>compare OLD NEW</c>: the pages whose notices or law were gained, lost or reworded between two builds.</summary>
internal static class CompareCommand
{
    private static readonly Argument<string> old = new("old") { Description = $"A {Manifest.FileName}, or the folder of a finished site." };
    private static readonly Argument<string> @new = new("new") { Description = "The same of the newer site." };

    public static Command Make(Options options)
    {
        var command = new Command("compare", "Lists the pages whose notices or law were gained, lost, moved or reworded between two finished sites.") { old, @new };
        command.Options.Add(options.Answer);
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    private static int Run(ParseResult parsed, Options options)
    {
        if (Read(parsed.GetValue(old)!) is not { } before) return Exit.WrongUsage;
        if (Read(parsed.GetValue(@new)!) is not { } after) return Exit.WrongUsage;
        var changes = Changes.Between(before, after);
        if (options.IsJson(parsed))
            JsonReport.Print(new { Old = before.AsOf, New = after.AsOf, Changes = changes.Select(c => new { c.Page, Kind = Kebab.Of(c.Kind), c.What, c.Was, c.Is }) }, Console.Out);
        else Print(changes, before, after, Console.Out);
        return Exit.Done;
    }

    private static void Print(IReadOnlyList<Change> changes, Manifest before, Manifest after, TextWriter writer)
    {
        foreach (var page in changes.GroupBy(c => c.Page))
        {
            writer.WriteLine(page.Key);
            foreach (var change in page) writer.WriteLine($"  {Kebab.Of(change.Kind),-10} {change.What}{(change is { Was: { } was, Is: { } now } ? $": {was} -> {now}" : "")}");
            writer.WriteLine();
        }
        int Count(ChangeKind kind) => changes.Count(c => c.Kind == kind);
        writer.WriteLine($"{Count(ChangeKind.Lost)} lost, {Count(ChangeKind.Gained)} gained, {Count(ChangeKind.Reworded)} reworded, {Count(ChangeKind.Moved)} moved, "
            + $"on {changes.Select(c => c.Page).Distinct().Count()} pages; {before.AsOf} against {after.AsOf}.");
    }

    private static Manifest? Read(string path)
    {
        try
        {
            if (SourceTree.Bytes(SourceTree.Exists(path) ? $"{path.TrimEnd('/')}/{Manifest.FileName}" : path) is { } bytes)
            {
                if (Manifest.Parse(bytes) is { Format: Manifest.CurrentFormat } manifest) return manifest;
                Exit.Refuse($"'{path}' is a manifest of another format; use the program that wrote it, or build the site again.");
                return null;
            }
            Exit.Refuse($"There is no manifest at '{path}'.");
        }
        catch (JsonException e)
        {
            Exit.Refuse($"'{path}' is no manifest of this program: {e.Message}");
        }
        return null;
    }
}
