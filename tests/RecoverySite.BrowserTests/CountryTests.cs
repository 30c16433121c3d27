using Microsoft.Playwright;
using RecoverySite.Model;

namespace RecoverySite.BrowserTests;

/// <summary>The emergency number of a country that somebody chose, in a real browser: on its page, and where it was asked for on every other.</summary>
public sealed class CountryTests(BuiltSite site) : IAsyncLifetime
{
    private const string Home = "index.html";
    private const string Britain = "help/countries/gb.html";
    private PlainServer server = null!;

    public async ValueTask InitializeAsync() => server = await PlainServer.Of(site.Folder);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_steps_lead_from_any_page_to_the_lines_of_a_country(bool hasScripts)
    {
        var page = await site.Open(width: 360, hasScripts: hasScripts);
        await page.GotoAsync(site.Address("substances/kratom.html"));
        await page.Locator(".help-now").ClickAsync();
        (await page.Locator(".countries [data-country=GB] a[href^='tel:']").AllTextContentsAsync()).ShouldBe(["999", "112"]);
        await page.Locator(".countries a:text-is('United Kingdom')").ClickAsync();
        await BuiltSite.IsAt(page, Britain);
        (await page.Locator("main .emergency-number a").First.GetAttributeAsync("href")).ShouldBe("tel:999");
        (await page.Locator("main a[href^='sms:']").CountAsync()).ShouldBeGreaterThan(0);
        (await page.Locator(".my-number").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task A_country_is_remembered_only_on_asking_and_can_be_forgotten(string way)
    {
        var page = await site.Open(isOffline: way == "file");
        await page.GotoAsync(Address(way, Britain));
        await page.GotoAsync(Address(way, Home));
        (await page.Locator(".my-number").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);

        await page.GotoAsync(Address(way, Britain));
        await page.Locator(".remember button").ClickAsync();
        await page.Locator(".my-number").WaitForAsync();
        (await page.Locator(".remember [role=status]").TextContentAsync()).ShouldNotBeNull().ShouldContain("kept on this device");
        (await page.EvaluateAsync<string>("JSON.stringify({ ...localStorage })")).ShouldBe("{\"emergency-country\":\"GB\"}");

        await page.GotoAsync(Address(way, "substances/kratom.html"));
        await page.Locator(".my-number").WaitForAsync();
        (await page.Locator(".my-number").TextContentAsync()).ShouldBe("United Kingdom: 999 or 112");
        (await page.Locator(".my-number a[href^='tel:']").EvaluateAllAsync<string[]>("all => all.map(a => a.href)")).ShouldBe(["tel:999", "tel:112"]);

        await page.Locator(".my-number a").First.ClickAsync();
        await page.Locator(".remember button:text-is('Forget this country')").ClickAsync();
        (await page.Locator(".my-number").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<int>("localStorage.length")).ShouldBe(0);
        await page.GotoAsync(Address(way, Home));
        (await page.Locator(".my-number").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("XX")]
    [InlineData("constructor")]
    [InlineData("<b>999</b>")]
    public async Task What_no_record_has_is_not_shown(string kept)
    {
        var page = await site.Open();
        await page.GotoAsync(site.Address(Home));
        await page.EvaluateAsync("kept => localStorage.setItem('emergency-country', kept)", kept);
        await page.GotoAsync(site.Address("about/index.html"));
        await page.WaitForFunctionAsync("window.RecoveryNumbers");
        (await page.Locator(".my-number").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Where_a_browser_keeps_nothing_nothing_is_offered_and_nothing_breaks()
    {
        var page = await site.Open();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.AddInitScriptAsync("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })");
        await page.GotoAsync(site.Address(Britain));
        (await page.Locator(".remember").CountAsync()).ShouldBe(0);
        await page.Locator(".leave").ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Blank page");
        errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_number_that_is_looked_up_is_the_one_on_the_page_of_its_country()
    {
        var page = await site.Open();
        foreach (var country in site.Content.HelpLines.Where(c => c.Emergency.Length > 0))
        {
            await page.GotoAsync(site.Address(CountryPage.AddressOf(country.Code) + ".html"));
            await page.EvaluateAsync("code => localStorage.setItem('emergency-country', code)", country.Code);
            await page.ReloadAsync();
            await page.Locator(".my-number").WaitForAsync();
            var shown = await page.Locator(".my-number a[href^='tel:']").EvaluateAllAsync<string[]>("all => all.map(a => a.href + a.textContent)");
            shown.ShouldBe(await page.Locator("[data-emergency] a").EvaluateAllAsync<string[]>("all => all.map(a => a.href + a.textContent)"), country.Country);
            shown.ShouldNotBeEmpty();
        }
    }

    private string Address(string way, string page) => way == "file" ? site.Address(page) : server.Address + page;
}
