using System.Diagnostics;
using Microsoft.Playwright;
using RecoverySite.Tests;

namespace RecoverySite.BrowserTests;

/// <summary>The program's preview as a writer has it: an editor on one side, a real browser on the other.</summary>
public sealed class PreviewTests(BuiltSite built) : IAsyncLifetime
{
    private const string Story = "pages/stories.md";
    private readonly TestSite site = GoldenSite.Make();
    private readonly List<string> printed = [];
    private Process program = null!;
    private string address = "";
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        // Long, so that there is something to scroll.
        Write(Story, Read(Story) + string.Concat(Enumerable.Range(1, 200).Select(i => $"\nParagraph {i}.\n")));
        var start = new ProcessStartInfo("dotnet", [typeof(Site).Assembly.Location, "preview", "stories", "--no-open", "--port", "0", "--as-of", "2026-11-22"])
        { WorkingDirectory = site.Root, RedirectStandardOutput = true };
        program = Process.Start(start)!;
        address = (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        _ = Task.Run(async () =>
        {
            while (await program.StandardOutput.ReadLineAsync() is { } line) lock (printed) printed.Add(line);
        });
        page = await built.Open(isOffline: false);
        await page.GotoAsync(address);
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.DisposeAsync();
        program.Kill();
        await program.WaitForExitAsync();
        program.Dispose();
        site.Dispose();
    }

    [Fact]
    public async Task It_opens_at_the_page_asked_for_and_a_save_shows_the_new_words_where_the_reader_was()
    {
        address.ShouldEndWith("/stories.html");
        await page.Locator("text=Paragraph 150.").ScrollIntoViewIfNeededAsync();
        var before = await page.EvaluateAsync<double>("scrollY");
        before.ShouldBeGreaterThan(1000);
        await page.EvaluateAsync("window.isOld = true");

        Write(Story, Read(Story).Replace("Paragraph 150.", "New words, in the place of 150.", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator("text=New words, in the place of 150.")).ToBeInViewportAsync();
        await page.WaitForFunctionAsync("before => !window.isOld && Math.abs(scrollY - before) < 2", before);
    }

    [Fact]
    public async Task An_error_stands_over_the_last_good_page_in_the_words_of_the_terminal_and_goes_when_it_is_mended()
    {
        var good = Read(Story);
        Write(Story, good.Replace("topics:", "topcis:", StringComparison.Ordinal) + "\nNew words.\n");
        var error = page.Locator(".preview-errors pre");
        await Assertions.Expect(error.First).ToContainTextAsync("did you mean 'topics'?");
        await Assertions.Expect(page.Locator(".preview-errors summary")).ToContainTextAsync("This is the last good page.");
        await Assertions.Expect(page.Locator("text=Paragraph 150.")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("text=New words.")).ToHaveCountAsync(0);
        var words = (await error.First.TextContentAsync())!;
        words.ShouldStartWith("input/pages/stories.md:6:1  error REC104");
        while (!Printed().Contains(words, StringComparison.Ordinal)) await Task.Delay(20, TestContext.Current.CancellationToken);

        Write(Story, good + "\nMended words.\n");
        await Assertions.Expect(page.Locator("text=Mended words.")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator(".preview-errors")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_words_of_an_error_are_text_and_never_markup()
    {
        Write(Story, Read(Story).Replace("topics:", "\"<img id=bad src=x>\": a\ntopics:", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".preview-errors pre").First).ToContainTextAsync("<img id=bad src=x>");
        await Assertions.Expect(page.Locator("#bad")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_notice_that_is_saved_is_new_on_the_page_that_carries_it()
    {
        await page.GotoAsync(new Uri(new Uri(address), "substances/morphadone.html").ToString());
        Write("notices/overdose.md", Read("notices/overdose.md") + "\nStay with them.\n");
        await Assertions.Expect(page.Locator("[data-notice=overdose]").First).ToContainTextAsync("Stay with them.");
    }

    [Fact]
    public async Task A_deleted_page_gives_way_to_the_page_that_says_so_and_comes_back_when_it_is_there_again()
    {
        await page.GotoAsync(new Uri(new Uri(address), "walks/last.html").ToString());
        var (file, text) = ("pages/walks/last.md", Read("pages/walks/last.md"));
        File.Delete(Path.Combine(site.Input, file));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("This page is not here");
        // Its own stylesheet, though it lies in another folder.
        (await page.EvaluateAsync<int>("document.styleSheets[0].cssRules.length")).ShouldBeGreaterThan(10);
        Write(file, text);
        await Assertions.Expect(page.Locator("h1")).Not.ToHaveTextAsync("This page is not here");
    }

    [Fact]
    public async Task Search_follows_when_it_is_quiet()
    {
        Write(Story, Read(Story) + "\nWallabies hop.\n");
        await Assertions.Expect(page.Locator("text=Wallabies hop.")).ToHaveCountAsync(1);
        // The page loads itself again when the whole is new, and an empty field with it; so somebody asks again.
        var results = page.Locator(".found");
        for (var asked = 0; asked < 30; asked++)
        {
            await page.ReloadAsync();
            await page.Locator(".search input").FillAsync("wallabies");
            var answered = await Record.ExceptionAsync(() => Assertions.Expect(results).ToContainTextAsync("Stories", new() { Timeout = 2000 }));
            if (answered is null) return;
        }
        (await results.InnerTextAsync()).ShouldContain("Stories");
    }

    private string Printed()
    {
        lock (printed) return string.Join('\n', printed);
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(site.Input, path));

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(site.Input, path), text);
}
