using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>No template has a barrier that axe knows, in any theme and on a phone.</summary>
public sealed class AxeTests(BuiltSite site)
{
    /// <summary>All rules that axe runs by itself, and the one of WCAG 2.2 that it would leave out.</summary>
    private static readonly AxeRunOptions rules = new() { Rules = new() { ["target-size"] = new() { Enabled = true } }, ResultTypes = [ResultType.Violations] };

    [Theory]
    [MemberData(nameof(Themes.All), MemberType = typeof(Themes))]
    public Task No_template_has_a_barrier(string theme) => LookAt(theme, width: 1280);

    [Fact]
    public Task No_template_has_a_barrier_on_a_phone() => LookAt("light", width: 360);

    /// <summary>The slowest of all tests, so on every core.</summary>
    private async Task LookAt(string theme, int width)
    {
        var found = await Task.WhenAll(site.Templates.Select((name, i) => (name, i)).GroupBy(x => x.i % Environment.ProcessorCount, x => x.name).Select(async names =>
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
