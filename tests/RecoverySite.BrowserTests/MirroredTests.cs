using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RecoverySite.Tests;
using RecoverySite.Writing;

namespace RecoverySite.BrowserTests;

/// <summary>Pages in a language that runs from the right: one that stands in it whole mirrors, one that falls back stands as the site does.</summary>
public sealed class MirroredTests(BuiltSite site) : IAsyncLifetime
{
    private readonly TestSite golden = GoldenSite.Make();

    public ValueTask InitializeAsync()
    {
        using var staging = Staging.Open(golden.Output, golden.Input);
        staging.Publish(golden.Build(new(2026, 11, 22), staging).Site.ShouldNotBeNull());
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        golden.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Address(string page) => new Uri(Path.Combine(golden.Output, page)).AbsoluteUri;

    /// <summary>For each pair, whether the first stands to the right of the second.</summary>
    private const string Sides = """
        () => {
          const box = selector => document.querySelector(selector).getBoundingClientRect();
          const thick = (selector, side) => parseFloat(getComputedStyle(document.querySelector(selector))['border-' + side + '-width']) >= 4;
          return [
            box('.help-now').left >= box('.leave').right || box('.help-now').right > innerWidth - 60,
            box('.notice.box .mark').left > box('.notice.box .ledger a').right,
            thick('.notice.box', 'right') && !thick('.notice.box', 'left'),
            getComputedStyle(document.querySelector('.breadcrumbs')).direction === 'rtl',
          ];
        }
        """;

    [Theory]
    [InlineData(320, "arabic/waiting.html", true)]
    [InlineData(1280, "arabic/waiting.html", true)]
    [InlineData(1280, "arabic/sleep.html", false)]
    public async Task A_page_mirrors_whole_or_not_at_all(int width, string name, bool isMirrored)
    {
        var page = await site.Open(width);
        await page.GotoAsync(Address(name));
        (await page.EvaluateAsync<bool[]>(Sides)).ShouldAllBe(side => side == isMirrored);
        // The author's words run from the right on both.
        (await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-authored] p')).direction")).ShouldBe("rtl");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 1280)]
    public async Task Nothing_stands_in_the_way_of_either(ColorScheme scheme, int width)
    {
        var page = await site.Open(width, scheme);
        foreach (var name in new[] { "arabic/waiting.html", "arabic/sleep.html" })
        {
            await page.GotoAsync(Address(name));
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
            (await page.RunAxe()).Violations.Select(v => $"{name}: {v.Id}: {v.Nodes[0].Html}").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task An_old_copy_tells_its_age_in_the_language_of_the_page()
    {
        var page = await site.Open();
        await page.Clock.SetFixedTimeAsync(new DateTime(2027, 11, 22, 12, 0, 0, DateTimeKind.Utc));
        await page.GotoAsync(Address("arabic/waiting.html"));
        (await page.Locator(".copy-age").TextContentAsync()).ShouldNotBeNull().ShouldStartWith("صُنعت هذه النسخة في 22 نوفمبر 2026. عمرها بحسب ساعة هذا الجهاز بالأشهر 12 تقريبًا.");
    }

    [Fact]
    public async Task Somebody_who_leaves_is_told_nothing_in_any_language()
    {
        var page = await site.Open();
        await page.GotoAsync(Address("arabic/waiting.html"));
        await page.Locator(".leave").ClickAsync();
        await BuiltSite.IsAt(page, "blank.html");
        (await page.Locator("h1").TextContentAsync()).ShouldBe("Blank page");
    }
}
