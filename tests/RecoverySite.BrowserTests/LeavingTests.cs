using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RecoverySite.Model;

namespace RecoverySite.BrowserTests;

/// <summary>Leaving a page in a real browser: from a folder with no network and from a web host, by touch, by keyboard, and with scripts off.</summary>
public sealed class LeavingTests(BuiltSite site) : IAsyncLifetime
{
    private const string Kratom = "substances/kratom.html";
    private const string Withdrawal = "help/withdrawal.html";
    private PlainServer server = null!;

    public async ValueTask InitializeAsync() => server = await PlainServer.Of(site.Folder);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task Leaving_puts_the_neutral_page_in_the_place_of_this_one(string way)
    {
        var page = await Open(way);
        await page.GotoAsync(Address(way, Withdrawal));
        await page.GotoAsync(Address(way, Kratom));
        await page.Locator(".search input").FillAsync("somebody");
        var length = await page.EvaluateAsync<int>("history.length");

        await page.Locator(".leave").ClickAsync();

        await IsBlank(page, way);
        (await page.EvaluateAsync<int>("history.length")).ShouldBe(length);
        (await page.ContentAsync()).ShouldNotContain("ecovery");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task The_content_is_gone_before_anything_else_happens(string way)
    {
        var page = await Open(way);
        await page.GotoAsync(Address(way, Kratom));
        // What the page is like at the end of the very step in which somebody leaves, before any other page can be there.
        var then = await page.EvaluateAsync<string>("""
            () => {
                const words = () => document.body.textContent + "|" + document.title;
                const before = words().length;
                document.querySelector(".leave").click();
                return before + "|" + words();
            }
            """);
        then.ShouldMatch(@"^\d{4,}\|\|Blank page$");
        await IsBlank(page, way);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task Who_goes_back_finds_nothing_and_who_opens_the_site_again_may_read(string way)
    {
        var page = await Open(way);
        await page.GotoAsync(Address(way, Withdrawal));
        await page.GotoAsync(Address(way, Kratom));
        await page.Locator(".leave").ClickAsync();
        await IsBlank(page, way);

        await page.EvaluateAsync("() => { history.back(); }");
        await page.WaitForTimeoutAsync(500); // for the page to come back, if it did
        await IsBlank(page, way);

        await page.GotoAsync(Address(way, Withdrawal));
        (await page.Locator("h1").TextContentAsync()).ShouldNotBe("Blank page");
        await page.ReloadAsync();
        (await page.Locator("h1").TextContentAsync()).ShouldNotBe("Blank page");
        (await page.EvaluateAsync<string>("window.name")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Three_presses_of_shift_leave()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await PressShift(page, 3);
        await IsBlank(page, "file");
    }

    [Fact]
    public async Task Three_presses_of_shift_leave_from_the_search_field_too()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await page.Locator(".search input").PressSequentiallyAsync("al");
        // On a slow machine the search may hold up a press beyond the time between two; then somebody presses on.
        for (var i = 0; i < 3 && !page.Url.EndsWith("/blank.html", StringComparison.Ordinal); i++)
        {
            await PressShift(page, 3);
            await page.WaitForTimeoutAsync(500);
        }
        await IsBlank(page, "file");
    }

    [Fact]
    public async Task Shift_with_other_keys_or_the_mouse_between_does_not_leave()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        foreach (var key in new[] { "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift", "a", "Shift", "b", "Shift", "Shift" }) await page.Keyboard.PressAsync(key);
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("Shift");
        await page.Mouse.WheelAsync(0, 10);
        await page.WaitForTimeoutAsync(100);
        await page.Keyboard.PressAsync("Shift");
        await page.WaitForTimeoutAsync(200);
        page.Url.ShouldBe(Address("file", Kratom));

        await PressShift(page, 2);
        await IsBlank(page, "file");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task With_scripts_off_it_is_a_plain_link(string way)
    {
        var page = await Open(way, hasScripts: false);
        await page.GotoAsync(Address(way, Kratom));
        await page.Locator(".leave").ClickAsync();
        await IsBlank(page, way);
    }

    [Theory]
    [InlineData("404.html")]
    [InlineData("due.html")]
    [InlineData("law/places/us.html")]
    [InlineData("interactions.html")]
    public async Task Every_kind_of_page_can_be_left(string name)
    {
        var page = await Open("file", width: 320);
        await page.GotoAsync(Address("file", name));
        var box = (await page.Locator(".leave").BoundingBoxAsync()).ShouldNotBeNull();
        (box.Width >= 44 && box.Height >= 24 && box.X + box.Width <= 320 && box.Y < 60).ShouldBeTrue($"{box.Width} x {box.Height} at {box.X}, {box.Y}");
        await page.Locator(".leave").ClickAsync();
        await IsBlank(page, "file");
    }

    [Fact]
    public async Task The_bar_stays_in_sight_and_lies_over_nothing_that_a_link_leads_to()
    {
        var page = await Open("file", width: 360);
        await page.GotoAsync(Address("file", Kratom) + "#page-law");
        var (bar, heading) = ((await page.Locator(".help-bar").BoundingBoxAsync()).ShouldNotBeNull(), (await page.Locator("#page-law").BoundingBoxAsync()).ShouldNotBeNull());
        bar.Y.ShouldBe(0);
        heading.Y.ShouldBeGreaterThanOrEqualTo(bar.Height);
    }

    /// <summary>One after the other: pressed at once, the second is only the first held down.</summary>
    private static async Task PressShift(IPage page, int times)
    {
        for (var i = 0; i < times; i++) await page.Keyboard.PressAsync("Shift");
    }

    private static async Task IsBlank(IPage page, string way)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"^{way}:.*/blank\\.html$"));
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Blank page");
        await Assertions.Expect(page).ToHaveTitleAsync("Blank page");
    }

    private Task<IPage> Open(string way, int width = 1280, bool hasScripts = true) => site.Open(width, isOffline: way == "file", hasScripts: hasScripts);

    private string Address(string way, string page) => way == "file" ? site.Address(page) : server.Address + page;
}
