using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>How near a notice is to its page decides where it stands, and whether one line is enough; and what is not attached says why.</summary>
public sealed class AttachmentTests : IDisposable
{
    private const string Three = "substances: [quietin, morphadone, somnazene]";

    private readonly TestSite site = TestSite.Over(Path.Combine(TestSite.ProjectFolder, "Golden"))
        .With("substances/quietin.yml", "name: Quietin\nkind: substance\ndescription: made up\nclasses: [opioid, psychedelic]\n")
        .With("substances/plainine.yml", "name: Plainine\nkind: substance\ndescription: made up\nclasses: [depressant]\n")
        .With("substances/otherine.yml", "name: Otherine\nkind: substance\ndescription: made up\nclasses: [psychedelic, rare]\n")
        .With("notices/fever.md", Notice("emergency", "  - classes: [stimulant, rare]\n"))
        .With("notices/alone.md", Notice("caution", "  - substances: [otherine]\n"))
        .With("notices/topical.md", Notice("danger", "  - substances: [plainine]\n    topics: [retreats]\n"))
        .With("notices/worded.md", Notice("danger", "  - substances: [plainine]\n    words: [tea]\n"))
        .With("notices/paired.md", Notice("danger", "  - substances: [plainine]\n    pair: [opioid, opioid]\n"))
        .With("notices/trip.md", Notice("danger", "  - classes: [stimulant, psychedelic]\npriority: 90\n"))
        .With("notices/many.md", Notice("danger", "  - substances: [morphadone, quietin]\n"))
        .With("notices/retreat.md", Notice("danger", "  - substances: [morphadone, quietin]\n    topics: [retreats]\n"))
        .With("notices/aware.md", Notice("caution", "  - substances: [quietin]\n    topics: [retreats]\n"))
        .With("notices/needle.md", Notice("caution", "  - words: [syringe, needle]\n"))
        .With("notices/pairing.md", Notice("danger", "  - pair: [opioid, depressant]\n"));

    [Fact]
    public void Two_substances_have_all_their_notices_in_full()
    {
        var advice = Advise("Text.", "substances: [quietin, somnazene]");
        Ids(advice).ShouldBe(["emergency-now", "many", "not-advice", "pairing", "stopping", "trip"], ignoreOrder: true);
        advice.AlsoNamed.ShouldBeEmpty();
    }

    [Fact]
    public void On_a_survey_only_what_is_urgent_paired_or_of_the_topic_stands_in_full()
    {
        var advice = Advise("Text.", Three);
        Ids(advice).ShouldBe(["emergency-now", "mixing", "not-advice", "overdose", "pairing"], ignoreOrder: true);
        advice.AlsoNamed.Select(a => (a.Substance.Id, a.Gravest?.Id, a.ShowsLaw)).ShouldBe([("quietin", "trip", false), ("morphadone", "overdose", false), ("somnazene", "stopping", false)]);
        Ids(Advise("Text.", "substances: [somnazene, morphadone, quietin]\ntopics: [retreats]"), NoticeSlot.Top).ShouldContain("retreat");
    }

    [Fact]
    public void On_its_own_card_the_main_of_many_has_its_notices_in_full()
    {
        var advice = Advise("Text.", Three, "substances/quietin");
        Ids(advice).ShouldBe(["emergency-now", "many", "mixing", "not-advice", "overdose", "pairing", "trip"], ignoreOrder: true);
        advice.AlsoNamed.Select(a => a.Substance.Id).ShouldBe(["morphadone", "somnazene"]);
        Ids(Advise("Text.", "substances: [morphadone, quietin, somnazene]", "substances/morphadone")).ShouldNotContain("trip");
    }

    [Fact]
    public void In_an_emergency_a_line_says_nothing_of_the_law()
    {
        Advise("Morphadone.", address: "help/page").AlsoNamed.Select(a => (a.ShowsLaw, a.Law)).ShouldBe([(false, null)]);
        Advise("Morphadone.").AlsoNamed.Select(a => (a.ShowsLaw, a.Law?.Entry.Id)).ShouldBe([(true, "xa-morphadone")]);
    }

    [Fact]
    public void An_emergency_of_one_of_several_classes_comes_with_a_name() => Ids(Advise("Otherine.")).ShouldContain("fever");

    [Fact]
    public void A_line_gives_the_gravest_of_what_was_written_for_the_substance_or_its_class()
    {
        Advise("Quietin.").AlsoNamed.ShouldHaveSingleItem().Gravest.ShouldNotBeNull().Id.ShouldBe("trip");
        Advise("Otherine.").AlsoNamed.ShouldHaveSingleItem().Gravest.ShouldNotBeNull().Id.ShouldBe("fever", "what is grave comes before what was written for it alone");
        Advise("Plainine.").AlsoNamed.ShouldHaveSingleItem().Gravest.ShouldBeNull();
    }

    [Fact]
    public void A_word_calls_for_its_notice_after_the_content()
    {
        var attached = Advise("Nobody\nshares a needle.").Notices.Single(n => n.Notice.Id == "needle");
        (attached.Slot, attached.Reason.Rule, attached.Reason.At.Line).ShouldBe((NoticeSlot.More, "the words \"needle\"", 9));
        Ids(Advise("Nobody shares a noodle.")).ShouldNotContain("needle");
    }

    [Fact]
    public void A_pair_is_found_where_its_second_is_named()
    {
        Advise("Text.\n\nMorphadone.", "substances: [somnazene]").Notices.Single(n => n.Notice.Id == "pairing").Reason.At.Line.ShouldBe(11);
        Advise("Text.\n\nSomnazene.", "substances: [quietin]").Notices.Single(n => n.Notice.Id == "pairing").Reason.At.Line.ShouldBe(11);
    }

    [Fact]
    public void After_the_content_the_gravest_comes_first_and_at_the_end_the_least_pressing_last()
    {
        site.With("notices/a.md", Notice("caution", "  - words: [pipe]\n"))
            .With("notices/b.md", Notice("danger", "  - words: [pipe]\npriority: 10\n"))
            .With("notices/c.md", Notice("danger", "  - words: [pipe]\npriority: 90\n"))
            .With("notices/d.md", "---\ntitle: D\nseverity: info\ngroup: about\nevery: page\npriority: 99\nchecked: 2026-11-01\n---\n\nIt is so.\n")
            .With("notices/e.md", "---\ntitle: E\nseverity: caution\ngroup: about\nevery: page\nchecked: 2026-11-01\n---\n\nIt is so.\n");
        var advice = Advise("A pipe.");
        Ids(advice, NoticeSlot.More).ShouldBe(["c", "b", "a"]);
        Ids(advice, NoticeSlot.End).ShouldBe(["e", "not-advice", "d"]);
    }

    [Fact]
    public void A_pair_that_is_declared_may_stand_first_and_one_that_is_only_named_may_not()
    {
        Ids(Advise("Text.", "substances: [quietin, somnazene]"), NoticeSlot.Top).ShouldContain("pairing");
        Ids(Advise("Somnazene.", "substances: [quietin]"), NoticeSlot.Top).ShouldNotContain("pairing");
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-21", true)]
    public void A_page_is_overdue_from_the_day_after(string reviewBy, bool isOverdue)
    {
        site.With("notices/late.md", "---\ntitle: Late\nseverity: caution\ngroup: about\nevery: overdue-page\nchecked: 2026-11-01\n---\n\nIt is late.\n")
            .With("pages/late.md", $"---\ntitle: A page\ndescription: What it says.\nreviewed: 2026-11-01\nreviewBy: {reviewBy}\n---\n\nText.\n");
        Ids(On(site, "late")).Contains("late").ShouldBe(isOverdue);
    }

    [Fact]
    public void A_page_on_places_with_no_rule_to_show_has_no_table() => Advise("Text.", "places: [XA]").Law.ShouldBeNull();

    [Fact]
    public void An_emergency_stands_first_and_a_caution_that_only_words_call_for_does_not() =>
        Ids(Advise("A needle.", "substances: [morphadone]"), NoticeSlot.Top).ShouldBe(["overdose", "many"]);

    [Fact]
    public void A_line_gives_the_first_record_of_a_place()
    {
        site.With("legal/xa.yml", $"place: XA\nname: Examplia\nentries:\n{Entry("xa-second")}{Entry("xa-first")}{Entry("xa-third")}");
        Advise("Somnazene.").AlsoNamed.ShouldHaveSingleItem().Law.ShouldNotBeNull().Entry.Id.ShouldBe("xa-first");
    }

    [Theory]
    [InlineData("page")]
    [InlineData("substances/page")]
    public void A_note_on_the_only_substance_does_not_name_it_and_leaves_no_gap(string address)
    {
        var law = Advise("Text.", "substances: [morphadone]", address).Law.ShouldNotBeNull();
        law.Notes.ShouldHaveSingleItem().Subject.ShouldBeNull();
        law.Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_printed_in_the_text_names_its_substances()
    {
        var advice = Advise("Text. {{law xa-morphadone}} {{law xa-morphadone}}");
        advice.LawInline.ShouldHaveSingleItem().Entry.Id.ShouldBe("xa-morphadone");
        advice.AlsoNamed.ShouldHaveSingleItem().Substance.Id.ShouldBe("morphadone");
    }

    [Fact]
    public void On_a_list_only_what_its_author_adds_stands_in_full_besides_its_own() =>
        Ids(Advise("Text.", "substances: [somnazene, quietin]\nnotices: [stopping]", "names")).ShouldBe(["emergency-now", "list", "stopping", "not-advice"], ignoreOrder: true);

    [Fact]
    public void On_a_list_what_leads_to_its_card_needs_no_line() =>
        Advise("[Morphadone](substances/morphadone.md) and somnazene.", address: "names").AlsoNamed.ShouldHaveSingleItem().Substance.Id.ShouldBe("somnazene");

    [Fact]
    public void What_is_not_attached_says_why()
    {
        Why("Somnazene.").ShouldBe(["stopping: \"Somnazene\" in line 8 is only named; of what is only named, the gravest fact stands in one line and only emergencies in full."]);
        Why("Text.", "substances: [quietin]").ShouldBe(
            ["retreat: quietin would call for it, and its rule also asks for the topic retreats.", "aware: quietin would call for it, and its rule also asks for the topic retreats."]);
        Why("Text.", Three).ShouldContain("stopping: somnazene calls for it, as one of 3 substances here: the gravest fact of each stands in one line.");
        Why("Somnazene.", "substances: [somnazene]", "names").ShouldContain("stopping: somnazene calls for it, and this page is a list: its entries lead to cards.");
    }

    [Fact]
    public void What_is_not_attached_is_in_order_of_severity() =>
        Why("Text.", Three).Select(w => w.Split(':')[0]).ShouldBe(["many", "paired", "retreat", "stopping", "trip", "aware"]);

    public void Dispose() => site.Dispose();

    private IEnumerable<string> Why(string markdown, string fields = "", string address = "page")
    {
        var (advisor, page) = Page(site.WithPage(address, markdown, fields), address);
        return advisor.Explain(page, BodyReader.Read(page)).NotAttached.Select(c => $"{c.Notice.Id}: {c.Why}");
    }

    private Advice Advise(string markdown, string fields = "", string address = "page") => On(site.WithPage(address, markdown, fields), address);

    private static Advice On(TestSite site, string address)
    {
        var (advisor, page) = Page(site, address);
        return advisor.Advise(page, BodyReader.Read(page)).Value.Advice;
    }

    private static (Advisor Advisor, Page Page) Page(TestSite site, string address)
    {
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        return (new(content, new(2026, 11, 22)), content.Pages.Single(p => p.Address == address));
    }

    private static IEnumerable<string> Ids(Advice advice, NoticeSlot? slot = null) =>
        advice.Notices.Where(n => slot is null || n.Slot == slot).Select(n => n.Notice.Id);

    private static string Notice(string severity, string rules) =>
        $"---\ntitle: A notice\nseverity: {severity}\ngroup: body\nappliesTo:\n{rules}checked: 2026-11-01\n---\n\nIt is so.\n";

    private static string Entry(string id) =>
        $"  - id: {id}\n    substances: [somnazene]\n    status: prohibited\n    summary: It is an offence.\n    asOf: 2026-10\n    checkBy: 2027-04\n    volatility: medium\n    evidence: read\n    confidence: high\n";
}
