using System.Diagnostics;

namespace RecoverySite.Benchmarks;

/// <summary>What one run of a program cost: wall time, CPU time of all its threads, peak resident memory in bytes.</summary>
internal sealed record Measured(TimeSpan Wall, TimeSpan Cpu, long PeakBytes)
{
    public static Measured Run(string command, params string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var (cpu, peak) = (TimeSpan.Zero, 0L);
        // The system forgets both when the process ends; both only grow, so the last look is within a few milliseconds of the end.
        while (!process.WaitForExit(2))
        {
            try
            {
                process.Refresh();
                (cpu, peak) = (process.TotalProcessorTime, Math.Max(peak, process.PeakWorkingSet64));
            }
            catch (InvalidOperationException)
            {
                break;
            }
        }
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(output.Result);
        return new(Stopwatch.GetElapsedTime(started), cpu, peak);
    }
}
