using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What the advisor objects to: names that a page should declare, words that may be names, names where no notice can stand.</summary>
public sealed class ObjectionTests
{
    private const string Four = "Somnazene, somnazene, somnazene, somnazene.";

    [Theory]
    [InlineData("Four times is in passing.", Four)]
    [InlineData("Five times is about it.", Four + "\n\nSomnazene.", "", "Undeclared 10:1")]
    [InlineData("What is declared is in order.", Four + "\n\nSomnazene.", "substances: [somnazene]")]
    [InlineData("A heading is about it.", "## Somnazene", "", "Undeclared 8:4")]
    [InlineData("A word that may be a name is asked about.", "The mist, the mist.", "", "AskWord 8:5")]
    [InlineData("What the page declares is not asked about.", "The mist.", "substances: [morphadone]")]
    [InlineData("What is settled is not asked about.", "The mist.", "ignore:\n  - word: mist\n    reason: weather")]
    [InlineData("What is settled must be there.", "The fog.", "ignore:\n  - word: mist\n    reason: weather", "IgnoredAbsent 7:11")]
    public void A_page_is_objected_to(string _, string markdown, string fields = "", params string[] objections) =>
        Objections(TestSite.Over(null).WithPage("page", markdown, fields)).ShouldBe(objections);

    [Fact]
    public void A_title_is_about_what_it_names() =>
        Objections(TestSite.Over(null).WithPage("page", "Text.", title: "Somnazene")).ShouldBe(["Undeclared 2:8"]);

    [Fact]
    public void A_list_declares_nothing()
    {
        var list = TestSite.Over(Path.Combine(TestSite.ProjectFolder, "Golden")).WithPage("names", "## Somnazene");
        Objections(list, "names").ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_could_not_be_read_is_not_objected_to_again() =>
        Objections(TestSite.Over(null).With("pages/page.md", "No front matter.\n\n## Somnazene\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("site.yml", "title: Test site", "title: About somnazene", "site.yml")]
    [InlineData("site.yml", "title: Test site", "title: Test site\npublisher: Friends of Sleepwell Forte and morphadone", "site.yml")]
    [InlineData("pages/help/_directory.yml", "title: Help", "title: Somnazene", "_directory.yml")]
    public void Names_of_the_site_and_its_folders_name_nothing(string file, string find, string replace, string at)
    {
        using var site = TestSite.Over(null);
        site.With(file, File.ReadAllText(Path.Combine(site.Input, file)).Replace(find, replace, StringComparison.Ordinal));
        OfSite(site).ShouldHaveSingleItem().At.File.ShouldEndWith(at);
    }

    [Fact]
    public void A_folder_without_a_title_is_called_by_its_own_name()
    {
        using var site = TestSite.Over(null).WithPage("somnazene/page", "Text.").WithPage("walks/page", "Text.");
        OfSite(site).ShouldHaveSingleItem().Message.ShouldContain("somnazene");
        using var titled = TestSite.Over(null).WithPage("somnazene/page", "Text.").With("pages/somnazene/_directory.yml", "title: Walks\n");
        OfSite(titled).ShouldBeEmpty();
    }

    private static List<Diagnostic> OfSite(TestSite site) =>
        [.. new Advisor(ContentReader.Read(SourceTree.Load(site.Input)).Value, new(2026, 11, 22)).OfSite()];

    private static List<string> Objections(TestSite site, string address = "page")
    {
        using (site)
        {
            var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
            var page = content.Pages.Single(p => p.Address == address);
            return [.. new Advisor(content, new(2026, 11, 22)).Advise(page, BodyReader.Read(page)).Problems.Select(p => $"{Name(p.Rule)} {p.At.Line}:{p.At.Column}")];
        }
    }

    private static string Name(Rule rule) =>
        rule == Rules.Undeclared ? nameof(Rules.Undeclared) : rule == Rules.AskWord ? nameof(Rules.AskWord) : rule == Rules.IgnoredAbsent ? nameof(Rules.IgnoredAbsent) : rule.Id;
}
