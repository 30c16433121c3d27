using System.Diagnostics;

namespace RecoverySite.Benchmarks;

/// <summary>Another program: where it is, and what it says.</summary>
internal static class Command
{
    /// <summary>Where the program is on PATH; null when it is not installed.</summary>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Runs the program to its end and returns what it printed; throws with the same when it failed.</summary>
    public static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        // Both at once: a program that fills one pipe while the other is read would wait forever.
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command} {string.Join(' ', arguments)}\nexited with {process.ExitCode}.\n{said.Result}{complained.Result}");
        return said.Result;
    }
}
