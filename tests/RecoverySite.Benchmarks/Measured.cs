using System.Diagnostics;
using System.Globalization;

namespace RecoverySite.Benchmarks;

/// <summary>
/// What one run of a program cost and made: wall time; user and system time of the program and of the children it waited for, to 10 ms;
/// peak resident memory in bytes of the largest of these processes; the pages and bytes in its output.
/// </summary>
internal sealed record Measured(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, int Pages, long Bytes)
{
    /// <summary>GNU time, the one way of measuring for all programs: it sees children too, and looks at the end and not now and then. Null without it.</summary>
    public static string? Time { get; } = OperatingSystem.IsLinux() ? Command.Find("time") : null;

    /// <param name="output">The folder that the program fills.</param>
    /// <param name="pages">Which of the files there stand for a page.</param>
    public static Measured Run(string output, string pages, string command, params string[] arguments)
    {
        // Nobody is to wait for the disk to take what was written before.
        Command.Run("sync");
        var report = Path.GetTempFileName();
        var started = Stopwatch.GetTimestamp();
        Command.Run(Time!, ["--output", report, "--format", "%U %S %M", command, .. arguments]);
        var wall = Stopwatch.GetElapsedTime(started);
        var figures = File.ReadAllText(report).Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        File.Delete(report);
        return new(wall, TimeSpan.FromSeconds(figures[0] + figures[1]), (long)figures[2] * 1024,
            Files(output, pages).Count(), Files(output, "*").Sum(f => f.Length));
    }

    /// <summary>One program and then another: both costs, the larger peak, the pages of the first, the bytes of both.</summary>
    public Measured Then(Measured next) =>
        new(Wall + next.Wall, Cpu + next.Cpu, Math.Max(PeakBytes, next.PeakBytes), Pages, Bytes + next.Bytes);

    private static IEnumerable<FileInfo> Files(string folder, string pattern) => new DirectoryInfo(folder).EnumerateFiles(pattern, SearchOption.AllDirectories);
}
