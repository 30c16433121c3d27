using Microsoft.Playwright;
using RecoverySite.Model;

namespace RecoverySite.BrowserTests;

/// <summary>Every template by the keyboard alone, at the size that a desk window has at 400 %.</summary>
public sealed class KeyboardTests(BuiltSite site)
{
    /// <summary>Notes what can be reached, in the order of the text, and then each stop of the focus.</summary>
    private const string Watch = """
        () => {
          const words = e => !e || e === document.body ? 'out of the page' : e.outerHTML.slice(0, 120);
          const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }));
          window.inOrder = stops.map(words);
          window.walked = [];
          addEventListener('focusin', event => walked.push(words(event.target)));
          return stops.length;
        }
        """;

    /// <summary>What is wrong with the look of each stop: nothing to see, or nothing that stands out three to one, or covered by something else.</summary>
    private const string Look = """
        () => {
          const seen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const rgba = colour => { seen.clearRect(0, 0, 1, 1); seen.fillStyle = colour; seen.fillRect(0, 0, 1, 1); return [...seen.getImageData(0, 0, 1, 1).data]; };
          const light = colour => rgba(colour).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
            .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
          const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
          const behind = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (rgba(c)[3] > 200) return c; } return 'Canvas'; };
          const style = e => { const s = getComputedStyle(e); return { outline: s.outlineStyle === 'none' || parseFloat(s.outlineWidth) < 2 ? null : s.outlineColor, ring: s.boxShadow === 'none' ? null : s.boxShadow.match(/^\w+\([^)]*\)/)?.[0], own: behind(e), edge: s.borderBottomColor }; };
          const wrong = [];
          for (const e of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
            if (e.tabIndex < 0 || e.disabled || !e.checkVisibility({ visibilityProperty: true })) continue;
            document.activeElement.blur();
            const before = style(e), page = behind(e.parentElement);
            e.focus({ focusVisible: true });
            const after = style(e);
            const stands = [after.outline, after.ring].some(c => c && contrast(c, page) >= 3) || contrast(after.own, before.own) >= 3;
            if (!stands) { wrong.push(`the focus does not stand out: ${e.outerHTML.slice(0, 160)}`); continue; }
            const covered = [...e.getClientRects()].filter(r => r.width > 0 && r.height > 0).every(r => {
              const x = Math.min(Math.max(r.left, 0), innerWidth - 1), right = Math.min(r.right, innerWidth), top = Math.max(r.top, 0), bottom = Math.min(r.bottom, innerHeight);
              const top_ = document.elementFromPoint((x + right) / 2, (top + bottom) / 2);
              return right <= x || bottom <= top || !(top_ && (e.contains(top_) || top_.contains(e)));
            });
            if (covered) wrong.push(`the focus is covered or out of sight: ${e.outerHTML.slice(0, 160)}`);
          }
          return wrong;
        }
        """;

    [Fact]
    public async Task Focus_goes_through_every_template_in_the_order_of_its_text_and_out_again()
    {
        var page = await site.Open("light", width: 320, height: 256);
        foreach (var name in site.Templates)
        {
            await site.Show(page, name);
            var stops = await page.EvaluateAsync<int>(Watch);
            for (var i = 0; i < stops; i++) await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<string[]>("walked")).ShouldBe(await page.EvaluateAsync<string[]>("inOrder"), name);
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("document.activeElement === document.body || walked.at(-1) === inOrder[0]")).ShouldBeTrue($"{name} does not let the focus out");
        }
    }

    [Fact]
    public async Task Nothing_stands_elsewhere_than_in_the_order_of_the_text()
    {
        var page = await site.Open("light");
        foreach (var name in site.Templates)
        {
            await site.Show(page, name);
            (await page.EvaluateAsync<string[]>("""
                () => [...document.body.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return e.tabIndex > 0 || s.order !== '0' || /reverse/.test(s.flexDirection + s.flexWrap) || /dense/.test(s.gridAutoFlow); })
                  .map(e => e.outerHTML.slice(0, 120))
                """)).ShouldBeEmpty(name);
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("forced colours")]
    public async Task The_focus_is_seen_wherever_it_stops(string theme)
    {
        var page = await site.Open(theme, width: 320, height: 256);
        var wrong = new List<string>();
        foreach (var name in site.Templates)
        {
            await site.Show(page, name);
            wrong.AddRange((await page.EvaluateAsync<string[]>(Look)).Take(5).Select(w => $"{name}: {w}"));
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_link_that_skips_leads_past_what_comes_before()
    {
        var page = await site.Open("light");
        // Where there is nothing to skip, nothing skips it.
        foreach (var name in site.Templates.Where(t => !BuiltSite.LeadsOn(site.Html(t)) && t != BlankPage.Address + ".html"))
        {
            await site.Show(page, name);
            var skip = page.Locator("body > a[href^='#'], body > nav a[href^='#']").First;
            await skip.FocusAsync();
            (await skip.IsVisibleAsync() && (await skip.BoundingBoxAsync())!.Y >= 0).ShouldBeTrue(name);
            await skip.PressAsync("Enter");
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)")).ShouldBeTrue(name);
        }
    }
}
