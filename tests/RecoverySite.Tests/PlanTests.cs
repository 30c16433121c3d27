using RecoverySite.Commands;
using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <summary>The rules over every planned page: no wall of boxes, and nothing that saves a life below the top of its own page.</summary>
public sealed class PlanTests(PlannedSite site) : IClassFixture<PlannedSite>
{
    private readonly IReadOnlyList<RecoverySite.Advising.Explanation> planned = site.Pages;

    [Fact]
    public void What_stands_on_each_planned_page_is_as_it_was()
    {
        var table = new StringWriter { NewLine = "\n" };
        ExplainReport.Print([.. planned.Select(e => e.Page)], table);
        table.ToString().ShouldMatchSnapshot("table.txt");
    }

    [Fact]
    public void The_cards_that_nobody_is_to_write_are_made() =>
        planned.Select(e => e.Page.Page).Where(p => p.MadeFrom == MadeFrom.Substance).Select(p => p.Address).Order(StringComparer.Ordinal).ShouldBe(PlannedSite.Cards);

    [Fact]
    public void No_planned_page_is_a_wall()
    {
        foreach (var (page, advice) in planned.Select(e => e.Page))
        {
            advice.In(NoticeSlot.Top).Count().ShouldBeLessThanOrEqualTo(4, page.Address);
            advice.In(NoticeSlot.More).Count().ShouldBeLessThanOrEqualTo(10, page.Address);
            advice.Notices.Select(n => n.Notice.Id).ShouldBeUnique(page.Address);
        }
        Median(NoticeSlot.Top).ShouldBeLessThanOrEqualTo(3);
        Median(NoticeSlot.More).ShouldBeLessThanOrEqualTo(4);
    }

    /// <summary>What must not be missed at the top of the page that a person in that danger opens.</summary>
    [Theory]
    [InlineData("help/overdose", "opioid-overdose-naloxone")]
    [InlineData("help/withdrawal", "alcohol-withdrawal")]
    [InlineData("help/withdrawal", "benzo-withdrawal")]
    [InlineData("help/withdrawal", "ghb-withdrawal")]
    [InlineData("recovery/early-recovery-safety", "tolerance-loss")]
    [InlineData("recovery/return-to-use", "opioid-overdose-naloxone")]
    [InlineData("treatments/opioid-medicines", "opioid-treatment-stop")]
    [InlineData("treatments/withdrawal-care", "alcohol-withdrawal")]
    [InlineData("treatments/withdrawal-care", "detox-alone")]
    [InlineData("treatments/alcohol-medicines", "disulfiram-alcohol")]
    [InlineData("psychedelic-therapy/interactions", "lithium-seizure")]
    [InlineData("psychedelic-therapy/interactions", "serotonin-toxicity")]
    [InlineData("psychedelic-therapy/retreats", "retreat-duty")]
    [InlineData("psychedelic-therapy/who-should-not", "psychosis-bipolar")]
    [InlineData("psychedelic-therapy/after-an-experience", "mental-health-crisis")]
    [InlineData("substances/alcohol", "alcohol-withdrawal")]
    [InlineData("substances/benzodiazepines", "benzo-withdrawal")]
    [InlineData("substances/ghb", "ghb-withdrawal")]
    [InlineData("substances/gabapentinoids", "gabapentinoid-stop")]
    [InlineData("substances/opioids", "opioid-overdose-naloxone")]
    [InlineData("substances/naloxone", "opioid-overdose-naloxone")]
    [InlineData("substances/heroin", "opioid-overdose-naloxone")]
    [InlineData("substances/fentanyl", "opioid-overdose-naloxone")]
    [InlineData("substances/methadone", "methadone-start")]
    [InlineData("substances/methadone", "opioid-overdose-naloxone")]
    [InlineData("substances/buprenorphine", "precipitated-withdrawal")]
    [InlineData("substances/naltrexone", "naltrexone-opioids")]
    [InlineData("substances/tramadol", "serotonin-toxicity")]
    [InlineData("substances/kratom", "kratom-mixing")]
    [InlineData("substances/7-oh", "seven-oh")]
    [InlineData("substances/ibogaine", "ibogaine-heart")]
    [InlineData("substances/mdma", "mdma-heat-water")]
    [InlineData("substances/mdma", "mdma-mixing")]
    [InlineData("substances/ayahuasca", "ayahuasca-medicines")]
    [InlineData("substances/dmt", "ayahuasca-medicines")]
    [InlineData("substances/maois", "serotonin-toxicity")]
    [InlineData("substances/lithium", "lithium-seizure")]
    [InlineData("substances/psilocybin", "psychosis-bipolar")]
    [InlineData("substances/lsd", "lithium-seizure")]
    [InlineData("substances/cocaine", "stimulant-heart")]
    [InlineData("substances/methamphetamine", "stimulant-heart")]
    [InlineData("substances/ketamine", "ketamine-risks")]
    [InlineData("substances/disulfiram", "disulfiram-alcohol")]
    [InlineData("substances/bupropion", "bupropion-seizure")]
    [InlineData("substances/xylazine", "xylazine-sedation")]
    [InlineData("substances/medetomidine", "medetomidine-withdrawal")]
    public void What_saves_a_life_stands_at_the_top_of_its_own_page(string page, string notice) =>
        planned.Single(e => e.Page.Page.Address == page).Page.Advice.In(NoticeSlot.Top).Select(n => n.Notice.Id).ShouldContain(notice);

    [Fact]
    public void A_list_carries_one_general_notice_and_a_line_for_each_name_that_leads_nowhere()
    {
        var glossary = planned.Single(e => e.Page.Page.Address == "glossary").Page.Advice;
        glossary.In(NoticeSlot.Top).Select(n => n.Notice.Id).ShouldBe(["list-page"]);
        glossary.In(NoticeSlot.More).ShouldBeEmpty();
        glossary.AlsoNamed.Select(a => a.Substance.Id).ShouldContain("ibogaine");
    }

    private int Median(NoticeSlot slot) => planned.Select(e => e.Page.Advice.In(slot).Count()).Order().ElementAt(planned.Count / 2);
}
