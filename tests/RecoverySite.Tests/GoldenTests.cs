namespace RecoverySite.Tests;

/// <summary>
/// The golden site's finished files, held against snapshots that are named as Verify names them. To accept a change of looks,
/// run the tests with RENEW_SNAPSHOTS=1 and review the difference like any other.
/// </summary>
public sealed class GoldenTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    public static TheoryData<string> Files => ["index.html", "help/now.html", "stories.html", "names.html", "substances/morphadone.html", "old/morphadone.html", "a-to-z.html", "drawn.html", "laws.html", "mixing.html", "contents.html", "substances/somnazene.html", "law/places/xa.html", "law/places/xb.html", "law/places/xb-n.html", "words.html", "walks/index.html", "walks/long.html", "walks/short.html", "walks/last.html", "arabic/waiting.html", "arabic/sleep.html", "help/countries/xa.html", "blank.html", "404.html", "due.html", "additions.html", "sources.html", "report.html", "safety-manifest.json", "feed.xml", "numbers.js",
        "search/start.js", "search/names.js", "search/hits-0.js", "search/pages-0.js", "search/parts-0.js"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_finished_file_is_as_it_was(string path)
    {
        using var site = GoldenSite.Make();
        var staging = new Memory();
        site.Build(today, staging).Problems.ShouldBeEmpty();
        staging.Text(path).Replace(site.Root + "/", "", StringComparison.Ordinal).ShouldMatchSnapshot(path);
    }

    [Fact]
    public void There_is_a_snapshot_for_every_finished_page()
    {
        using var site = GoldenSite.Make();
        var staging = new Memory();
        site.Build(today, staging).Site.ShouldNotBeNull().Files.Where(f => f is not ("site.css" or "icon.svg" or "page.js" or "page-ar.js" or "substances/sign.png") && !f.StartsWith("search/", StringComparison.Ordinal))
            .ShouldBe(Files.Select(f => f.Data).Where(f => !f.StartsWith("search/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }
}
