using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>The finished site in a real browser, opened from a folder, with no network.</summary>
public sealed class ReadingTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_opens_from_a_folder_and_asks_nothing_of_any_other_place()
    {
        var page = await site.Open();
        var complaints = new List<string>();
        page.Request += (_, request) => { if (!request.Url.StartsWith("file:", StringComparison.Ordinal)) complaints.Add($"asks for {request.Url}"); };
        page.RequestFailed += (_, request) => complaints.Add($"cannot get {request.Url}");
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        foreach (var name in site.Pages)
        {
            await page.GotoAsync(site.Address(name));
            (await page.TitleAsync()).ShouldNotBeEmpty(name);
            (await page.EvaluateAsync<string>("getComputedStyle(document.body).margin")).ShouldBe("0px", $"the stylesheet reaches {name}");
        }
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_scrolls_sideways()
    {
        var page = await site.Open();
        foreach (var name in site.Pages)
        {
            await page.GotoAsync(site.Address(name));
            foreach (var width in new[] { 768, 360, 320 })
            {
                await page.SetViewportSizeAsync(width, 900);
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is var wide && wide > width) throw new ShouldAssertException($"{name} is {wide} wide at {width}: {await page.EvaluateAsync<string>(Widest)}");
            }
        }
    }

    private const string Widest = "[...document.querySelectorAll('body *')].map(e => [e.getBoundingClientRect().right, e]).sort((a, b) => b[0] - a[0])[0][1].outerHTML.slice(0, 200)";

    [Theory]
    [InlineData("index.html", ".call-out")]
    [InlineData("interactions.html", ".call-out")]
    [InlineData("help/overdose.html", ".review")]
    public async Task What_is_set_apart_stands_on_a_paper_of_its_own(string name, string box)
    {
        var page = await site.Open();
        await page.GotoAsync(site.Address(name));
        (await page.EvaluateAsync<string>($"getComputedStyle(document.querySelector('{box}')).backgroundColor"))
            .ShouldNotBeOneOf("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }

    [Fact]
    public async Task Notices_are_seen_on_screen_and_in_print()
    {
        var page = await site.Open();
        await page.GotoAsync(site.Address("substances/ibogaine.html"));
        foreach (var media in new[] { Media.Screen, Media.Print })
        {
            await page.EmulateMediaAsync(new() { Media = media });
            var notices = await page.Locator("[data-notice]").AllAsync();
            notices.Count.ShouldBeGreaterThan(5);
            foreach (var notice in notices)
            {
                var box = (await notice.BoundingBoxAsync()).ShouldNotBeNull();
                (box.Width > 100 && box.Height > 30 && box.X >= 0).ShouldBeTrue(await notice.GetAttributeAsync("data-notice"));
                (await notice.IsVisibleAsync()).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task An_old_address_leads_to_the_page()
    {
        var page = await site.Open();
        // It leads on before it has loaded, so nobody may wait for that.
        await page.GotoAsync(site.Address("emergency.html"), new() { WaitUntil = WaitUntilState.Commit });
        await BuiltSite.IsAt(page, "help/now.html");
        (await page.Locator("h1").TextContentAsync()).ShouldBe("Get help now");
    }

    [Fact]
    public async Task Help_is_one_step_from_every_template_by_keyboard_too()
    {
        var page = await site.Open();
        // A page that is one file has no other to lead to; it says in words whom to call.
        foreach (var name in site.Templates.Where(f => f is not ("help/now.html" or "blank.html") && !BuiltSite.LeadsOn(site.Html(f))))
        {
            await page.GotoAsync(site.Address(name));
            await page.Keyboard.PressAsync("Tab");
            (await page.Locator(":focus").TextContentAsync()).ShouldBe("Skip to the content", name);
            await page.Locator("a.help-now").PressAsync("Enter");
            await BuiltSite.IsAt(page, "help/now.html");
        }
    }
}
