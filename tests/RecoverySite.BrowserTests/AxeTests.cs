using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>No page has a barrier that axe knows: each template in every theme, and every different page in light.</summary>
public sealed class AxeTests(BuiltSite site)
{
    /// <summary>All rules that axe runs by itself, and the one of WCAG 2.2 that it would leave out.</summary>
    private static readonly AxeRunOptions rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true } }, ResultTypes = [ResultType.Violations] };

    [Fact]
    public Task No_page_has_a_barrier() => LookAt("light", site.DifferentPages);

    [Theory]
    [MemberData(nameof(Themes.NotLight), MemberType = typeof(Themes))]
    public Task No_template_has_a_barrier_in_another_theme(string theme) => LookAt(theme, site.Templates);

    [Fact]
    public Task No_template_has_a_barrier_on_a_phone() => LookAt("light", site.Templates, width: 360);

    /// <summary>The slowest of all tests, so on every core.</summary>
    private async Task LookAt(string theme, IEnumerable<string> pages, int width = 1280)
    {
        var found = await Task.WhenAll(pages.Select((name, i) => (name, i)).GroupBy(x => x.i % Environment.ProcessorCount, x => x.name).Select(async names =>
        {
            var page = await site.Open(theme, width);
            var barriers = new List<string>();
            foreach (var name in names)
            {
                await site.Show(page, name);
                barriers.AddRange(await Barriers(page, name));
            }
            return barriers;
        }));
        found.SelectMany(f => f).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> Barriers(IPage page, string name) =>
        (await page.RunAxe(rules)).Violations.Select(v => $"{name}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => $"{n.Html} {string.Join(" ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))}"))}");
}
