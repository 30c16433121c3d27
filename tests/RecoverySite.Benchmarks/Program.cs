using System.Diagnostics;
using System.Globalization;
using RecoverySite.Benchmarks;

// Prints figures and asserts none: publishes the program as it is released, then builds the starter site and generated ones.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var sizes = args.Length > 0 ? args.Select(a => int.Parse(a, CultureInfo.InvariantCulture)).ToArray() : [1_000, 10_000];
var repository = FindRepository();
using var work = new TemporaryFolder();

Console.WriteLine("Publishing with ReadyToRun ...");
var program = Path.Combine(work.Path, "program");
Run("dotnet", "publish", Path.Combine(repository, "src", "RecoverySite"), "-c", "Release", "-r", OperatingSystem.IsWindows() ? "win-x64" : "linux-x64",
    "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", program, "-v", "quiet");
var executable = Path.Combine(program, OperatingSystem.IsWindows() ? "recoverysite.exe" : "recoverysite");

Console.WriteLine($"{"site",-22}{"pages",8}{"wall s",9}{"CPU s",9}{"peak MB",9}{"ms CPU/page",13}{"kB/page",9}");
var starter = Path.Combine(repository, "input");
Measure("starter site", starter, CountPages(starter));
foreach (var size in sizes)
{
    var input = Path.Combine(work.Path, $"input-{size}");
    Corpus.Write(starter, input, size);
    Measure($"{size} x 600 words", input, CountPages(input));
}

void Measure(string name, string input, int pages)
{
    var output = Path.Combine(work.Path, "output");
    // The best of three: the least disturbed.
    var best = Enumerable.Range(0, 3).Select(_ => Measured.Run(executable, "build", "--input", input, "--output", output)).MinBy(m => m.Wall)!;
    var bytes = Directory.EnumerateFiles(output, "*.html", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length);
    Console.WriteLine($"{name,-22}{pages,8}{best.Wall.TotalSeconds,9:0.00}{best.Cpu.TotalSeconds,9:0.00}{best.PeakBytes / 1e6,9:0}{best.Cpu.TotalMilliseconds / pages,13:0.00}{bytes / 1e3 / pages,9:0.0}");
}

static int CountPages(string input) => Directory.EnumerateFiles(Path.Combine(input, "pages"), "*.md", SearchOption.AllDirectories).Count();

static string FindRepository()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "RecoverySite.sln"))) return folder.FullName;
    throw new InvalidOperationException("Run this inside the repository.");
}

static void Run(string command, params string[] arguments)
{
    using var process = Process.Start(new ProcessStartInfo(command, arguments))!;
    process.WaitForExit();
    if (process.ExitCode != 0) throw new InvalidOperationException($"{command} exited with {process.ExitCode}.");
}
