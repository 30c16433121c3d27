using System.Text.RegularExpressions;

namespace RecoverySite.Tests;

/// <summary>Damage to pages that the golden site does not have: law that is not recorded, a page that somebody has reviewed, one that names two substances.</summary>
public sealed class VerifierTests(VerifierTests.Pages pages) : IClassFixture<VerifierTests.Pages>
{
    [Fact]
    public void The_site_is_in_order() => pages.Site.Verify().Problems.ShouldBeEmpty();

    [Theory]
    [InlineData("substances/somnazene.html", "<p data-no-law.*?</p>", "", "REC406")]
    [InlineData("substances/somnazene.html", "(<p data-no-law.*?</p>)", "$1$1", "REC406")]
    [InlineData("substances/somnazene.html", "Not recorded for", "Allowed for", "REC407")]
    [InlineData("substances/somnazene.html", "<p data-no-law", "<p hidden data-no-law", "REC403")]
    [InlineData("substances/somnazene.html", "data-no-law=\"somnazene\"", "data-no-law=\"morphadone\"", "REC415")]
    [InlineData("reviewed.html", "Reviewed by", "Seen by", "REC412")]
    [InlineData("reviewed.html", "an addiction nurse", "a friend", "REC412")]
    [InlineData("reviewed.html", "(an addiction nurse)", "$1. Not yet reviewed by a clinician.", "REC412")]
    [InlineData("two.html", "<li data-also-named=\"somnazene\">", "<li data-also-named=\"morphadone\">", "REC401")]
    [InlineData("due.html", " data-register=\"due\"", "", "")]
    [InlineData("safety-manifest.json", "the name of a group", "a joke", "REC416")]
    [InlineData("safety-manifest.json", "\\{\\s*\"rule\": \"REC220\".*?\\}", "", "REC416")]
    public void Damage_is_caught(string file, string find, string replace, string rule)
    {
        var text = Regex.Replace(pages.Site.Files[file], find, replace, RegexOptions.Singleline);
        text.ShouldNotBe(pages.Site.Files[file], "the mutation must change something");
        var rules = pages.Site.Verify((file, text)).Problems.Select(p => p.Rule.Id).ToList();
        if (rule.Length == 0) rules.ShouldBeEmpty();
        else rules.ShouldContain(rule);
    }

    /// <summary>The pages, finished once.</summary>
    public sealed class Pages : IDisposable
    {
        public FinishedSite Site { get; } = new(GoldenSite.Make()
            .WithPage("substances/somnazene", "It makes people sleep.", "substances: [somnazene]", "Somnazene")
            .WithPage("reviewed", "A walk.", "reviewer: an addiction nurse")
            .WithPage("two", "Morphadone and somnazene.")
            .WithPage("waived", "The sober walkers meet.", "waive:\n  - rule: REC220\n    text: sober\n    reason: the name of a group\n    until: 2027-01-31"));

        public void Dispose() => Site.Dispose();
    }
}
