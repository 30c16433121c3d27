using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using RecoverySite.Reading;
using RecoverySite.Writing;

namespace RecoverySite.BrowserTests;

/// <summary>The starter site, built once into a folder with a space and letters beyond ASCII in its name, and a Chromium to read it with.</summary>
public sealed class BuiltSite : IAsyncLifetime
{
    /// <summary>Where Debian and others put it, or wherever CHROMIUM says.</summary>
    private static readonly string? chromium = new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(File.Exists);

    private readonly string root = Directory.CreateTempSubdirectory("recoverysite-browser-").FullName;
    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder => Path.Combine(root, "a copy für später");

    /// <summary>Every page that a reader stays on; old addresses lead on at once. Of the pages that are one file, two: they differ from theirs in the frame alone.</summary>
    public IEnumerable<string> Pages => Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
        .Where(f => !File.ReadAllText(f).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))
        .Where(p => !p.StartsWith("one-file/", StringComparison.Ordinal) || p is "one-file/help/overdose.html" or "one-file/substances/kratom.html").Order(StringComparer.Ordinal);

    /// <summary>The same, but of the pages that the program makes from registers two of each kind: they differ in their words alone.</summary>
    public IEnumerable<string> DifferentPages
    {
        get
        {
            var made = Pages.Where(p => p.StartsWith("law/places/", StringComparison.Ordinal) && p != "law/places/index.html"
                || File.ReadAllText(Path.Combine(Folder, p)).Contains(Model.Page.NotWritten, StringComparison.Ordinal)).ToList();
            return Pages.Except(made.GroupBy(Path.GetDirectoryName).SelectMany(same => same.Skip(2)));
        }
    }

    /// <summary>What it was built from.</summary>
    public Model.Content Content => content.Value;

    private readonly Lazy<Model.Content> content = new(() => ContentReader.Read(SourceTree.Load(Path.Combine(Repository(), "input"))).Value);

    public string Address(string page) => new Uri(Path.Combine(Folder, page)).AbsoluteUri;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(root);
        var input = Path.Combine(Repository(), "input");
        using (var staging = Staging.Open(Folder, input))
            staging.Publish(Site.Build(SourceTree.Load(input), new(2026, 11, 22), staging, hasEditions: true).Site.ShouldNotBeNull());
        if (chromium is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own, as wide as asked, in light or dark; the test is skipped where there is no Chromium.</summary>
    /// <param name="isOffline">Without any network, not even to a server on this machine.</param>
    public async Task<IPage> Open(int width = 1280, ColorScheme scheme = ColorScheme.Light, bool isOffline = true, bool hasScripts = true)
    {
        Assert.SkipWhen(browser is null, "There is no Chromium on this machine. Install it, or say where it is in CHROMIUM.");
        var context = await browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Offline = isOffline, JavaScriptEnabled = hasScripts });
        context.SetDefaultTimeout(120_000); // a slow machine is no fault of the page
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        Directory.Delete(root, recursive: true);
    }

    internal static string Repository([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", ".."));
}
