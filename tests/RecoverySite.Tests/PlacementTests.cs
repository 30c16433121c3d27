using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>No register and no author can bring an emergency of a page's main substance below its content, or take it away.</summary>
public sealed class PlacementTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    [Theory]
    [InlineData("notices: [first, second]", "what an author adds comes after")]
    [InlineData("topics: [retreats]", "what a topic brings comes after")]
    [InlineData("homeOf: [first, second]", "what the page is the home of stands beside it")]
    [InlineData("homeOf: [first, second, not-advice]", "whatever else it is the home of")]
    public void The_emergency_of_the_main_substance_stands_first(string fields, string because)
    {
        using var site = Site($"substances: [morphadone]\n{fields}");
        Change(site, "notices/overdose.md", "[morphadone]", "[morphadone, somnazene]");
        Ids(Advise(site), NoticeSlot.Top).ShouldContain("overdose", because);
    }

    [Fact]
    public void A_page_that_is_the_home_of_many_loses_none_of_them()
    {
        using var site = Site("substances: [morphadone]\nhomeOf: [first, second, stopping, mixing, overdose, emergency-now]");
        Advise(site).Notices.Select(n => n.Notice.Id).Order(StringComparer.Ordinal).ShouldBe(["emergency-now", "first", "mixing", "not-advice", "overdose", "second", "stopping"]);
    }

    [Fact]
    public void An_emergency_cannot_be_sent_to_the_end()
    {
        using var site = Site("substances: [morphadone]");
        Change(site, "notices/overdose.md", "priority: 90", "priority: 90\nplacement: end");
        Ids(Advise(site), NoticeSlot.Top).ShouldBe(["overdose"]);
    }

    [Fact]
    public void An_urgent_page_drops_the_rest_only_where_it_opens_with_an_emergency()
    {
        using var site = Site("substances: [morphadone]\nhomeOf: [not-advice]", "help/page");
        Change(site, "site.yml", "places:", "urgent: [help]\nplaces:");
        Ids(Advise(site, "help/page"), NoticeSlot.Top).ShouldBe(["overdose", "not-advice"]);
    }

    [Fact]
    public void A_substance_has_the_card_of_its_own_name_whatever_other_pages_declare()
    {
        using var site = Site("substances: [somnazene]", "substances/somnazene").WithPage("substances/zz", "Text.", "substances: [somnazene, morphadone]");
        ContentReader.Read(SourceTree.Load(site.Input)).Value.CardOf("somnazene")!.Address.ShouldBe("substances/somnazene");
    }

    [Fact]
    public void The_line_of_a_substance_says_what_is_grave_before_what_is_its_own()
    {
        using var site = Site("", body: "Somnazene.").With("notices/grave.md", Notice("Grave", "danger", "\n  - classes: [depressant]"));
        Change(site, "notices/stopping.md", "severity: danger", "severity: caution");
        Advise(site).AlsoNamed.ShouldHaveSingleItem().Gravest!.Id.ShouldBe("grave");
    }

    [Fact]
    public void The_line_of_a_substance_says_what_only_its_own_record_lists_if_there_is_nothing_else()
    {
        using var site = Site("", body: "Thirdone.").With("substances/thirdone.yml", "name: Thirdone\nkind: substance\ndescription: a third\nnotices: [first]\n");
        Advise(site).AlsoNamed.ShouldHaveSingleItem().Gravest!.Id.ShouldBe("first");
    }

    /// <summary>With two more emergencies of a higher priority, which the topic of retreats brings.</summary>
    private static TestSite Site(string fields, string address = "page", string body = "Text.") => TestSite.Over(null).WithPage(address, body, fields)
        .With("notices/first.md", Notice("First", "emergency", "\n  - topics: [retreats]"))
        .With("notices/second.md", Notice("Second", "emergency", "\n  - topics: [retreats]"));

    private static string Notice(string title, string severity, string rules) =>
        $"---\ntitle: {title}\nseverity: {severity}\npriority: 99\ngroup: body\nappliesTo:{rules}\nchecked: 2026-11-01\n---\n\nIt says so.\n";

    private static void Change(TestSite site, string file, string from, string to) =>
        site.With(file, File.ReadAllText(Path.Combine(site.Input, file)).Replace(from, to, StringComparison.Ordinal));

    private static Advice Advise(TestSite site, string address = "page")
    {
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == address);
        return new Advisor(content, today).Advise(page, BodyReader.Read(page)).Value.Advice;
    }

    private static IEnumerable<string> Ids(Advice advice, NoticeSlot slot) => advice.In(slot).Select(n => n.Notice.Id);
}
