using System.Globalization;
using System.Runtime.InteropServices;
using RecoverySite.Benchmarks;
using RecoverySite.Benchmarks.Search;

// Prints figures and asserts none: publishes the program as it is released, then builds the starter site and generated ones, and lets the
// peers do the same in the same run. With «search» it is the searches of the finished sites that are compared; with «preview» it is the
// wait between a save and the new page.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Arguments.Parse(args) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}
if (Measured.Time is null)
{
    Console.Error.WriteLine("Measuring needs Linux and GNU time: apt-get install time");
    return 2;
}
var repository = FindRepository();
using var work = new TemporaryFolder();

Console.WriteLine($"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores; {Load()} before");
Console.WriteLine("Publishing with ReadyToRun ...");
var source = Path.Combine(repository, "src", "RecoverySite");
var program = Path.Combine(work.Path, "program");
Command.Run("dotnet", "publish", source, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false", "-p:PublishReadyToRun=true", "-o", program);
var executable = Path.Combine(program, "recoverysite");
var starter = Path.Combine(repository, "input");
if (asked.IsPreview)
{
    PreviewBenchmark.Heading();
    foreach (var size in asked.Sizes.Prepend(0))
        await PreviewBenchmark.Row(executable, Corpus.Write(starter, Path.Combine(work.Path, $"input-{size}"), size).Folder, "substances/kratom", "kratom-mixing");
    Console.WriteLine($"\n{Load()} after: far more than the cores means that others were at work here, and that times say little.");
    return 0;
}
if (asked.IsSearch)
{
    if (Peers.Find(Path.Combine(repository, "tests", "RecoverySite.Benchmarks", "Search")) is not { } peers)
    {
        Console.Error.WriteLine("The search is asked in node, and node is missing: apt-get install nodejs npm");
        return 2;
    }
    if (peers.Error is { } error) Console.WriteLine($"The other libraries are left out. {error}");
    var search = new SearchBenchmark(new(executable), peers, starter, work.Path);
    search.Generated(asked.Sizes);
    search.Judged(Path.Combine(repository, "tests", "RecoverySite.BrowserTests", "Search"), asked.IsMisses);
    SearchTable.Notes();
    Console.WriteLine($"\n{Load()} after: far more than the cores means that others were at work here, and that times say little.");
    return 0;
}
var contest = new Contest(executable, work.Path);
Console.WriteLine(Peer.Hugo);
Console.WriteLine(Peer.Hugo.Path is null && Peer.Pagefind.Path is not null ? $"{Peer.Pagefind}; skipped, with nothing of Hugo's to index" : Peer.Pagefind);

var contestants = asked.Sizes.Select(size =>
{
    var corpus = Corpus.Write(starter, Path.Combine(work.Path, $"input-{size}"), size);
    var hugoSite = Path.Combine(work.Path, $"hugo-{size}");
    HugoSite.Write(corpus.Folder, Path.Combine(source, "Theme", "site.css"), hugoSite);
    Console.WriteLine($"Corpus: {size} pages of 600 words and {corpus.Pages - size} of the starter site, sha256 {corpus.Hash}, best of {asked.RunsFor(size)}");
    return (Corpus: corpus, HugoSite: hugoSite, Runs: asked.RunsFor(size));
}).ToList();

Table.Heading();
Table.Row(Corpus.CountPages(starter), "RecoverySite, starter", Enumerable.Range(0, 3).Select(_ => contest.Ours(starter)).MinBy(m => m.Wall)!);
List<Contest.Result>? smaller = null;
foreach (var (corpus, hugoSite, runs) in contestants)
{
    var results = contest.Of(corpus, hugoSite, runs).ToList();
    Table.Rows(results);
    if (smaller is not null) Table.Growth(smaller, results);
    smaller = results;
}
Console.WriteLine($"\n{Load()} after: far more than the cores means that others were at work here, and that wall times say little.");
Table.Notes();
return 0;

static string Load() => $"load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}";

static string FindRepository()
{
    for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "RecoverySite.sln"))) return folder.FullName;
    throw new InvalidOperationException("Run this inside the repository.");
}
