using System.CommandLine;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Writing;

namespace RecoverySite.Commands;

/// <summary><c>build</c>: input to output. <c>check</c>: the same, and nothing is written.</summary>
internal static class BuildCommand
{
    public static Command Build(Options options)
    {
        var command = new Command("build", "Reads the input folder and writes the finished site. The old site stays until the new one is proved.");
        foreach (var option in options.All) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, options, isPublished: true));
        return command;
    }

    public static Command Check(Options options)
    {
        var command = new Command("check", "Does everything that build does, and writes nothing.");
        foreach (var option in options.All.Where(o => o != options.Output)) command.Options.Add(option);
        command.SetAction(parsed => Run(parsed, options, isPublished: false));
        return command;
    }

    public static int Run(ParseResult parsed, Options options, bool isPublished)
    {
        var input = parsed.GetValue(options.Input)!;
        var output = parsed.GetValue(options.Output)!;
        if (string.IsNullOrWhiteSpace(output)) return Exit.Refuse("--output takes the name of a folder.");
        if (!SourceTree.Exists(input)) return Exit.NoFolder(input);

        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        try
        {
            using var staging = isPublished ? Staging.Open(output, input) : null;
            var sources = SourceTree.Load(input);
            var build = Progress.Show(say => Site.Build(sources, options.AsOf(parsed), staging ?? (IStaging)new Nowhere(), options.FailOn(parsed), options.HasEditions(parsed), say));
            if (build.Site is { } site) staging?.Publish(site);

            var outcome = new Outcome(build, sources, isPublished ? output : null, System.Diagnostics.Stopwatch.GetElapsedTime(started));
            Reports.Print(options.Format(parsed), outcome, Console.Out);
            return build.Site is not null ? Exit.Done : build.IsOurFault ? Exit.OurFault : Exit.ContentHasErrors;
        }
        catch (Exception e) when (e is OutputException or UnreadableException)
        {
            return Exit.Refuse(e.Message);
        }
    }
}
