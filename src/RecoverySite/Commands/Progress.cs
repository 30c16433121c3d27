using Spectre.Console;

namespace RecoverySite.Commands;

/// <summary>Says on a terminal what is going on; says nothing in a pipe, so that reports can be read by programs.</summary>
internal static class Progress
{
    public static T Show<T>(Func<Action<string>, T> work)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected) return work(_ => { });
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().Start("Reading", context => work(stage => context.Status(Markup.Escape(stage))));
    }
}
