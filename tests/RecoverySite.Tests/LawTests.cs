using System.Text;
using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What a reader is told of the law, and how it ages: real records of each kind, on the days around each edge.</summary>
public sealed class LawTests
{
    private static readonly Content content = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.Repository, "input"))).Value;

    [Theory]
    [InlineData("us-kratom", "high")]
    [InlineData("gb-naloxone", "medium")]
    [InlineData("us-alcohol", "low")]
    [InlineData("us-7oh", "high")]
    public void A_record_ages_as_it_was_agreed(string id, string volatility)
    {
        var entry = content.LegalEntry(id).ShouldNotBeNull();
        Kebab.Of(entry.Volatility).ShouldBe(volatility);
        var text = new StringBuilder();
        DateOnly[] days = [entry.CheckBy.Date.AddDays(-1), entry.CheckBy.Date, entry.CheckBy.Date.AddDays(1), LegalNote.WithdrawnAfter(entry), LegalNote.WithdrawnAfter(entry).AddDays(1)];
        foreach (var day in days)
        {
            var note = new LegalNotes(content, day).Note(entry, new("test", new("test")));
            text.Append($"{day:yyyy-MM-dd} {Kebab.Of(note.Freshness)}\n  table: {Words(note.InFull)}\n  line:  {Words(note.InOneLine)}\n  text:  {Words(note.InText)}\n");
        }
        text.ToString().ShouldMatchSnapshot(id + ".txt");
    }

    [Fact]
    public void Two_substances_share_one_table_and_each_row_says_which_it_means()
    {
        var law = On("substances: [kratom, 7-oh]", "substances/page").ShouldNotBeNull();
        law.Rows.Select(r => r.Place).ShouldBeUnique();
        law.Notes.Select(n => n.Entry.Id).ShouldBeUnique();
        law.Rows.Single(r => r.Place == "US").Notes.Select(n => n.Subject).ShouldBe(["Kratom:", "7-hydroxymitragynine (7-OH):"]);
    }

    [Fact]
    public void Federal_and_state_law_stand_together_or_the_line_says_that_there_is_more()
    {
        var card = On("substances: [kratom]", "substances/page").ShouldNotBeNull();
        var federal = card.Rows.Select((r, i) => (r, i)).Single(x => x.r.Place == "US").i;
        card.Rows[federal + 1].ShouldSatisfyAllConditions(r => r.IsWithin.ShouldBeTrue(), r => r.Place.ShouldStartWith("US-"));

        var elsewhere = On("substances: [kratom]", "recovery/page").ShouldNotBeNull().Rows.ShouldHaveSingleItem();
        elsewhere.Place.ShouldBe("US");
        elsewhere.IsWithin.ShouldBeFalse();
        var states = card.Rows.SkipWhile(r => r.Place != "US").Skip(1).TakeWhile(r => r.IsWithin).Select(r => r.PlaceName).ToList();
        states.Count.ShouldBeGreaterThan(1);
        states.ShouldBe(states.Order(StringComparer.Ordinal));
        card.Gaps.SelectMany(g => g.Places).ShouldNotContain("United States", "a record on the country is enough, whichever of its states has one");
        elsewhere.Notes.ShouldHaveSingleItem().Elsewhere.ShouldBe($"{card.Rows.Count(r => r.IsWithin && r.Place.StartsWith("US-", StringComparison.Ordinal))} states or territories have rules of their own on record.");
    }

    [Fact]
    public void A_page_on_the_law_shows_its_own_places_and_their_rules_on_several_drugs()
    {
        var law = On("substances: [psilocybin]\nplaces: [PT, CZ]", "law/page").ShouldNotBeNull();
        law.Rows.Select(r => r.Place).ShouldBe(["PT", "CZ"]);
        law.Notes.Select(n => n.Subject).ShouldContain("Several drugs at once:");
    }

    [Theory]
    [InlineData("cannabis", "us-cannabis-other")]
    [InlineData("ketamine", "us-ketamine")]
    [InlineData("mescaline", "us-mescaline")]
    [InlineData("kratom", "us-kratom")]
    public void One_entry_alone_is_the_rule_and_no_exception_and_says_that_there_are_others(string substance, string entry)
    {
        var note = On($"substances: [{substance}]", "recovery/page").ShouldNotBeNull().Notes.ShouldHaveSingleItem();
        note.Entry.Id.ShouldBe(entry);
        (note.Elsewhere?.Contains("Other forms", StringComparison.Ordinal) ?? false).ShouldBe(content.LawOn(substance).Count(e => e.Place == "US") > 1);
    }

    [Fact]
    public void A_page_narrows_the_places_only_where_it_is_about_the_law()
    {
        var card = On("substances: [kratom]", "substances/page").ShouldNotBeNull();
        On("substances: [kratom]\nplaces: [US-AL]", "substances/page").ShouldNotBeNull().Rows.Select(r => r.Place).ShouldBe(card.Rows.Select(r => r.Place));
        On("substances: [kratom]\nplaces: [TH]", "recovery/page").ShouldNotBeNull().Rows.Select(r => r.Place).ShouldContain("US");
    }

    [Fact]
    public void A_state_never_stands_without_its_country()
    {
        var law = On("substances: [kratom]\nplaces: [US-AL, GB]", "law/page").ShouldNotBeNull();
        law.Rows.Select(r => (r.Place, r.IsWithin)).ShouldBe([("US", false), ("US-AL", true), ("GB", false)]);
        On("substances: [kratom]\nplaces: [US, US-AL]", "law/page").ShouldNotBeNull().Notes.Select(n => n.Entry.Id).ShouldBeUnique();
    }

    [Fact]
    public void A_country_without_a_record_of_its_own_says_so_beside_its_states()
    {
        using var site = TestSite.Over(null)
            .With("legal/xa.yml", "place: XA\nname: Examplia\n")
            .With("legal/xb.yml", File.ReadAllText(Path.Combine(CaseTests.Folder, "near-miss-place-within-another", "legal", "xb.yml")));
        var law = On("substances: [morphadone]", "substances/page", ContentReader.Read(SourceTree.Load(site.Input)).Value).ShouldNotBeNull();
        law.Rows.ShouldHaveSingleItem().IsWithin.ShouldBeFalse("no row stands above it");
        law.Gaps.ShouldHaveSingleItem().Places.ShouldBe(["Examplia"]);
    }

    [Fact]
    public void What_is_not_recorded_says_so_and_never_that_it_is_allowed()
    {
        On("substances: [mescaline]", "substances/page").ShouldNotBeNull().Gaps.ShouldHaveSingleItem().InFull.ShouldEndWith("That does not mean it is allowed.");
        On("substances: [lithium]", "substances/page").ShouldNotBeNull().Gaps.ShouldHaveSingleItem().InFull.ShouldEndWith("If it is prescribed for you, that is no reason to stop it.");
    }

    [Fact]
    public void A_page_for_an_emergency_says_nothing_of_the_law() => On("substances: [cocaine]", "help/page").ShouldBeNull();

    [Fact]
    public void No_record_that_may_be_shown_leaves_out_its_place_its_date_or_its_source()
    {
        var notes = content.Jurisdictions.Values.SelectMany(j => j.Entries).Select(e => new LegalNotes(content, new(2026, 11, 22)).Note(e, new("test", new("test")))).ToList();
        notes.Count.ShouldBe(176);
        notes.ShouldAllBe(n => n.InOneLine.StartsWith(n.PlaceName, StringComparison.Ordinal) && n.InOneLine.Contains(n.Entry.AsOf.InWords, StringComparison.Ordinal) && n.InFull.Contains(n.Entry.AsOf.InWords, StringComparison.Ordinal)
            && (n.InFull.Contains("Source: ", StringComparison.Ordinal) || n.InFull.Contains("No source recorded.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_manifests_show_that_the_law_in_a_line_has_aged()
    {
        using var site = TestSite.Over(null).WithPage("page", "Morphadone.");
        var read = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = read.Pages.Single(p => p.Address == "page");
        Manifest On(DateOnly day) => RecoverySite.Rendering.ManifestRows.Of([new Advisor(read, day).Advise(page, BodyReader.Read(page)).Value], site.Input, day);
        Changes.Between(On(new(2027, 4, 30)), On(new(2027, 5, 1))).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            c => c.Kind.ShouldBe(ChangeKind.Reworded), c => c.What.ShouldBe("line of morphadone"));
        Changes.Between(On(new(2027, 4, 29)), On(new(2027, 4, 30))).ShouldBeEmpty();
    }

    private static LawTable? On(string fields, string address, Content? other = null)
    {
        var file = new SourceFile($"input/pages/{address}.md", $"---\ntitle: A page\ndescription: What it says.\nreviewed: 2026-11-22\nreviewBy: 2027-05-01\n{fields}\n---\n\nText.\n");
        return new LegalNotes(other ?? content, new(2026, 11, 22)).Of(PageReader.Read(file, address, new Dictionary<string, PageDirectory>(), []));
    }

    private static string Words(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
