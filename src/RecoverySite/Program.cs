using System.CommandLine;
using RecoverySite.Commands;

var options = new Options();
var root = new RootCommand("""
    Builds the site: pages and registers from input/, finished pages in output/.
    Without a command it builds. Exit codes: 0 done, 1 the content has errors (nothing is written),
    2 wrong usage, 3 a fault of the program.
    """);
root.Options.Add(options.Verbose);
foreach (var option in options.All) root.Options.Add(option);
root.Subcommands.Add(BuildCommand.Build(options));
root.Subcommands.Add(BuildCommand.Check(options));
root.Subcommands.Add(PreviewCommand.Make(options));
root.Subcommands.Add(ExplainCommand.Make(options));
root.Subcommands.Add(ReviewCommand.Make(options));
root.Subcommands.Add(CompareCommand.Make(options));
root.Subcommands.Add(SummaryCommand.Make());
root.Subcommands.Add(NewCommand.Make(options));
root.Subcommands.Add(MoveCommand.Make(options));
root.Subcommands.Add(SchemaCommand.Make());
root.SetAction(parsed => BuildCommand.Run(parsed, options, isPublished: true));

var parsed = root.Parse(args);
try
{
    var exit = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    return parsed.Errors.Count > 0 ? Exit.WrongUsage : exit;
}
catch (Exception e)
{
    Console.Error.WriteLine($"The program failed: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} The site on disk is complete, the old one or the new. Please report this line where you got the program from; --verbose says more.");
    if (parsed.GetValue(options.Verbose)) Console.Error.WriteLine(e);
    return Exit.OurFault;
}
