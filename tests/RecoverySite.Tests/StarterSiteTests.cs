using System.Text;
using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>The site in input/: in order, with the notices that its pages cannot do without, whatever their authors write.</summary>
public sealed class StarterSiteTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly SourceTree sources = SourceTree.Load(Path.Combine(TestSite.Repository, "input"));

    [Fact]
    public void It_builds_with_no_error_and_no_warning()
    {
        var build = Site.Build(sources, today, new Memory());
        build.Problems.ShouldBeEmpty();
        build.Site.ShouldNotBeNull();
    }

    [Fact]
    public void Every_planned_page_is_at_its_address()
    {
        var staging = new Memory();
        Site.Build(sources, today, staging);
        PlannedSite.Addresses.Where(a => !staging.Files.ContainsKey(a + ".html")).ShouldBeEmpty();
    }

    /// <summary>What made the site necessary: each article has a page that answers it, and its claims are looked up.</summary>
    [Fact]
    public void Each_source_article_is_answered()
    {
        var content = ContentReader.Read(sources).Value;
        string[] articles = ["000", "001", "002", .. "ABCDEFGHIJ".Select(c => $"003-{c}"), "004"];
        articles.Except(content.Pages.SelectMany(p => p.Answers)).ShouldBeEmpty();
        articles.Except(content.PopularClaims.SelectMany(s => s.Claims).SelectMany(c => c.Answers)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("substances/ibogaine", "ibogaine-heart")]
    [InlineData("substances/kratom", "opioid-overdose-naloxone")]
    [InlineData("treatments/opioid-medicines", "opioid-overdose-naloxone")]
    [InlineData("help/now", "emergency-now")]
    [InlineData("help/overdose", "opioid-overdose-naloxone")]
    [InlineData("help/withdrawal", "alcohol-withdrawal")]
    [InlineData("help/withdrawal", "ghb-withdrawal")]
    [InlineData("help/crisis-lines", "mental-health-crisis")]
    [InlineData("recovery/early-recovery-safety", "tolerance-loss")]
    [InlineData("psychedelic-therapy/interactions", "lithium-seizure")]
    public void A_life_saving_notice_stands_at_the_top_of_its_page(string page, string notice) =>
        Advised(page).In(NoticeSlot.Top).Select(n => n.Notice.Id).ShouldContain(notice);

    /// <summary>A page with nothing but the substance: the register alone must bring what its reader needs first.</summary>
    [Theory]
    [InlineData("alcohol", "alcohol-withdrawal")]
    [InlineData("benzodiazepines", "benzo-withdrawal")]
    [InlineData("ibogaine", "ibogaine-heart")]
    [InlineData("mdma", "mdma-heat-water")]
    [InlineData("methadone", "methadone-start")]
    [InlineData("naloxone", "opioid-overdose-naloxone")]
    [InlineData("heroin", "opioid-overdose-naloxone")]
    [InlineData("fentanyl", "opioid-overdose-naloxone")]
    [InlineData("kratom", "opioid-overdose-naloxone")]
    [InlineData("7-oh", "opioid-overdose-naloxone")]
    [InlineData("psilocybin", "psychosis-bipolar")]
    [InlineData("ayahuasca", "ayahuasca-medicines")]
    public void A_bare_page_about_a_substance_has_its_gravest_notice_at_the_top(string substance, string notice) =>
        Bare($"substances: [{substance}]").In(NoticeSlot.Top).Select(n => n.Notice.Id).ShouldContain(notice);

    [Fact]
    public void Kratom_is_not_called_scheduled_by_federal_law()
    {
        var note = Advised("substances/kratom").Law!.Rows.Single(r => r.Place == "US").Notes.Single(n => n.Entry.Id == "us-kratom");
        note.Entry.Status.ShouldBe(LegalStatus.Unscheduled);
        note.Text.ShouldContain("not scheduled federally");
    }

    [Fact]
    public void No_page_has_more_than_four_notices_before_its_content()
    {
        var content = ContentReader.Read(sources).Value;
        foreach (var page in content.Pages)
            Advised(page.Address).In(NoticeSlot.Top).Count().ShouldBeLessThanOrEqualTo(4, page.Address);
    }

    [Fact]
    public void Every_name_in_the_register_is_found_as_itself()
    {
        var content = ContentReader.Read(sources).Value;
        var detector = new Detector(content.Substances.Values);
        var page = content.Pages[0] with { Ignored = [], Substances = [] };
        foreach (var substance in content.Substances.Values)
            foreach (var name in substance.Names)
                detector.Find(page, [new(TextKind.Text, $"About {name.Value} today.", [(0, 0)], page.Source)]).Mentions
                    .ShouldContain(m => m.Substance == substance.Id, $"'{name.Value}' of {substance.Id}");
    }

    [Fact]
    public void What_is_due_is_listed_and_is_no_warning()
    {
        var staging = new Memory();
        var later = Site.Build(sources, today.AddYears(2), staging);
        later.Site.ShouldNotBeNull();
        later.Problems.ShouldBeEmpty();
        later.Due.ShouldBeGreaterThan(Site.Build(sources, today, new Memory()).Due);
        staging.Text("substances/ibogaine.html").ShouldContain("data-notice=\"review-overdue\"");
        staging.Text("substances/ibogaine.html").ShouldNotContain("Ibogaine is in Schedule I and has no approved medicine");
        staging.Text("help/now.html").ShouldContain("tel:911", customMessage: "emergency numbers never expire");
    }

    [Fact]
    public void Every_page_says_that_no_clinician_has_reviewed_it()
    {
        var staging = new Memory();
        Site.Build(sources, today, staging);
        foreach (var page in ContentReader.Read(sources).Value.Pages)
            staging.Text(page.OutputPath).ShouldContain("Not yet reviewed by a clinician");
    }

    private static Advice Advised(string address)
    {
        var content = ContentReader.Read(sources).Value;
        var page = content.Pages.Single(p => p.Address == address);
        return new Advisor(content, today).Advise(page, BodyReader.Read(page)).Value.Advice;
    }

    private static Advice Bare(string fields)
    {
        using var site = new TemporaryPage(fields);
        var content = ContentReader.Read(sources).Value;
        return new Advisor(content, today).Advise(site.Page, BodyReader.Read(site.Page)).Value.Advice;
    }

    private sealed class TemporaryPage : IDisposable
    {
        private readonly TestSite site;

        public TemporaryPage(string fields)
        {
            site = TestSite.Over(null).WithPage("substances/bare", "Text.", fields);
            Page = ContentReader.Read(SourceTree.Load(site.Input)).Value.Pages.Single(p => p.Address == "substances/bare");
        }

        public Page Page { get; }
        public void Dispose() => site.Dispose();
    }
}
