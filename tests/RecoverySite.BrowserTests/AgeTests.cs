using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>A copy in a real browser whose clock was moved: it tells its age, folds what goes out of date, and never a notice or an emergency number.</summary>
public sealed class AgeTests(BuiltSite site) : IAsyncLifetime
{
    private const string Kratom = "substances/kratom.html";
    private const string Lines = "help/crisis-lines.html";
    private static readonly DateTime built = new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc);
    private PlainServer server = null!;

    public async ValueTask InitializeAsync() => server = await PlainServer.Of(site.Folder);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("file", 0, null, false)]
    [InlineData("file", 59, null, false)]
    [InlineData("file", 60, "about 2 months old", false)]
    [InlineData("file", 200, "about 7 months old", true)]
    [InlineData("file", 500, "about 16 months old", true)]
    [InlineData("file", 1500, "about 4 years old", true)]
    [InlineData("http", 0, null, false)]
    [InlineData("http", 60, "about 2 months old", false)]
    [InlineData("http", 200, "about 7 months old", true)]
    [InlineData("http", 500, "about 16 months old", true)]
    [InlineData("file", -1, null, false)]
    [InlineData("file", -20000, null, false)]
    public async Task A_copy_tells_its_age(string way, int days, string? age, bool isFolded)
    {
        foreach (var name in new[] { Kratom, Lines, "law/matrix.html", "404.html" })
        {
            var page = await Open(way, name, days);
            var said = await page.Locator(".copy-age").AllTextContentsAsync();
            if (age is null) said.ShouldBeEmpty();
            else said.ShouldHaveSingleItem().ShouldContain(age);
            (await page.Locator(".copy-age.oldest").CountAsync()).ShouldBe(days >= 500 ? 1 : 0);

            var aged = await page.Locator("[data-ages]").AllAsync();
            if (name != "404.html") aged.ShouldNotBeEmpty();
            foreach (var part in aged) (await part.IsVisibleAsync()).ShouldBe(!isFolded);
            foreach (var never in await page.Locator("[data-notice], [data-emergency]").AllAsync()) (await never.IsVisibleAsync()).ShouldBeTrue();
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360, name);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task What_has_folded_is_one_step_away_by_keyboard_too()
    {
        var page = await Open("file", Lines, 200);
        var britain = page.Locator("[data-country=GB]");
        (await britain.Locator("summary").TextContentAsync()).ShouldBe("This copy is old: show the help lines anyway");
        await britain.Locator("summary").PressAsync("Enter");
        await Assertions.Expect(britain.Locator("[data-ages]")).ToBeVisibleAsync();
        (await page.Locator("[data-country=US] [data-ages]").IsVisibleAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public async Task With_scripts_off_the_date_alone_is_told(int days)
    {
        var page = await site.Open(width: 360, hasScripts: false);
        await page.Clock.SetFixedTimeAsync(built.AddDays(days));
        await page.GotoAsync(site.Address(Kratom));
        (await page.Locator("[data-made]").TextContentAsync()).ShouldBe("22 November 2026");
        (await page.Locator(".copy-age, .aged").CountAsync()).ShouldBe(0);
        (await page.Locator(".law-table").IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_copy_that_knows_an_address_says_where_the_newest_is_and_there_that_it_was_not_renewed()
    {
        var folder = Directory.CreateTempSubdirectory("recoverysite-old-").FullName;
        await using var host = await PlainServer.Of(folder);
        foreach (var file in new[] { "page.js", "site.css" }) File.Copy(Path.Combine(site.Folder, file), Path.Combine(folder, file));
        var text = await File.ReadAllTextAsync(Path.Combine(site.Folder, "404.html"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "404.html"), text.Replace(" data-made=", $" data-newest=\"{host.Address}\" data-made=", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var page = await site.Open(isOffline: false);
        await page.Clock.SetFixedTimeAsync(built.AddDays(61));
        await page.GotoAsync(new Uri(Path.Combine(folder, "404.html")).AbsoluteUri);
        (await page.Locator(".copy-age a").GetAttributeAsync("href")).ShouldBe(host.Address);
        await page.GotoAsync(host.Address + "404.html");
        (await page.Locator(".copy-age").TextContentAsync()).ShouldNotBeNull().ShouldEndWith("It has not been renewed since.");
        Directory.Delete(folder, recursive: true);
    }

    private async Task<IPage> Open(string way, string name, int days)
    {
        var page = await site.Open(width: 360, isOffline: way == "file");
        await page.Clock.SetFixedTimeAsync(built.AddDays(days).AddHours(12));
        await page.GotoAsync(way == "file" ? site.Address(name) : server.Address + name);
        return page;
    }
}
