using System.Diagnostics;
using System.IO.Compression;
using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>What can be carried away, as somebody meets it who has nothing else: unpacked anywhere, write-protected, opened by double click, with no network.</summary>
public sealed class OfflineTests(BuiltSite site)
{
    [Theory]
    [InlineData("recoverysite-2026-11-22")]
    [InlineData("essentials-2026-11-22")]
    public async Task An_unpacked_copy_works_from_a_folder_that_cannot_be_written(string name)
    {
        using var stick = new Stick(site, name);
        var page = await site.Open();
        var complaints = Complaints(page);

        await page.GotoAsync(Address(stick.Folder, "0-READ-ME.html"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Go to the first page." }).ClickAsync();
        page.Url.ShouldBe(Address(stick.Folder, "index.html"));

        var box = page.Locator("form.search input");
        await box.FillAsync("naloxone");
        await page.Locator(".found a[href$='substances/naloxone.html'], .found a[href*='overdose.html']").First.WaitForAsync();
        complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("recoverysite-2026-11-22")]
    [InlineData("essentials-2026-11-22")]
    public async Task No_link_of_a_copy_leads_nowhere(string name)
    {
        using var stick = new Stick(site, name);
        var page = await site.Open(hasScripts: false);
        var dead = new List<string>();
        foreach (var file in Directory.EnumerateFiles(stick.Folder, "*.html", SearchOption.AllDirectories).Where(f => !f.Contains("one-file", StringComparison.Ordinal) || f.EndsWith("overdose.html", StringComparison.Ordinal)))
        {
            if (File.ReadAllText(file).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)) continue;
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.href)");
            dead.AddRange(links.Select(l => new Uri(l)).Where(l => l.IsFile && !File.Exists(l.LocalPath)).Select(l => $"{file}: {l}"));
        }
        dead.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_small_edition_finds_what_it_has_and_nothing_else()
    {
        using var stick = new Stick(site, "essentials-2026-11-22");
        var page = await site.Open();
        await page.GotoAsync(Address(stick.Folder, "index.html"));
        foreach (var words in new[] { "alcohol", "retreats", "withdrawal" })
        {
            await page.Locator("form.search input").FillAsync(words);
            await page.Locator(".found .page-list a").First.WaitForAsync();
            foreach (var address in await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.found a')].map(a => a.href)"))
                File.Exists(new Uri(address).LocalPath).ShouldBeTrue($"{words}: {address}");
        }
    }

    [Fact]
    public async Task A_page_that_is_one_file_is_whole_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("recoverysite-one-");
        var file = Path.Combine(folder.FullName, "für später.html");
        File.Copy(Path.Combine(site.Folder, "one-file", "help", "overdose.html"), file);
        try
        {
            var page = await site.Open();
            var complaints = Complaints(page);
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            (await page.EvaluateAsync<string>("getComputedStyle(document.body).margin")).ShouldBe("0px", "its policy lets its own stylesheet in");
            (await page.Locator("[data-notice='opioid-overdose-naloxone']").IsVisibleAsync()).ShouldBeTrue();
            (await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') && !h.startsWith('http'))")).ShouldBeEmpty();
            complaints.ShouldBeEmpty();

            // Somebody who puts a style into it does not get it past the policy.
            await page.EvaluateAsync("const s = document.createElement('style'); s.textContent = 'body { margin: 99px }'; document.head.append(s)");
            (await page.EvaluateAsync<string>("getComputedStyle(document.body).margin")).ShouldBe("0px");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("help/overdose.html")]
    [InlineData("one-file/help/overdose.html")]
    public async Task Large_print_needs_no_script_and_goes_to_paper(string name)
    {
        var page = await site.Open(width: 320, hasScripts: false);
        await page.GotoAsync(site.Address(name));
        var usual = await FontSize(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Large print, on screen and on paper" }).ClickAsync();
        (await FontSize(page)).ShouldBeGreaterThan(usual * 1.3);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await FontSize(page)).ShouldBe(24, 0.1, "18 points"); // a point is 4/3 of a pixel
    }

    [Fact]
    public async Task The_book_is_in_order_for_epubcheck()
    {
        var checker = new[] { Environment.GetEnvironmentVariable("EPUBCHECK"), "/usr/share/java/epubcheck.jar" }.FirstOrDefault(File.Exists)
            .ShouldNotBeNull("There is no epubcheck on this machine. Install it (apt-get install epubcheck), or say where its .jar is in EPUBCHECK.");
        using var run = Process.Start(new ProcessStartInfo("java", ["-jar", checker, Path.Combine(site.Folder, "offline", "recoverysite-2026-11-22.epub")]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync() + await errors;
        await run.WaitForExitAsync();
        // It warns of addresses that begin with sms:, which it does not know; readers on a phone do.
        output.Split('\n').Where(l => l.Contains("ERROR", StringComparison.Ordinal) || l.Contains("FATAL", StringComparison.Ordinal) || l.StartsWith("WARNING", StringComparison.Ordinal) && !l.Contains("HTM-025", StringComparison.Ordinal)).ShouldBeEmpty();
        run.ExitCode.ShouldBe(0, output);
    }

    [Fact]
    public void The_small_edition_is_small() =>
        new FileInfo(Path.Combine(site.Folder, "offline", "essentials-2026-11-22.zip")).Length.ShouldBeLessThan(2_000_000);

    private static async Task<double> FontSize(IPage page) => await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)");

    private static List<string> Complaints(IPage page)
    {
        var complaints = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) complaints.Add($"asks for {request.Url}"); };
        page.RequestFailed += (_, request) => complaints.Add($"cannot get {request.Url}");
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        return complaints;
    }

    private static string Address(string folder, string page) => new Uri(Path.Combine(folder, page)).AbsoluteUri;

    /// <summary>An edition, unpacked into a folder with spaces and letters beyond ASCII, in which nothing can be written.</summary>
    private sealed class Stick : IDisposable
    {
        private readonly string root = Path.Combine(Directory.CreateTempSubdirectory("recoverysite-stick-").FullName, "Stick von Zoë - копия");

        public Stick(BuiltSite site, string name)
        {
            ZipFile.ExtractToDirectory(Path.Combine(site.Folder, "offline", name + ".zip"), root);
            Folder = Path.Combine(root, name);
            Allow(write: false);
        }

        public string Folder { get; }

        public void Dispose()
        {
            Allow(write: true);
            Directory.Delete(Path.GetDirectoryName(root)!, recursive: true);
        }

        private void Allow(bool write)
        {
            if (OperatingSystem.IsWindows()) return;
            foreach (var path in Directory.EnumerateFileSystemEntries(root, "*", SearchOption.AllDirectories).Append(root))
                File.SetUnixFileMode(path, (Directory.Exists(path) ? UnixFileMode.UserExecute | UnixFileMode.UserRead : UnixFileMode.UserRead) | (write ? UnixFileMode.UserWrite : 0));
        }
    }
}
