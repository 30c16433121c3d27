using System.Collections.Immutable;
using System.CommandLine;
using RecoverySite.Advising;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;

namespace RecoverySite.Commands;

/// <summary><c>explain PAGE</c>: every notice and legal note of a page, and why; without a page, one line for each.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string?> page = new("page")
    {
        Description = "The page's address or file, such as substances/kratom. Without it, every page in one line.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Make(Options options)
    {
        var command = new Command("explain", "Says what the site adds to a page, the rule and the line that call for it, and what nearly applied.") { page };
        foreach (var option in options.OfQuestions) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, options));
        return command;
    }

    private static int Run(ParseResult parsed, Options options)
    {
        var input = parsed.GetValue(options.Input)!;
        if (!SourceTree.Exists(input)) return Exit.NoFolder(input);
        var sources = SourceTree.Load(input);
        var (content, problems) = ContentReader.Read(sources);
        Exit.WarnOfUnread(problems);
        var advisor = new Advisor(content, options.AsOf(parsed));
        var isJson = options.IsJson(parsed);

        if (parsed.GetValue(page) is not { } asked)
        {
            ImmutableArray<AdvisedPage> all = [.. content.Pages.AsParallel().AsOrdered().Select(p => advisor.Advise(p, BodyReader.Read(p, content)).Value)];
            if (isJson) Console.Out.Write(System.Text.Encoding.UTF8.GetString(ManifestRows.Of(all, input, options.AsOf(parsed)).ToBytes()));
            else ExplainReport.Print(all, Console.Out);
            return Exit.Done;
        }

        var address = Addresses.Named(asked, input);
        if (content.Pages.FirstOrDefault(p => p.Address == address) is not { } found) return PageArgument.Refuse(address, content.Addresses);
        var body = BodyReader.Read(found, content);
        var explanation = advisor.Explain(found, body);
        var measures = Readability.Of(body, new Vocabulary(content));
        if (isJson) ExplainReport.PrintJson(explanation, measures, input, options.AsOf(parsed), Console.Out);
        else ExplainReport.Print(explanation, measures, options.AsOf(parsed), Console.Out);
        return Exit.Done;
    }
}
