using Microsoft.Playwright;

namespace RecoverySite.Benchmarks.Search;

/// <summary>What queries take in Chromium with the processor slowed four times. Ours is read from the disk, as by a double click; the others are served.</summary>
/// <param name="First">Milliseconds of each query's first time.</param>
/// <param name="Again">The same query at once again.</param>
/// <param name="HeapBytes">What JavaScript holds after all of them.</param>
internal sealed record Browser(IReadOnlyList<double> First, IReadOnlyList<double> Again, double HeapBytes)
{
    private const int Slower = 4;

    private static readonly string? chromium = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    /// <summary>Null without a browser.</summary>
    /// <param name="folder">Of the index; ours: of the site.</param>
    public static async Task<Browser?> Measure(Engine engine, string folder, Peers peers, IReadOnlyList<string> queries)
    {
        if (chromium is null) return null;
        using var server = new FileServer(new Dictionary<string, string> { ["index"] = folder, ["libraries"] = Path.Combine(peers.Folder, "node_modules"), ["scripts"] = peers.Scripts });
        var page = Path.Combine(folder, "search-benchmark.html");
        var isOurs = engine == Engine.Ours;
        await File.WriteAllTextAsync(page, $"<!DOCTYPE html><meta charset=\"utf-8\"><title>Benchmark</title>");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
        });
        var tab = await browser.NewPageAsync();
        tab.SetDefaultTimeout(600_000);
        await tab.GotoAsync(isOurs ? new Uri(page).AbsoluteUri : server.Address + "index/search-benchmark.html");
        var devTools = await tab.Context.NewCDPSessionAsync(tab);
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });
        var times = await tab.EvaluateAsync<double[][]>("""
            async ([engine, queries]) => {
              let ask;
              if (engine === "ours") {
                const load = file => new Promise((done, fail) => document.head.append(Object.assign(document.createElement("script"), { src: `search/${file}`, onload: done, onerror: fail })));
                window.RecoverySearch = { load, run() {} };
                await load("search.js");
                ask = query => RecoverySearch.find(query);
              } else {
                ask = await (await import("/scripts/in-browser.mjs")).open[engine]();
              }
              window.kept = ask;
              const time = async query => {
                const start = performance.now();
                await ask(query);
                return performance.now() - start;
              };
              const first = [], again = [];
              for (const query of queries) {
                first.push(await time(query));
                again.push(await time(query));
              }
              return [first, again];
            }
            """, new object[] { engine.Id, queries });
        await devTools.SendAsync("HeapProfiler.collectGarbage");
        var heap = await devTools.SendAsync("Runtime.getHeapUsage");
        File.Delete(page);
        return new(times[0], times[1], heap!.Value.GetProperty("usedSize").GetDouble());
    }
}
