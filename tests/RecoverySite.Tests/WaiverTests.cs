using System.Text.Json;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>Where a waived finding is still told of, that it comes back, and on which days reviews fall.</summary>
public sealed class WaiverTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private const string Fields = "waive:\n  - rule: REC220\n    text: sober walkers\n    reason: the name of a group\n    until: 2027-01-31";

    [Fact]
    public void An_ended_waiver_is_told_with_its_finding()
    {
        using var site = Site();
        site.Build(new(2027, 1, 31)).Problems.ShouldBeEmpty();
        var problem = site.Build(new(2027, 2, 1)).Problems.ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Rules.DoubtfulWord);
        problem.Message.ShouldEndWith(" The waiver of it ended on 2027-01-31.");
    }

    [Theory]
    [InlineData("2027-01-01", false)]
    [InlineData("2027-01-02", true)]
    [InlineData("2027-02-02", true)]
    public void A_waiver_is_due_thirty_days_before_its_end(string day, bool isDue)
    {
        using var site = Site();
        var due = Due.Of(ContentReader.Read(SourceTree.Load(site.Input)).Value, DateOnly.ParseExact(day, "yyyy-MM-dd")).Where(d => d.Kind.Words.StartsWith("waiver", StringComparison.Ordinal)).ToList();
        due.Count.ShouldBe(isDue ? 1 : 0);
        due.ShouldAllBe(d => d.What == "A page: REC220 for “sober walkers”, until 31 January 2027" && d.At.Line == 7);
    }

    [Fact]
    public void The_page_of_what_is_due_lists_it()
    {
        using var site = Site();
        var staging = new Memory();
        site.Build(new(2027, 1, 20), staging).Site.ShouldNotBeNull();
        System.Net.WebUtility.HtmlDecode(staging.Text("due.html")).ShouldContain("A page: REC220 for “sober walkers”, until 31 January 2027");
    }

    [Fact]
    public async Task Explain_review_and_the_manifest_list_what_is_live()
    {
        using var site = Site();
        (await Run(site, "explain", "page", "2026-11-22")).ShouldContain("live      REC220  \"sober walkers\"; until 2027-01-31; the name of a group; input/pages/page.md:7:5");
        (await Run(site, "explain", "page", "2027-02-01")).ShouldContain("ended     REC220");
        (await Run(site, "review", "2026-11-22")).ShouldContain("until 2027-01-31  A page: REC220 for \"sober walkers\": the name of a group  (input/pages/page.md:7:5)");
        (await Run(site, "review", "2027-02-01")).ShouldNotContain("Waived findings");
        JsonDocument.Parse(await Run(site, "review", "2026-11-22", "--format", "json")).RootElement.GetProperty("waivers").EnumerateArray().ShouldHaveSingleItem()
            .GetProperty("until").GetString().ShouldBe("2027-01-31");

        var page = JsonDocument.Parse(await Run(site, "explain", "page", "2026-11-22", "--format", "json")).RootElement;
        var waived = page.GetProperty("page").GetProperty("waived")[0];
        string.Join(' ', waived.EnumerateObject().Select(p => p.Value.GetString())).ShouldBe("REC220 sober walkers the name of a group 2027-01-31 pages/page.md:7:5");
        page.GetProperty("measures").GetProperty("words").GetInt32().ShouldBe(4);
        page.GetProperty("measures").GetProperty("longest").GetProperty("line").GetInt32().ShouldBe(13);
    }

    [Fact]
    public void Each_page_too_many_on_a_day_is_told_a_free_day_of_its_own()
    {
        using var site = TestSite.Over(null);
        site.With("pages/busy/_directory.yml", "title: Busy\nreviewWithin: 101\n");
        for (var i = 0; i < 8; i++)
            site.With($"pages/busy/page-{i}.md", $"---\ntitle: Page {i}\ndescription: What it says.\nreviewed: 2026-11-01\nreviewBy: 2027-02-10\n---\n\nThey meet.\n");
        site.Build(today).Problems.Select(p => (p.Rule.Id, p.At.Line, p.Message, p.Suggestion)).ShouldBe(
            Enumerable.Repeat(("REC240", 5, "8 pages are due on 2027-02-10, and 5 are enough.", (string?)"2027-02-09 is free"), 3));
        for (var i = 0; i < 4; i++)
            site.With($"pages/busy/early-{i}.md", $"---\ntitle: Early {i}\ndescription: What it says.\nreviewed: 2026-11-01\nreviewBy: 2027-02-09\n---\n\nThey meet.\n");
        site.Build(today).Problems.Select(p => p.Suggestion).ShouldBe(["2027-02-09 is free", "2027-02-08 is free", "2027-02-08 is free"]);
    }

    private static TestSite Site() => TestSite.Over(null).WithPage("page", "The sober walkers meet.", Fields);

    private static async Task<string> Run(TestSite site, params string[] arguments)
    {
        var at = Array.FindIndex(arguments, a => a.StartsWith("202", StringComparison.Ordinal));
        var run = await TestProgram.Run(site.Root, [], [.. arguments[..at], "--as-of", .. arguments[at..]]);
        run.Exit.ShouldBe(0, run.Error);
        return run.Output.ReplaceLineEndings("\n");
    }
}
