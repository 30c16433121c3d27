using System.Diagnostics;

namespace RecoverySite.Tests;

/// <summary>The program as a process of its own.</summary>
internal static class TestProgram
{
    public static string Assembly { get; } = typeof(Site).Assembly.Location;

    public static Task<(int Exit, string Output, string Error)> Run(string folder, (string Name, string Value)[] environment, params string[] arguments) =>
        Finish(Command(environment, arguments), folder);

    public static Process Start(string folder, (string, string)[] environment, params string[] arguments)
    {
        var start = Command(environment, arguments);
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        return Process.Start(start)!;
    }

    public static async Task<(int Exit, string Output, string Error)> Finish(ProcessStartInfo start, string folder)
    {
        start.WorkingDirectory = folder;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Command((string Name, string Value)[] environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments]);
        start.Environment.Remove("SOURCE_DATE_EPOCH");
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }
}
