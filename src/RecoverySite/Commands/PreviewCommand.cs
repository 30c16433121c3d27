using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using RecoverySite.Previewing;
using RecoverySite.Reading;

namespace RecoverySite.Commands;

/// <summary><c>preview [PAGE]</c>: the site in a browser on this machine, new at every save. Nothing is written.</summary>
internal static class PreviewCommand
{
    private const int UsualPort = 4000;

    private static readonly Argument<string?> page = new("page")
    {
        Description = "The page to open: its address or file, such as substances/kratom. Without it, the first.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<int?> port = new("--port")
    {
        Description = $"The port to serve at. Without it, {UsualPort}, or another if that is taken.",
        HelpName = "number",
        CustomParser = PortOf,
    };
    private static readonly Option<bool> noOpen = new("--no-open") { Description = "Open no browser." };

    public static Command Make(Options options)
    {
        var command = new Command("preview", "Shows the site in a browser on this machine, and shows every change when it is saved. It writes nothing.") { page, port, noOpen };
        foreach (var option in options.OfWriting) command.Options.Add(option);
        command.SetAction((parsed, _) => UntilInterrupted(end => Run(parsed, options, end)));
        return command;
    }

    private static int? PortOf(ArgumentResult result)
    {
        if (ushort.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"--port takes a number up to 65535, 0 for any that is free, and '{result.Tokens[0].Value}' is none.");
        return null;
    }

    private static async Task<int> UntilInterrupted(Func<CancellationToken, Task<int>> run)
    {
        using var end = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        return await run(end.Token);

        void End(PosixSignalContext context)
        {
            context.Cancel = true;
            end.Cancel();
        }
    }

    private static async Task<int> Run(ParseResult parsed, Options options, CancellationToken end)
    {
        var input = parsed.GetValue(options.Input)!;
        if (!SourceTree.Exists(input)) return Exit.NoFolder(input);
        // A build keeps a thread busy for each core; whoever looks at a page meanwhile is answered by others.
        ThreadPool.SetMinThreads(Environment.ProcessorCount + 8, Environment.ProcessorCount + 8);

        using var watch = new SourceWatch(input);
        var preview = new Preview(input, options.AsOf(parsed), TextReport.Plain);
        try
        {
            await Task.Run(() => Progress.Show(say => First(preview, say, end)), end);
            var asked = parsed.GetValue(page) is { } named ? Addresses.Named(named, input) : "index";
            if (!preview.Shown.Files.IsEmpty && !preview.Shown.Files.ContainsKey(asked + ".html"))
                return PageArgument.Refuse(asked, preview.Shown.Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(f => f[..^".html".Length]));
            await using var server = await Start(preview, parsed.GetValue(port));
            var address = server.Address + (asked == "index" ? "" : asked + ".html");
            Console.Out.WriteLine($"{address}\nSave a file, and the page is new. Ctrl+C ends the preview.");
            if (!parsed.GetValue(noOpen)) Open(address);
            var loop = new PreviewLoop(preview, watch, () => server.OnScreen);
            await Task.WhenAll(Tell(preview, end), Task.Factory.StartNew(() => loop.Run(end), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Ctrl+C is how a preview ends.
        }
        catch (Exception e) when (e is UnreadableException or IOException)
        {
            return Exit.Refuse(e.Message);
        }
        return Exit.Done;
    }

    private static bool First(Preview preview, Action<string> say, CancellationToken end)
    {
        preview.Look(new HashSet<string>());
        preview.MakeWhole(end, say);
        return true;
    }

    /// <exception cref="IOException">The port that was asked for is taken.</exception>
    private static async Task<PreviewServer> Start(Preview preview, int? port)
    {
        try
        {
            return await PreviewServer.Start(preview, port ?? UsualPort, InCodespace());
        }
        catch (IOException) when (port is null)
        {
            return await PreviewServer.Start(preview, 0, InCodespace());
        }
    }

    /// <summary>A codespace on GitHub hands a port on to the browser of whoever has signed in, under a name of its own.</summary>
    private static Func<int, string>? InCodespace() =>
        Environment.GetEnvironmentVariable("CODESPACE_NAME") is { Length: > 0 } name && Environment.GetEnvironmentVariable("GITHUB_CODESPACES_PORT_FORWARDING_DOMAIN") is { Length: > 0 } domain
            ? served => $"{name}-{served}.{domain}" : null;

    /// <summary>In the words of the browser: whatever is found that was not told before, and how much there is.</summary>
    private static async Task Tell(Preview preview, CancellationToken end)
    {
        ImmutableArray<Told> before = [];
        while (true)
        {
            var next = preview.Next;
            var now = preview.Shown.Problems;
            if (!now.SequenceEqual(before))
            {
                foreach (var problem in now.Except(before)) Console.Out.WriteLine($"\n{problem.Text}");
                var errors = now.Count(p => p.IsError);
                Console.Out.WriteLine($"\n{TextReport.Many(errors, "error")}, {TextReport.Many(now.Length - errors, "warning")}.{(errors > 0 ? " The browser keeps the last good pages." : "")}");
                before = now;
            }
            await next.WaitAsync(end);
        }
    }

    private static void Open(string address)
    {
        try
        {
            Process.Start(new ProcessStartInfo(address) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or FileNotFoundException or PlatformNotSupportedException)
        {
            // No browser here that could be opened by itself; the address is printed.
        }
    }
}
