using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>The search box in a real browser: from a folder with no network, and from a web host under a path.</summary>
public sealed class SearchBoxTests(BuiltSite site) : IAsyncLifetime
{
    private const string Kratom = "substances/kratom.html";
    private PlainServer server = null!;

    public async ValueTask InitializeAsync() => server = await PlainServer.Of(site.Folder);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task Typing_shows_results_asks_for_own_files_alone_and_leaves_no_trace(string way)
    {
        var page = await Open(way);
        var asked = new List<string>();
        var complaints = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => { if (!message.Location.Contains("favicon", StringComparison.Ordinal)) complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(Address(way, Kratom));
        var (title, history) = (await page.TitleAsync(), await page.EvaluateAsync<int>("history.length"));
        asked.Count(a => a.EndsWith(".js", StringComparison.Ordinal)).ShouldBe(1, "before anybody searches, one small script");

        await Type(page, "alcohol");

        await page.Locator(".found li li a[href*='#']").First.WaitForAsync(); // it leads to headings
        (await Results(page).CountAsync()).ShouldBe(10);
        (await page.Locator(".found mark").AllTextContentsAsync()).ShouldContain(m => m.Equals("alcohol", StringComparison.OrdinalIgnoreCase));
        asked.ShouldAllBe(a => a.StartsWith(Address(way, ""), StringComparison.Ordinal) && !a.Contains("alcohol", StringComparison.Ordinal));
        complaints.ShouldBeEmpty();
        page.Url.ShouldBe(Address(way, Kratom));
        (await page.TitleAsync()).ShouldBe(title);
        (await page.EvaluateAsync<int>("history.length")).ShouldBe(history);
        (await page.EvaluateAsync<string>("JSON.stringify([history.state, document.cookie, localStorage.length, sessionStorage.length, window.name])"))
            .ShouldBe("[null,\"\",0,0,\"\"]");
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task Every_result_is_a_page_that_is_there(string way)
    {
        var page = await Open(way);
        await page.GotoAsync(Address(way, "law/places/us.html"));
        await Type(page, "overdose");
        await Results(page).First.WaitForAsync();
        var links = await page.Locator(".found a").EvaluateAllAsync<string[]>("all => all.map(a => a.href.split('#')[0])");
        links.Length.ShouldBeGreaterThan(5);
        foreach (var link in links.Distinct())
            File.Exists(Path.Combine(site.Folder, Uri.UnescapeDataString(link[Address(way, "").Length..]))).ShouldBeTrue(link);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task Going_back_brings_the_results_again(string way)
    {
        var page = await Open(way);
        await page.GotoAsync(Address(way, Kratom));
        await Type(page, "alcohol");
        var titles = await Titles(page);
        await Results(page).Locator("a").First.ClickAsync();
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("kratom"));
        await page.GoBackAsync();
        (await page.Locator(".search input").InputValueAsync()).ShouldBe("alcohol");
        (await Titles(page)).ShouldBe(titles);
        page.Url.ShouldBe(Address(way, Kratom));
    }

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task With_scripts_off_the_box_leads_to_all_names(string way)
    {
        var page = await Open(way, hasScripts: false);
        await page.GotoAsync(Address(way, Kratom));
        await page.Locator(".search input").FillAsync("molly");
        await page.Locator(".search input").PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("substances/index"));
        page.Url.TrimEnd('?').ShouldBe(Address(way, "substances/index.html"));
        (await page.Locator("[data-register=names] a", new() { HasTextRegex = new("^molly$", RegexOptions.IgnoreCase) }).CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData("file", "names.js")]
    [InlineData("http", "names.js")]
    [InlineData("file", "cards.js")]
    [InlineData("http", "search.js")]
    public async Task A_file_that_does_not_load_is_said_and_tried_again(string way, string file)
    {
        var page = await Open(way);
        var isBroken = true;
        await page.RouteAsync("**/search/" + file, route => isBroken ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(Address(way, Kratom));
        await Type(page, "alcohol");
        var alert = page.Locator(".search [role=alert]");
        await alert.WaitForAsync();
        (await alert.TextContentAsync()).ShouldBe("The search did not load in full. Try again, or go here: All names from A to Z");
        (await alert.Locator("a").EvaluateAsync<string>("a => a.href")).ShouldBe(Address(way, "substances/index.html"));

        isBroken = false;
        await page.Locator(".search button").FocusAsync();
        await page.Locator(".search input").FocusAsync();
        await Results(page).First.WaitForAsync();
        (await alert.CountAsync()).ShouldBe(0);
        (await page.Locator(".found").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_slash_goes_to_the_field_but_not_while_somebody_types()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await page.EvaluateAsync("scrollTo(0, 2000)");
        await page.Keyboard.PressAsync("/");
        (await Focused(page)).ShouldBe("");
        await page.Keyboard.TypeAsync("1/2");
        (await Focused(page)).ShouldBe("1/2");
        await Assertions.Expect(page.Locator(".search input")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_results_are_walked_with_the_keyboard_alone()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("overdose");
        await page.Locator(".found .notice").WaitForAsync();
        await page.Locator(".found li li").First.WaitForAsync();
        var stops = await page.Locator(".found").Locator("a, button").AllTextContentsAsync();
        (await page.Locator(".found .notice a").First.TextContentAsync()).ShouldBe(stops[0], "help for somebody in danger stands first");

        foreach (var (key, expected) in new[] { ("ArrowUp", "overdose"), ("ArrowDown", stops[0]), ("ArrowDown", stops[1]), ("ArrowUp", stops[0]), ("ArrowUp", "overdose"), ("ArrowDown", stops[0]), ("Escape", "overdose") })
        {
            await page.Keyboard.PressAsync(key);
            (await Focused(page)).ShouldBe(expected, key);
        }
        await page.Keyboard.PressAsync("Enter");
        (await Focused(page)).ShouldBe(stops[0], "Enter shows what was found and opens nothing");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowDown");
        (await page.EvaluateAsync<bool>("document.activeElement === [...document.querySelectorAll('.found a, .found button')].pop()")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Home");
        (await Focused(page)).ShouldBe(stops[0]);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        (await Focused(page)).ShouldBe("");
        (await page.Locator(".found > *").CountAsync()).ShouldBe(0);

        await page.Keyboard.TypeAsync("overdose");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".found a").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/help/"));
    }

    [Fact]
    public async Task What_was_found_is_announced_when_the_typing_rests()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await page.Locator(".search input").FocusAsync();
        var status = page.Locator(".search [role=status]");
        await status.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await status.TextContentAsync()).ShouldBeEmpty("a region that is there before its words is heard");
        await page.EvaluateAsync("() => { window.said = []; new MutationObserver(() => said.push(1)).observe(document.querySelector('.search [role=status]'), { childList: true, characterData: true, subtree: true }); }");
        await page.Locator(".search input").PressSequentiallyAsync("overdose", new() { Delay = 150 });
        await Assertions.Expect(status).ToContainTextAsync(new Regex("If this is happening now: .*; \\d+ pages; First: "));
        (await page.EvaluateAsync<int>("said.length")).ShouldBe(1);
    }

    [Fact]
    public async Task An_older_answer_never_takes_the_place_of_a_newer()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await Type(page, "kratom");
        await page.EvaluateAsync("""
            () => { const find = RecoverySearch.find; RecoverySearch.find = async text => { const answer = await find(text); if (text === "lsd") await new Promise(done => window.late = done); return answer; }; }
            """);
        await page.Locator(".search input").FillAsync("lsd");
        // Not WaitForFunction: it makes code of words, which the policy forbids.
        while (!await page.EvaluateAsync<bool>("'late' in window")) await page.WaitForTimeoutAsync(50);
        await page.Locator(".search input").FillAsync("ketamine");
        await page.Locator(".found > p", new() { HasText = "Ketamine" }).First.WaitForAsync();
        await page.EvaluateAsync("late()");
        await page.WaitForTimeoutAsync(300);
        (await page.Locator(".found").TextContentAsync()).ShouldNotBeNull().ShouldNotContain("“lsd”");
        (await page.Locator(".found > p").First.TextContentAsync()).ShouldNotBeNull().ShouldContain("Ketamine");
    }

    [Fact]
    public async Task Where_nothing_is_found_there_is_help_and_no_blame()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await page.Locator(".search input").FillAsync("<zxqvbn>");
        await page.Locator(".found .jump").WaitForAsync();
        (await page.Locator(".found > p").First.TextContentAsync()).ShouldBe("No page was found for “<zxqvbn>”.");
        (await page.Locator(".found .jump a").AllTextContentsAsync()).ShouldBe(["Get help now", "Overdose", "Withdrawal", "Crisis lines", "Treatments", "A to Z"]);
    }

    [Fact]
    public async Task What_was_looked_for_instead_is_said_before_the_results()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await Type(page, "acamprosaat");
        (await page.Locator(".found > p").First.TextContentAsync()).ShouldNotBeNull()
            .ShouldStartWith("Nothing was found for “acamprosaat”. These are results for “Acamprosate”. Check that it is what you mean: names that look alike can be different drugs.");
    }

    [Fact]
    public async Task Names_that_look_alike_stand_side_by_side_with_what_each_is()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await Type(page, "cocaine");
        (await page.Locator(".found > p").First.TextContentAsync()).ShouldNotBeNull().ShouldStartWith("Cocaine: A stimulant");
        (await page.Locator(".found > .twin").TextContentAsync()).ShouldNotBeNull().ShouldStartWith("Not the same: codeine (Opioids): ");
    }

    [Fact]
    public async Task More_results_are_added_to_the_first()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await Type(page, "alcohol");
        var first = await Titles(page);
        await page.Locator(".found > button").ClickAsync();
        await Results(page).Nth(10).WaitForAsync();
        (await Titles(page)).Take(10).ShouldBe(first);
        await Assertions.Expect(Results(page).Nth(10).Locator("a").First).ToBeFocusedAsync();
        await Assertions.Expect(Results(page).Nth(10).Locator("p").Last).Not.ToBeEmptyAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Open_results_have_no_barrier_that_axe_knows(ColorScheme scheme)
    {
        var page = await site.Open(scheme: scheme);
        await page.GotoAsync(Address("file", Kratom));
        foreach (var query in new[] { "overdose", "crystal", "acamprosaat", "zxqvbn" })
        {
            await Type(page, query);
            await page.WaitForTimeoutAsync(1500); // until it is described and announced
            (await page.RunAxe()).Violations.Select(v => $"{query}: {v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}").ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(768)]
    public async Task Open_results_do_not_scroll_sideways_and_cover_no_notice(int width)
    {
        var page = await site.Open(width);
        await page.GotoAsync(Address("file", Kratom));
        foreach (var query in new[] { "overdose", "7-hydroxymitragynine", "acamprosaat", new string('w', 80) })
        {
            await Type(page, query);
            await page.WaitForTimeoutAsync(500);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, query);
            var end = (await page.Locator(".found").BoundingBoxAsync()).ShouldNotBeNull();
            foreach (var notice in await page.Locator("main [data-notice]").AllAsync())
                (await notice.BoundingBoxAsync()).ShouldNotBeNull().Y.ShouldBeGreaterThan(end.Y + end.Height);
        }
    }

    [Fact]
    public async Task The_box_is_not_printed()
    {
        var page = await Open("file");
        await page.GotoAsync(Address("file", Kratom));
        await Type(page, "alcohol");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        (await page.Locator(".search").IsVisibleAsync()).ShouldBeFalse();
    }

    private Task<IPage> Open(string way, bool hasScripts = true) => site.Open(isOffline: way == "file", hasScripts: hasScripts);

    private string Address(string way, string page) => way == "file" ? (page.Length == 0 ? site.Address("x")[..^1] : site.Address(page)) : server.Address + page;

    private static ILocator Results(IPage page) => page.Locator(".found ol > li");

    /// <summary>Types as a person does, and waits for what was found.</summary>
    private static async Task Type(IPage page, string query)
    {
        await page.Locator(".search input").FillAsync("");
        await page.Locator(".search input").PressSequentiallyAsync(query);
        await page.Locator(".found > :last-child, .search [role=alert]").First.WaitForAsync();
        await page.EvaluateAsync("RecoverySearch.run && RecoverySearch.run()"); // ends when what was found at the last letter is drawn
    }

    private static async Task<IReadOnlyList<string>> Titles(IPage page)
    {
        await Results(page).First.WaitForAsync();
        return await page.Locator(".found ol > li > a").AllTextContentsAsync();
    }

    /// <summary>The words of what has the focus.</summary>
    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.value ?? document.activeElement.textContent");
}
