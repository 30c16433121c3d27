using AngleSharp;
using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <summary>
/// One site as it reads on later and later days: pages, laws and help lines say their age, then step back, and emergency numbers
/// never do. A snapshot for each day.
/// </summary>
public sealed class AgingTests
{
    public static TheoryData<string> Days => ["2026-11-22", "2027-02-01", "2027-06-10", "2028-04-05", "2031-11-22"];

    [Theory]
    [MemberData(nameof(Days))]
    public async Task A_site_says_its_age(string day)
    {
        using var site = GoldenSite.Make().With("notices/overdue.md",
            "---\ntitle: This page is overdue for review\nseverity: caution\npriority: 85\nplacement: top\ngroup: about\nevery: overdue-page\naudience: [everyone]\nchecked: 2026-11-01\nconfidence: high\n---\n\nWe have not checked this page since the date shown.\n");
        var staging = new Memory();
        site.Build(Day(day), staging).Problems.ShouldBeEmpty();
        var text = new List<string>();
        foreach (var path in staging.Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var page = await BrowsingContext.New().OpenAsync(r => r.Content(staging.Text(path)), TestContext.Current.CancellationToken);
            text.AddRange(page.QuerySelectorAll("[data-notice=overdue] .notice-title, [data-law], [data-review] div, .help-lines li, a[href^='tel:'], .due-list h2")
                .Select(e => $"{path}: {string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"));
        }
        string.Join('\n', text).ShouldMatchSnapshot($"{day}.txt");
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void The_starter_site_is_built_on_any_later_day_and_each_page_that_is_overdue_says_so(string day)
    {
        var sources = RecoverySite.Reading.SourceTree.Load(Path.Combine(TestSite.Repository, "input"));
        var content = RecoverySite.Reading.ContentReader.Read(sources).Value;
        var staging = new Memory();
        Site.Build(sources, Day(day), staging).Site.ShouldNotBeNull();
        var pages = Manifest.Parse(staging.Files[Manifest.FileName]).Pages;
        pages.Where(p => p.Notices.Any(n => n.Id == "review-overdue")).Select(p => p.Page)
            .ShouldBe(content.Pages.Where(p => p.ReviewBy.Value < Day(day)).Select(p => p.OutputPath), ignoreOrder: true);
        foreach (var entry in content.Jurisdictions.Values.SelectMany(j => j.Entries).Where(e => e.CheckBy.Date < Day(day)))
            pages.SelectMany(p => p.Law).Where(l => l.Id == entry.Id).ShouldAllBe(l => l.Shown != "fresh");
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
