using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What must hold over the real registers, whoever edits them.</summary>
public sealed class RegisterTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly Content content = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.Repository, "input"))).Value;

    public static TheoryData<string, string> DangerPairs =>
    [
        .. from substance in content.Substances.Values
           from pair in substance.Interactions
           where pair.Danger == Danger.Danger && pair.With is not null && string.CompareOrdinal(substance.Id, pair.With.Value.Value) <= 0
           select (substance.Id, pair.With!.Value.Value),
    ];

    [Theory]
    [MemberData(nameof(DangerPairs))]
    public void A_pair_that_can_kill_leads_to_a_notice(string one, string other)
    {
        var carried = Bare($"substances: [{one}, {other}]").Notices.Select(n => n.Notice).Where(n => n.Severity <= NoticeSeverity.Danger);
        carried.ShouldContain(n => n.Group == NoticeGroup.Mixing || n.Id == "seizure-risk", "what kills in company must be said");
    }

    /// <summary>Two that slow the breath, an MAO inhibitor with what raises serotonin, lithium with a psychedelic: wherever a page names both.</summary>
    [Theory]
    [InlineData("Alcohol and heroin.", "mixing-depressants")]
    [InlineData("Methadone with pregabalin.", "mixing-depressants")]
    [InlineData("Phenelzine and sertraline.", "serotonin-toxicity")]
    [InlineData("Phenelzine and MDMA.", "serotonin-toxicity")]
    [InlineData("Ayahuasca and fluoxetine.", "serotonin-toxicity")]
    [InlineData("Lithium and LSD.", "lithium-seizure")]
    public void Two_names_on_one_page_lead_to_the_notice_of_the_pair(string text, string notice)
    {
        var advice = Bare("topics: []", text);
        advice.Mentions.Select(m => m.Substance).Distinct().Count().ShouldBe(2);
        advice.Notices.Select(n => n.Notice.Id).ShouldContain(notice);
        Bare("topics: []", text.Split(' ')[0]).Notices.Select(n => n.Notice.Id).ShouldNotContain(notice, "one name alone is no pair");
    }

    [Fact]
    public void Every_pair_stands_on_both_sides_with_one_severity()
    {
        var pairs = content.Substances.Values.SelectMany(s => s.Interactions.Where(i => i.With is not null).Select(i => (One: s.Id, Other: i.With!.Value.Value, i.Danger))).ToHashSet();
        pairs.Count.ShouldBeGreaterThan(300);
        pairs.ShouldAllBe(p => pairs.Contains(new(p.Other, p.One, p.Danger)));
    }

    [Fact]
    public void The_registers_are_whole()
    {
        content.Substances.Count.ShouldBe(41);
        content.Notices.Count.ShouldBe(61, "sixty researched, and the one of lists");
        content.Jurisdictions.Count.ShouldBe(37);
        content.Jurisdictions.Values.Sum(j => j.Entries.Length).ShouldBe(176);
        content.HelpLines.Sum(c => c.Lines.Length).ShouldBeGreaterThanOrEqualTo(60);
    }

    [Fact]
    public void Every_substance_can_be_found_and_has_a_notice_in_full_on_its_own_page()
    {
        foreach (var substance in content.Substances.Values)
        {
            substance.Names.ShouldNotBeEmpty(substance.Id);
            Bare($"substances: [{substance.Id}]").Notices.ShouldContain(n => n.Slot == NoticeSlot.Top || n.Slot == NoticeSlot.More, substance.Id);
        }
    }

    /// <summary>Every notice of emergency or danger stands in full on a page about any substance that it names without asking for more.</summary>
    [Fact]
    public void A_grave_notice_stands_on_the_page_of_every_substance_that_it_names()
    {
        var named = from notice in content.Notices.Values
                    where notice.Severity <= NoticeSeverity.Danger
                    from rule in notice.AppliesTo
                    where rule.Topics.IsEmpty && rule.Words.IsEmpty && rule.Pair.IsEmpty && rule.Classes.IsEmpty
                    from substance in rule.Substances
                    select (Notice: notice.Id, Substance: substance.Value);
        var pages = content.Substances.Keys.ToDictionary(id => id, id => Bare($"substances: [{id}]").Notices.Select(n => n.Notice.Id).ToHashSet());
        named.Count().ShouldBeGreaterThan(100);
        named.Where(n => !pages[n.Substance].Contains(n.Notice)).ShouldBeEmpty();
    }

    [Fact]
    public void What_rests_on_memory_says_so_where_it_is_read()
    {
        var law = content.Jurisdictions.Values.SelectMany(j => j.Entries).Where(e => e.Evidence == Evidence.Memory).ToList();
        law.ShouldNotBeEmpty();
        var why = new Reason("test", new("test"));
        law.ShouldAllBe(e => new LegalNote(e, "", LegalFreshness.Fresh, why, null, 0).InFull.Contains("from memory", StringComparison.Ordinal)
            && new LegalNote(e, "", LegalFreshness.Fresh, why, null, 0).InOneLine.Contains("from memory", StringComparison.Ordinal)
            && new LegalNote(e, "", LegalFreshness.Fresh, why, null, 0).InText.Contains("from memory", StringComparison.Ordinal));
    }

    [Fact]
    public void What_must_be_verified_first_is_never_shown()
    {
        var law = content.Jurisdictions.Values.SelectMany(j => j.Entries).Where(e => e.VerifyBeforeDisplay).ToList();
        law.Count.ShouldBe(5);
        foreach (var entry in law)
        {
            var note = new LegalNote(entry, "", LegalNote.FreshnessOf(entry, entry.AsOf.Date), new("test", new("test")));
            note.Status.ShouldBeNull(entry.Id);
            note.InFull.ShouldNotContain(entry.Summary, customMessage: entry.Id);
            note.InOneLine.ShouldNotContain(entry.Summary, customMessage: entry.Id);
        }
    }

    private static Advice Bare(string fields, string text = "Text.")
    {
        var file = new SourceFile("input/pages/page.md", $"---\ntitle: A page\ndescription: What it says.\nreviewed: 2026-11-22\nreviewBy: 2027-05-01\n{fields}\n---\n\n{text}\n");
        var page = PageReader.Read(file, "page", new Dictionary<string, PageDirectory>(), []);
        return new Advisor(content, today).Advise(page, BodyReader.Read(page)).Value.Advice;
    }
}
