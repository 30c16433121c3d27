using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RecoverySite.Reading;
using RecoverySite.Writing;

[assembly: AssemblyFixture(typeof(RecoverySite.BrowserTests.BuiltSite))]

namespace RecoverySite.BrowserTests;

/// <summary>The starter site, built once for all tests into a folder with a space and letters beyond ASCII in its name, and a Chromium to read it with.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    private readonly string root = Directory.CreateTempSubdirectory("recoverysite-browser-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder => Path.Combine(root, "a copy für später");

    /// <summary>Every finished page of the site, by its path; not those that are one file.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>A few that stand for all.</summary>
    public IReadOnlyList<string> Templates { get; private set; } = [];

    /// <summary>Every page that a reader stays on; old addresses lead on at once. Of the pages that are one file, two: they differ from theirs in the frame alone.</summary>
    public IEnumerable<string> Pages => Files.Where(f => !LeadsOn(Html(f))).Concat(["one-file/help/overdose.html", "one-file/substances/kratom.html"]);

    public string Html(string page) => File.ReadAllText(Path.Combine(Folder, page));

    public static bool LeadsOn(string html) => html.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal);

    /// <summary>What it was built from.</summary>
    public Model.Content Content => content.Value;

    private readonly Lazy<Model.Content> content = new(() => ContentReader.Read(SourceTree.Load(Path.Combine(Repository(), "input"))).Value);

    public string Address(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(60_000); // a slow machine is no fault of the page
        Directory.CreateDirectory(root);
        var input = Path.Combine(Repository(), "input");
        using (var staging = Staging.Open(Folder, input))
        {
            var build = Site.Build(SourceTree.Load(input), new(2026, 11, 22), staging, hasEditions: true);
            staging.Publish(build.Site.ShouldNotBeNull(string.Join('\n', build.Problems.Take(5).Select(p => p.Message))));
        }
        Files = [.. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith(Model.Offline.SinglePages + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Templates = BrowserTests.Templates.Of(this);
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
    }

    /// <summary>A window of its own, as wide as asked, in light or dark.</summary>
    /// <param name="isOffline">Without any network, not even to a server on this machine.</param>
    public Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool isOffline = true, bool hasScripts = true) =>
        Open(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Offline = isOffline, JavaScriptEnabled = hasScripts });

    /// <summary>A window of its own, in a browser that has kept nothing.</summary>
    public async Task<IPage> Open(BrowserNewContextOptions options)
    {
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(120_000); // a slow machine is no fault of the page
        return await context.NewPageAsync();
    }

    /// <summary>Opens a finished page from the folder; one that would lead on at once is kept from it.</summary>
    public async Task Show(IPage page, string name)
    {
        var html = Html(name);
        if (LeadsOn(html)) await page.RouteAsync(Address(name), route => route.FulfillAsync(new() { Body = html.Replace("http-equiv=\"refresh\"", "", StringComparison.Ordinal), ContentType = "text/html; charset=utf-8" }));
        await page.GotoAsync(Address(name));
    }

    /// <summary>Waits until a page of some copy is there; asked again and again, because a navigation can slip between a look and a wait.</summary>
    public static Task IsAt(IPage page, string name) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape("/" + name) + "$"));

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(root, recursive: true);
    }

    internal static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
