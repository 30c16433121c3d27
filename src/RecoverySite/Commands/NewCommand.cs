using System.Collections.Immutable;
using System.CommandLine;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Writing;
using Spectre.Console;

namespace RecoverySite.Commands;

/// <summary><c>new KIND</c>: asks what it must know, and writes a valid file. <c>new site DIR</c>: a whole small site.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> folder = new("folder") { Description = "The folder for the new site; its input/ must not be there yet." };

    public static Command Make(Options options)
    {
        var command = new Command("new", "Asks a few questions and writes a complete valid file; every question is an option too.");
        foreach (var kind in DraftKind.All) command.Subcommands.Add(Of(kind, options, (parsed, given) => Begin(kind, parsed, options, given)));
        var site = Of(SiteDraft.Kind, options, (parsed, given) => BeginSite(parsed, options, given));
        site.Arguments.Add(folder);
        site.Options.Remove(options.Input);
        command.Subcommands.Add(site);
        return command;
    }

    private static Command Of(DraftKind kind, Options options, Func<ParseResult, ImmutableDictionary<string, string>, int> run)
    {
        var command = new Command(kind.Name, kind.Says);
        var asked = kind.Questions.ToDictionary(q => q, q => new Option<string>("--" + q.Name) { Description = Help(q), HelpName = q.IsList ? "a,b" : "text" });
        foreach (var option in asked.Values) command.Options.Add(option);
        foreach (var option in options.OfWriting) command.Options.Add(option);
        command.SetAction(parsed => run(parsed, asked.Where(a => parsed.GetValue(a.Value) is not null).ToImmutableDictionary(a => a.Key.Name, a => parsed.GetValue(a.Value)!, StringComparer.Ordinal)));
        return command;
    }

    /// <summary>The question, and the words of the vocabulary where it has one.</summary>
    private static string Help(Question question) =>
        question.Asks + (question.Words is { IsEmpty: false } words ? $": {string.Join(", ", words)}." : ".");

    private static int Begin(DraftKind kind, ParseResult parsed, Options options, ImmutableDictionary<string, string> given)
    {
        var input = parsed.GetValue(options.Input)!;
        return SourceTree.Exists(input) ? Begin(kind, SourceTree.Load(input), options.AsOf(parsed), given) : Exit.NoFolder(input);
    }

    private static int BeginSite(ParseResult parsed, Options options, ImmutableDictionary<string, string> given)
    {
        var root = $"{parsed.GetValue(folder)!.Replace('\\', '/').TrimEnd('/')}/input";
        return SourceTree.IsTaken(root) ? Exit.Refuse($"'{root}' is there already. Choose another folder.")
            : Begin(SiteDraft.Kind, new(root, [], [], []), options.AsOf(parsed), given);
    }

    private static int Begin(DraftKind kind, SourceTree tree, DateOnly today, ImmutableDictionary<string, string> given)
    {
        var answers = new Answers(tree, ContentReader.Read(tree).Value, today, given);
        var rehearsal = new Rehearsal(tree, today);
        if (Asking.IsPossible && kind.Questions.Any(answers.Lacks))
            answers = Asking.Ask(kind, answers, rehearsal, AnsiConsole.Console);
        var lacking = kind.Questions.Where(answers.Lacks).Select(q => "--" + q.Name).ToList();
        if (lacking.Count > 0) return Exit.Refuse($"'new {kind.Name}' needs {string.Join(", ", lacking)}. Give {(lacking.Count == 1 ? "it" : "them")}, or run this on a terminal and it asks.");

        var draft = kind.Write(answers);
        if (draft.Refusal is { } refusal) return Exit.Refuse(refusal + Again(kind, answers, given, tree));
        if (draft.Changes.FirstOrDefault(c => c.NeedsRoom && SourceTree.IsTaken(c.To)) is { } taken) return Exit.Refuse($"'{taken.To}' is there already, and nothing is overwritten.");
        var problems = rehearsal.Build(draft.Changes);
        var (own, others) = (problems.Where(p => rehearsal.IsOf(draft.Changes, p)).ToList(), problems.Where(p => !rehearsal.IsOf(draft.Changes, p)).ToList());
        if (own.Count > 0)
        {
            TextReport.Print(own, tree.With(draft.Changes), Console.Out);
            Console.Out.WriteLine("Nothing was written.");
            if (Again(kind, answers, given, tree) is { Length: > 0 } again) Console.Out.WriteLine(again.TrimStart('\n'));
            return Exit.ContentHasErrors;
        }
        try
        {
            InputFolder.Apply(draft.Changes);
        }
        catch (OutputException e)
        {
            return Exit.Refuse(e.Message);
        }
        Say(draft, others, kind, tree);
        return Exit.Done;
    }

    /// <summary>The command that gives the same answers, so that nobody types them twice; nothing where nobody was asked.</summary>
    private static string Again(DraftKind kind, Answers answers, ImmutableDictionary<string, string> given, SourceTree tree)
    {
        if (answers.Given.Count == given.Count) return "";
        var place = kind == SiteDraft.Kind ? " " + Quoted(tree.Root[..^"/input".Length]) : tree.Root == "input" ? "" : " --input " + Quoted(tree.Root);
        return $"\nYour answers, to mend and run again:\n{Invocation.Name} new {kind.Name}{place}{string.Concat(kind.Questions.Where(q => answers.Given.GetValueOrDefault(q.Name)?.Length > 0)
            .Select(q => $" --{q.Name} {Quoted(answers.Given[q.Name])}"))}";
    }

    /// <summary>As the shell of this system wants a text that may hold anything.</summary>
    private static string Quoted(string text) => OperatingSystem.IsWindows() ? $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static void Say(Draft draft, List<Diagnostic> others, DraftKind kind, SourceTree tree)
    {
        var isSite = kind == SiteDraft.Kind;
        foreach (var change in draft.Changes) Console.Out.WriteLine($"{(change.NeedsRoom ? "wrote" : "added to")} {change.To}");
        Console.Out.WriteLine("Fill in:");
        foreach (var left in draft.ToFill) Console.Out.WriteLine($"  - {left}");
        if (others.Count > 0)
        {
            Console.Out.WriteLine("Because of it, other pages must change too:\n");
            TextReport.Print(others, tree.With(draft.Changes), Console.Out);
        }
        Console.Out.WriteLine(isSite
            ? $"Then: {Invocation.Name} --input {Quoted(tree.Root)} --output {Quoted(tree.Root[..^"input".Length] + "output")}\n{tree.Root[..^"input".Length]}output/index.html is the site."
            : $"Then: {Invocation.Name} check{(tree.Root == "input" ? "" : $" --input {Quoted(tree.Root)}")}");
    }
}
