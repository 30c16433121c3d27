using System.CommandLine;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Writing;

namespace RecoverySite.Commands;

/// <summary><c>mv OLD NEW</c>: a page or a folder of pages to another address; links follow, and the old address leads on.</summary>
internal static class MoveCommand
{
    private static readonly Argument<string> old = new("old") { Description = "The page or folder as it is: its address or file, such as help/now." };
    private static readonly Argument<string> @new = new("new") { Description = "Where it is to stand; ending in a slash, into that folder." };

    public static Command Make(Options options)
    {
        var command = new Command("mv", "Moves a page or a folder of pages, rewrites every link and field that leads there, and leaves a redirect.") { old, @new };
        foreach (var option in options.OfWriting) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    private static int Run(ParseResult parsed, Options options)
    {
        var input = parsed.GetValue(options.Input)!;
        if (!SourceTree.Exists(input)) return Exit.NoFolder(input);
        var (from, to) = (Addresses.Named(parsed.GetValue(old)!, input), Addresses.Named(parsed.GetValue(@new)!, input));
        if (parsed.GetValue(@new) is [.., '/' or '\\']) to = $"{to}/{from[(from.LastIndexOf('/') + 1)..]}".TrimStart('/');
        var tree = SourceTree.Load(input);
        var content = ContentReader.Read(tree).Value;
        if (Refusal(from, to, content) is { } refusal) return Exit.Refuse(refusal);

        var page = content.Pages.FirstOrDefault(p => p.Address == from);
        var moves = page is not null ? Moves.OfOne(page, to, content) : Moves.OfAll(from, to, content);
        var relocation = Relocation.Of(tree, content, moves);
        if (relocation.Unclear is [var unclear, ..]) return Exit.Refuse($"{unclear.At}: the target of '{unclear.Target}' is written so that only a person should change it. Write it plainly, like [words](path.md), and move again. Nothing was changed.");
        if (relocation.Changes.FirstOrDefault(c => c.NeedsRoom && SourceTree.IsTaken(c.To)) is { } taken) return Exit.Refuse($"'{taken.To}' is there already. Nothing was changed.");

        var problems = new Rehearsal(tree, options.AsOf(parsed)).Build(relocation.Changes);
        if (!problems.IsEmpty)
        {
            TextReport.Print(problems, tree.With(relocation.Changes), Console.Out);
            Console.Out.WriteLine("This is what would be wrong after the move. Nothing was changed.");
            return Exit.ContentHasErrors;
        }
        try
        {
            InputFolder.Apply(relocation.Changes);
        }
        catch (OutputException e)
        {
            return Exit.Refuse(e.Message);
        }
        Say(relocation, moves);
        return Exit.Done;
    }

    /// <summary>What needs no look at the files.</summary>
    private static string? Refusal(string from, string to, Content content)
    {
        var page = content.Pages.FirstOrDefault(p => p.Address == from);
        var hasPages = content.Pages.Any(p => p.MadeFrom == MadeFrom.Writing && p.Address.StartsWith(from + "/", StringComparison.Ordinal));
        if (page is null && !hasPages) return $"There is no page or folder '{from}'.{(Nearest.Suggest(from, content.Addresses) is { } near ? $" {WordsFor.Capital(near)}" : "")}";
        if (page is { MadeFrom: not MadeFrom.Writing }) return $"Nobody wrote '{from}': it is made from {page.Source.StandsFor?.File ?? "a record"}, and its address with it.";
        if (from == to) return $"'{from}' is there already.";
        if (page is null && to.StartsWith(from + "/", StringComparison.Ordinal)) return $"'{to}' lies in '{from}' itself.";
        // Emergencies lead to that address, whatever the settings say.
        return page?.Address == Notice.HelpPage || page is null && Notice.HelpPage.StartsWith(from + "/", StringComparison.Ordinal)
            ? $"Every notice of an emergency leads to '{Notice.HelpPage}', so that page stays where it is." : null;
    }

    private static void Say(Relocation relocation, Moves moves)
    {
        foreach (var change in relocation.Changes.Where(c => c.NeedsRoom)) Console.Out.WriteLine($"moved {change.From} to {change.To}{(moves.Pictures.Count > 0 && change.Bytes is null && !change.To.EndsWith(".yml", StringComparison.Ordinal) ? " (a picture that only it shows)" : "")}");
        foreach (var change in relocation.Changes.Where(c => !c.NeedsRoom)) Console.Out.WriteLine($"changed {change.To}");
        Console.Out.WriteLine($"{relocation.Links} {(relocation.Links == 1 ? "link or field leads" : "links and fields lead")} to the new place; {(moves.Pages.Count == 1 ? "the old address leads" : $"{moves.Pages.Count} old addresses lead")} there too.");
    }
}
