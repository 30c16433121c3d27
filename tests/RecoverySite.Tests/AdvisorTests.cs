using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What a page is about comes in full; what it only names comes in one line, with the emergencies and the pairs.</summary>
public sealed class AdvisorTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    [Fact]
    public void A_page_about_a_substance_carries_its_notices_in_full_and_its_law()
    {
        var advice = Advise("Text.", "substances: [somnazene]", "substances/page");
        Ids(advice, NoticeSlot.Top).ShouldBe(["stopping"]);
        advice.Law.ShouldNotBeNull().Gaps.ShouldHaveSingleItem().InFull.ShouldBe("Not recorded for Somnazene: Examplia. If it is prescribed for you, that is no reason to stop it.");
        advice.AlsoNamed.ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_only_names_a_substance_carries_one_line_and_its_emergencies()
    {
        var advice = Advise("Somnazene and morphadone.");
        advice.AlsoNamed.Select(a => (a.Substance.Id, a.Gravest?.Id, a.Law?.Entry.Id))
            .ShouldBe([("somnazene", "stopping", null), ("morphadone", "overdose", "xa-morphadone")]);
        Ids(advice, NoticeSlot.Top).ShouldBeEmpty("nothing stands before the content of a page that is not about it");
        Ids(advice, NoticeSlot.More).ShouldBe(["overdose", "mixing"]);
        Ids(advice, NoticeSlot.EmergencyLine).ShouldBe(["emergency-now"]);
    }

    [Fact]
    public void Two_depressants_call_for_the_notice_on_mixing_and_one_does_not()
    {
        Ids(Advise("Morphadone with Sleepwell Forte.")).ShouldContain("mixing");
        Ids(Advise("Morphadone with morpha.")).ShouldNotContain("mixing");
    }

    [Fact]
    public void An_emergency_of_a_class_comes_with_every_member_that_a_page_names()
    {
        using var site = TestSite.Over(null).WithPage("page", "Morphadone.").With("notices/overdose.md", """
            ---
            title: Signs of an overdose
            severity: emergency
            group: emergency
            appliesTo:
              - classes: [opioid]
            checked: 2026-11-01
            ---

            Call an ambulance.
            """);
        var staging = new Memory();
        site.Build(today, staging).Site.ShouldNotBeNull();
        staging.Text("page.html").ShouldContain("data-notice=\"overdose\"");
    }

    [Theory]
    [InlineData("sections: [care]", "", "care/page", true)]
    [InlineData("sections: [care]", "", "care/deeper/page", true)]
    [InlineData("sections: [care]", "", "careful/page", false)]
    [InlineData("kinds: [medicine]", "substances: [somnazene]", "page", true)]
    [InlineData("kinds: [product]", "substances: [somnazene]", "page", false)]
    [InlineData("{ classes: [opioid], sections: [care] }", "substances: [morphadone]", "care/page", true)]
    [InlineData("{ classes: [opioid], sections: [care] }", "substances: [morphadone]", "page", false)]
    [InlineData("{ substances: [morphadone], topics: [retreats] }", "topics: [retreats]", "page", false)]
    [InlineData("{ substances: [morphadone], topics: [retreats] }", "topics: [retreats]\nsubstances: [morphadone]", "page", true)]
    public void A_rule_asks_for_a_section_a_kind_or_several_things_at_once(string rule, string fields, string address, bool holds) =>
        WithRule(rule, "Text.", fields, address).Notices.Any(n => n.Notice.Id == "new").ShouldBe(holds);

    [Fact]
    public void What_a_page_only_names_counts_in_full_where_the_rule_asks_for_its_topic_too()
    {
        WithRule("{ substances: [morphadone], topics: [retreats] }", "Morphadone.", "topics: [retreats]", "page").In(NoticeSlot.More).Select(n => n.Notice.Id).ShouldContain("new");
        WithRule("{ substances: [morphadone] }", "Morphadone.", "topics: [retreats]", "page").Notices.Select(n => n.Notice.Id).ShouldNotContain("new");
    }

    [Fact]
    public void A_survey_carries_a_line_for_each_substance_and_in_full_only_what_its_topic_calls_for()
    {
        var advice = WithRule("topics: [retreats]", "Text.", "substances: [somnazene, morphadone, third]\ntopics: [retreats]", "page");
        Ids(advice, NoticeSlot.Top).ShouldBe(["new"]);
        Ids(advice, NoticeSlot.More).ShouldBe(["overdose", "mixing"], "the emergency of one, and the pair");
        advice.AlsoNamed.Select(a => a.Substance.Id).ShouldBe(["somnazene", "morphadone", "third"]);
    }

    [Fact]
    public void A_card_that_is_about_many_keeps_the_notices_of_its_own_substance()
    {
        var advice = WithRule("topics: [retreats]", "Text.", "substances: [somnazene, morphadone, third]", "substances/somnazene");
        Ids(advice, NoticeSlot.Top).ShouldBe(["stopping", "mixing", "overdose"]);
        advice.AlsoNamed.Select(a => a.Substance.Id).ShouldBe(["morphadone", "third"]);
    }

    private static Advice WithRule(string rule, string markdown, string fields, string address)
    {
        using var site = TestSite.Over(null).WithPage(address, markdown, fields).WithPage("care/index", "Text.")
            .With("substances/third.yml", "name: Thirdazole\nkind: substance\ndescription: a third drug\nreviewed: 2026-11-01\nreviewBy: 2027-05-01\n")
            .With("notices/new.md", $"---\ntitle: New\nseverity: caution\ngroup: care\nappliesTo:\n  - {rule}\nchecked: 2026-11-01\n---\n\nWords.\n");
        var (content, problems) = ContentReader.Read(SourceTree.Load(site.Input));
        problems.ShouldBeEmpty();
        var page = content.Pages.Single(p => p.Address == address);
        return new Advisor(content, today).Advise(page, BodyReader.Read(page)).Value.Advice;
    }

    [Fact]
    public void A_page_for_an_emergency_opens_with_what_it_is_the_home_of_and_says_nothing_of_the_law()
    {
        using var site = TestSite.Over(null).WithPage("help/care", "Somnazene.", "substances: [morphadone]\nhomeOf: [overdose]");
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")).Replace("places: [XA]", "places: [XA]\nurgent: [help]", StringComparison.Ordinal));
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == "help/care");
        var advice = new Advisor(content, today).Advise(page, BodyReader.Read(page)).Value.Advice;
        Ids(advice, NoticeSlot.EmergencyLine).ShouldBeEmpty("it opens with an emergency of its own");
        Ids(advice, NoticeSlot.Top).ShouldBe(["overdose"]);
        Ids(advice, NoticeSlot.More).ShouldBe(["emergency-now", "mixing"]);
        advice.Law.ShouldBeNull();
        advice.AlsoNamed.ShouldHaveSingleItem().Law.ShouldBeNull();
    }

    [Fact]
    public void The_line_of_a_substance_takes_the_notice_that_its_record_chooses()
    {
        using var site = TestSite.Over(null).WithPage("page", "Somnazene.");
        site.With("substances/somnazene.yml", File.ReadAllText(Path.Combine(site.Input, "substances/somnazene.yml")).Replace("notices:", "gravest: mixing\nnotices:", StringComparison.Ordinal));
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == "page");
        new Advisor(content, today).Advise(page, BodyReader.Read(page)).Value.Advice.AlsoNamed.ShouldHaveSingleItem().Gravest.ShouldNotBeNull().Id.ShouldBe("mixing");
    }

    [Fact]
    public void A_topic_calls_for_its_notices() =>
        Ids(Advise("Text.", "topics: [overdose]"), NoticeSlot.Top).ShouldBe(["overdose"]);

    [Fact]
    public void An_author_adds_a_notice_and_cannot_take_one_away()
    {
        Ids(Advise("Text.", "notices: [stopping]")).ShouldContain("stopping");
        Ids(Advise("Morphadone.", "notices: [stopping]")).ShouldContain("overdose");
    }

    [Fact]
    public void A_page_about_nothing_carries_what_every_page_carries() =>
        Ids(Advise("Text about walking.")).ShouldBe(["not-advice"]);

    [Fact]
    public void An_ignored_word_is_no_mention() =>
        Advise("The morphadone band.", "ignore:\n  - word: morphadone\n    reason: the name of a band").Mentions.ShouldBeEmpty();

    [Fact]
    public void A_common_word_counts_only_where_the_substance_is_declared()
    {
        Advise("The blue ones.").Mentions.ShouldBeEmpty();
        Advise("The blue ones.", "substances: [morphadone]").Mentions.ShouldHaveSingleItem().Words.ShouldBe("blue");
    }

    [Fact]
    public void Every_attached_notice_says_why_and_where()
    {
        var attached = Advise("Text.\n\nMorphadone.").Notices.Single(n => n.Notice.Id == "overdose");
        attached.Reason.Rule.ShouldBe("\"Morphadone\"");
        attached.Reason.At.Line.ShouldBe(10);
    }

    [Theory]
    [InlineData("2027-04-30", "fresh")]
    [InlineData("2027-05-01", "softened")]
    [InlineData("2029-10-31", "softened")]
    [InlineData("2029-11-01", "withdrawn")]
    public void A_legal_entry_softens_and_is_withdrawn_by_its_dates(string day, string freshness)
    {
        var note = Advise("Text.", "substances: [morphadone]", "substances/page", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))
            .Law!.Notes.Single();
        Kebab.Of(note.Freshness).ShouldBe(freshness);
        note.Text.Contains("offences in Examplia", StringComparison.Ordinal).ShouldBe(freshness != "withdrawn");
    }

    private static Advice Advise(string markdown, string fields = "", string address = "page", DateOnly? day = null)
    {
        using var site = TestSite.Over(null).WithPage(address, markdown, fields);
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == address);
        return new Advisor(content, day ?? today).Advise(page, BodyReader.Read(page)).Value.Advice;
    }

    private static IEnumerable<string> Ids(Advice advice, NoticeSlot? slot = null) =>
        advice.Notices.Where(n => slot is null || n.Slot == slot).Select(n => n.Notice.Id);
}
