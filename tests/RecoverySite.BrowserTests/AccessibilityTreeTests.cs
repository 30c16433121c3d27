using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RecoverySite.Tests;
using RecoverySite.Writing;

namespace RecoverySite.BrowserTests;

/// <summary>
/// What Chromium tells a screen reader. The frame of each golden page is held against a snapshot; on the starter site's templates every
/// landmark, table and notice has a name. RENEW_SNAPSHOTS=1 accepts a change.
/// </summary>
public sealed partial class AccessibilityTreeTests(BuiltSite site)
{
    public static TheoryData<string> Pages => ["index.html", "help/now.html", "names.html", "substances/morphadone.html", "substances/somnazene.html", "a-to-z.html", "drawn.html", "laws.html",
        "law/places/xb.html", "mixing.html", "contents.html", "words.html", "404.html", "due.html", "additions.html", "sources.html", "report.html", "arabic/waiting.html", "arabic/sleep.html"];

    private static readonly string[] single = ["banner", "main", "contentinfo"];

    [Fact]
    public async Task Each_golden_page_is_told_as_it_was()
    {
        using var golden = GoldenSite.Make();
        using (var staging = Staging.Open(golden.Output, golden.Input))
            staging.Publish(golden.Build(new(2026, 11, 22), staging).Site.ShouldNotBeNull());
        var page = await site.Open();
        var different = new List<string>();
        foreach (var name in Pages.Select(p => p.Data))
        {
            await page.GotoAsync(new Uri(Path.Combine(golden.Output, name)).AbsoluteUri);
            var lines = (await page.Locator("body").AriaSnapshotAsync()).Split('\n').Where(l => Frame().IsMatch(l));
            try
            {
                (string.Join('\n', lines) + "\n").ShouldMatchSnapshot(name[..^".html".Length] + ".yml");
            }
            catch (ShouldAssertException difference)
            {
                different.Add($"{name}: {difference.Message}");
            }
        }
        different.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_landmark_table_and_notice_has_a_name_of_its_own()
    {
        var page = await site.Open();
        var client = await page.Context.NewCDPSessionAsync(page);
        var (faults, named) = (new List<string>(), 0);
        foreach (var name in site.Templates)
        {
            await site.Show(page, name);
            var tree = (await client.SendAsync("Accessibility.getFullAXTree")).ShouldNotBeNull().GetProperty("nodes").EnumerateArray().Where(n => !n.GetProperty("ignored").GetBoolean())
                .DistinctBy(n => n.GetProperty("nodeId").GetString()).ToDictionary(n => n.GetProperty("nodeId").GetString()!); // pieces of one line of text can share an id
            var parts = tree.Values.Select(n => (Role: Value(n, "role"), Name: Value(n, "name"), Node: n)).ToList();
            // One of each is told apart by its role; a table that scrolls is named by the part around it.
            faults.AddRange(single.Where(role => parts.Count(p => p.Role == role) > 1).Select(role => $"{name}: more than one {role}"));
            faults.AddRange(parts.Where(p => p.Role is "region" or "navigation" or "complementary" or "form" && p.Name.Length == 0).Select(p => $"{name}: a {p.Role} without a name"));
            faults.AddRange(parts.Where(p => p.Role is "region" or "navigation" or "complementary").GroupBy(p => (p.Role, p.Name)).Where(g => g.Count() > 1).Select(g => $"{name}: {g.Count()} times {g.Key.Role} «{g.Key.Name}»"));
            faults.AddRange(parts.Where(p => p.Role is "table" && p.Name.Length == 0 && !Around(p.Node, tree).Any(a => Value(a, "role") is "region" or "figure" && Value(a, "name").Length > 0)).Select(_ => $"{name}: a table without a name"));
            if (!BuiltSite.LeadsOn(site.Html(name)) && parts.Count(p => p.Role == "main") != 1) faults.Add($"{name}: not one main part");
            foreach (var notice in await page.Locator("[data-notice]").AllAsync())
            {
                var said = (await notice.AriaSnapshotAsync()).Split('\n')[0];
                named++;
                if (!Grave().IsMatch(said)) faults.Add($"{name}: a notice is told as «{said}»");
            }
        }
        faults.ShouldBeEmpty();
        named.ShouldBeGreaterThan(20);
    }

    private static string Value(JsonElement node, string property) => node.TryGetProperty(property, out var p) && p.TryGetProperty("value", out var v) ? v.ToString() : "";

    private static IEnumerable<JsonElement> Around(JsonElement node, Dictionary<string, JsonElement> tree)
    {
        while (node.TryGetProperty("parentId", out var id) && tree.TryGetValue(id.GetString()!, out node)) yield return node;
    }

    /// <summary>Landmarks, headings, tables, pictures, and what can be worked: not the running text.</summary>
    [GeneratedRegex("""^ *- '?(banner|main|contentinfo|navigation|region|complementary|search|form|heading|table|figure|img|searchbox|textbox|button|status|list \")""")]
    private static partial Regex Frame();

    [GeneratedRegex("""region "(Emergency|Danger|Caution|Good to know): .+""")]
    private static partial Regex Grave();
}
