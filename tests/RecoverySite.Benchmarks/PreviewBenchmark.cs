using System.Diagnostics;
using System.Globalization;

namespace RecoverySite.Benchmarks;

/// <summary>
/// How long a writer waits: the published program previews a corpus, and a client that follows it as its script does measures from the
/// write of a file to the last byte of the new page. And how long until the whole site has followed, which the index of the search shows.
/// </summary>
internal static class PreviewBenchmark
{
    private const int Saves = 15;
    private const string Index = "search/start.js";

    public static void Heading() => Console.WriteLine("""

        | pages | until the first is shown, s | page saved, ms: best | median | worst | its notice saved, ms: best | median | worst | all else has followed, s |
        |---|---|---|---|---|---|---|---|---|
        """);

    /// <param name="page">The address of a page that carries the notice.</param>
    public static async Task Row(string executable, string input, string page, string notice)
    {
        var started = Stopwatch.GetTimestamp();
        using var program = Process.Start(new ProcessStartInfo(executable, ["preview", "--input", input, "--no-open", "--port", "0", "--as-of", "2026-11-22"]) { RedirectStandardOutput = true })!;
        try
        {
            var address = await program.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The preview did not start.");
            var first = Stopwatch.GetElapsedTime(started);
            _ = program.StandardOutput.ReadToEndAsync(); // somebody must read what a large site has to say, or the program waits
            using var client = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(5) };
            using var events = new StreamReader(await client.GetStreamAsync($".preview/events?page=/{page}.html"));
            await Event(events);
            var (file, carried) = (Path.Combine(input, "pages", page + ".md"), Path.Combine(input, "notices", notice + ".md"));
            var pages = await Repeat(() => Save(client, events, file, page));
            var notices = await Repeat(() => Save(client, events, carried, page));
            var whole = await Whole(client, file);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {Corpus.CountPages(input)} | {first.TotalSeconds:0.0} | {Told(pages)} | {Told(notices)} | {whole.TotalSeconds:0.0} |"));
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    private static string Told(double[] took) => string.Create(CultureInfo.InvariantCulture, $"{took[0]:0} | {took[took.Length / 2]:0} | {took[^1]:0}");

    /// <summary>In milliseconds, the shortest first.</summary>
    private static async Task<double[]> Repeat(Func<Task<TimeSpan>> save)
    {
        var took = new List<double>();
        for (var i = 0; i < Saves; i++) took.Add((await save()).TotalMilliseconds);
        return [.. took.Order()];
    }

    private static async Task<TimeSpan> Save(HttpClient client, StreamReader events, string file, string page)
    {
        // A writer pauses too; some saves then meet a build in the background, as they do in life.
        await Task.Delay(1000);
        var started = Stopwatch.GetTimestamp();
        File.AppendAllText(file, "\nMore words.\n");
        await Event(events);
        await client.GetByteArrayAsync(page + ".html");
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Waits until the page is to be other than it was.</summary>
    private static async Task Event(StreamReader events)
    {
        while (await events.ReadLineAsync() is { } line && line.Length > 0)
            if (!line.EndsWith("\"errors\":[]}", StringComparison.Ordinal)) throw new InvalidOperationException($"The corpus has errors: {line}");
    }

    /// <summary>The index knows by one number whether anything in it is other than before; a word that no page had makes it so.</summary>
    private static async Task<TimeSpan> Whole(HttpClient client, string file)
    {
        var before = await client.GetStringAsync(Index);
        for (var still = TimeSpan.Zero; still < TimeSpan.FromSeconds(40); still += TimeSpan.FromSeconds(1))
        {
            await Task.Delay(1000);
            if (before != (before = await client.GetStringAsync(Index))) still = TimeSpan.Zero;
        }
        var started = Stopwatch.GetTimestamp();
        File.AppendAllText(file, "\nMany wallabies hop.\n");
        while (before == await client.GetStringAsync(Index)) await Task.Delay(100);
        return Stopwatch.GetElapsedTime(started);
    }
}
