namespace RecoverySite.BrowserTests;

/// <summary>Text that a reader has spread out (WCAG 1.4.12), also in a window at 400 % (320 px): nothing is cut off, nothing stands on anything else, and nothing scrolls sideways.</summary>
public sealed class EnlargedTests(BuiltSite site)
{
    /// <summary>The distances that WCAG 1.4.12 names. A sheet made by a script is no inline style, so the page's policy lets it pass.</summary>
    private const string Spread = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets = [sheet];
        }
        """;

    private const string Damage = """
        () => {
          const root = document.documentElement, damage = [];
          if (root.scrollWidth > innerWidth) damage.push(`scrolls sideways: ${[...document.querySelectorAll('body *')].find(e => e.getBoundingClientRect().right > innerWidth + 1)?.outerHTML.slice(0, 160)}`);
          const isForListeners = e => e.closest('*') && [...function* () { for (let a = e; a; a = a.parentElement) yield a; }()].some(a => a.clientWidth <= 1 && a.clientHeight <= 1 && getComputedStyle(a).overflow === 'hidden');
          for (const e of document.querySelectorAll('body *')) {
            const style = getComputedStyle(e);
            if (!/hidden|clip/.test(style.overflowX + style.overflowY) || e.closest('svg') || isForListeners(e) || !e.checkVisibility()) continue;
            if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) damage.push(`cut off: ${e.outerHTML.slice(0, 160)}`);
          }
          const lines = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text; (text = texts.nextNode());) {
            if (!text.data.trim() || !text.parentElement.checkVisibility({ visibilityProperty: true }) || isForListeners(text.parentElement)) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            // What is scrolled out of its own frame is not seen there, and what sticks lies over its frame on purpose.
            const around = [...function* () { for (let a = text.parentElement; a; a = a.parentElement) yield a; }()];
            if (around.some(a => getComputedStyle(a).position === 'sticky')) continue;
            const frames = around.filter(a => /auto|scroll/.test(getComputedStyle(a).overflowX)).map(a => a.getBoundingClientRect());
            for (const r of range.getClientRects()) if (r.width > 2 && frames.every(f => r.left < f.right && r.top < f.bottom && r.right > f.left && r.bottom > f.top)) lines.push({ text, left: r.left + 1, right: r.right - 1, top: r.top + r.height * 0.25, bottom: r.bottom - r.height * 0.25 });
          }
          lines.sort((a, b) => a.top - b.top);
          for (let i = 0; i < lines.length; i++)
            for (let j = i + 1; j < lines.length && lines[j].top < lines[i].bottom; j++)
              if (lines[j].left < lines[i].right && lines[i].left < lines[j].right)
                damage.push(`one on the other: «${lines[i].text.data.trim().slice(0, 60)}» and «${lines[j].text.data.trim().slice(0, 60)}»`);
          return damage;
        }
        """;

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Spread_out_text_is_whole_on_every_template(int width)
    {
        var page = await site.Open("light", width);
        var damage = new List<string>();
        foreach (var name in site.Templates)
        {
            await site.Show(page, name);
            damage.AddRange((await page.EvaluateAsync<string[]>(Damage)).Take(3).Select(d => $"{name}, as it is: {d}"));
            await page.EvaluateAsync(Spread);
            damage.AddRange((await page.EvaluateAsync<string[]>(Damage)).Take(3).Select(d => $"{name}: {d}"));
        }
        damage.ShouldBeEmpty();
    }

    /// <summary>Signs say how grave a notice is even where the reader's system has taken the colours away.</summary>
    [Theory]
    [InlineData("forced colours")]
    [InlineData("forced colours, dark")]
    public async Task Signs_and_the_edges_of_notices_are_seen_without_colours_of_ours(string theme)
    {
        var page = await site.Open(theme);
        var looked = 0;
        foreach (var name in site.Templates)
        {
            await site.Show(page, name);
            looked += await page.Locator("[data-notice] svg").CountAsync();
            (await page.EvaluateAsync<string[]>("""
                () => {
                  const seen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
                  const light = colour => { seen.fillStyle = colour; seen.fillRect(0, 0, 1, 1); const [r, g, b] = seen.getImageData(0, 0, 1, 1).data; return (r * 2 + g * 7 + b) / 2550; };
                  const paper = light('Canvas'), wrong = [];
                  for (const sign of document.querySelectorAll('[data-notice] svg')) {
                    const [shape, inner] = [...sign.children].map(e => light(getComputedStyle(e).fill));
                    if (Math.abs(shape - paper) < 0.5 || (inner !== undefined && Math.abs(shape - inner) < 0.5)) wrong.push(`${sign.parentElement.outerHTML.slice(0, 200)}`);
                  }
                  for (const notice of document.querySelectorAll('[data-notice]')) {
                    const s = getComputedStyle(notice);
                    if (s.borderLeftStyle !== 'solid' || parseFloat(s.borderLeftWidth) < 1 || Math.abs(light(s.borderLeftColor) - paper) < 0.5) wrong.push(`no edge: ${notice.outerHTML.slice(0, 200)}`);
                  }
                  return wrong;
                }
                """)).ShouldBeEmpty(name);
        }
        looked.ShouldBeGreaterThan(20);
    }
}
