using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What the starter site makes of its registers, read back from the finished pages: no substance, pair, name or legal entry is left out.</summary>
public sealed class MadePageTests(MadePageTests.Starter starter) : IClassFixture<MadePageTests.Starter>
{
    private readonly Content content = starter.Content;

    [Fact]
    public void Every_substance_has_a_page()
    {
        content.Substances.Count.ShouldBeGreaterThan(40);
        foreach (var substance in content.Substances.Values)
        {
            var card = content.CardOf(substance.Id).ShouldNotBeNull(substance.Id);
            card.MainSubstance.ShouldBe(substance.Id);
            starter.Page(card.OutputPath).QuerySelector("h1").ShouldNotBeNull().TextContent.ShouldBe(card.Title.Value);
        }
    }

    [Fact]
    public void A_card_that_nobody_wrote_says_so_and_has_every_pair_and_finding()
    {
        var cards = content.Pages.Where(p => p.MadeFrom == MadeFrom.Substance).ToList();
        cards.Count.ShouldBeGreaterThan(20);
        foreach (var card in cards)
        {
            var (page, substance) = (starter.Page(card.OutputPath), content.Substances[card.MainSubstance!]);
            page.Body!.TextContent.ShouldContain("Nobody has written it by hand");
            page.QuerySelectorAll("[data-register=interactions] tbody tr").Length.ShouldBe(substance.Interactions.Length, substance.Id);
            page.QuerySelectorAll("[data-register=evidence] dt").Length.ShouldBe(substance.Findings.Length, substance.Id);
            foreach (var pair in substance.Interactions) page.Body.TextContent.ShouldContain(pair.Summary);
        }
    }

    [Fact]
    public void Every_pair_is_in_the_list_of_both_and_what_can_kill_in_the_table_both_ways()
    {
        var matrix = starter.Page("interactions.html");
        var listed = matrix.QuerySelectorAll("[data-pairs-of]").SelectMany(section => section.QuerySelectorAll("li").Select(li =>
            (Of: section.GetAttribute("data-pairs-of")!, With: li.QuerySelector("a")!.TextContent, Word: Regex.Replace(li.ParentElement!.PreviousElementSibling!.TextContent, @"\s+", " ").Trim()))).ToList();
        var recorded = content.Substances.Values.SelectMany(s => s.Interactions.Select(i =>
            (Of: s.Id, With: i.With is { } with ? content.Substances[with.Value].Name : WordsFor.Capital(i.WithText!), Word: WordsFor.Danger(i.Danger)))).ToList();
        listed.OrderBy(p => p.Of, StringComparer.Ordinal).ThenBy(p => p.With, StringComparer.Ordinal).ThenBy(p => p.Word, StringComparer.Ordinal)
            .ShouldBe(recorded.OrderBy(p => p.Of, StringComparer.Ordinal).ThenBy(p => p.With, StringComparer.Ordinal).ThenBy(p => p.Word, StringComparer.Ordinal));

        var cells = matrix.QuerySelectorAll("[data-pair]").Select(c => c.GetAttribute("data-pair")!.Split("--")).Select(p => (p[0], p[1])).ToHashSet();
        cells.Count.ShouldBeGreaterThan(200);
        cells.ShouldAllBe(c => cells.Contains(new(c.Item2, c.Item1)));
        cells.Count.ShouldBe(recorded.Count(p => p.Word == WordsFor.Danger(Danger.Danger) && content.Substances.Values.Any(s => s.Name == p.With)));
    }

    [Fact]
    public void A_pair_leads_to_its_own_row_where_a_card_has_it()
    {
        var links = starter.Page("interactions.html").QuerySelectorAll("[data-pairs-of] li > a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count(l => l.Contains("#page-pair-", StringComparison.Ordinal)).ShouldBeGreaterThan(links.Count / 2);
        foreach (var link in links.Where(l => l.Contains('#')))
            starter.Page(link.Split('#')[0]).GetElementById(link.Split('#')[1]).ShouldNotBeNull(link);
    }

    [Fact]
    public void Every_name_leads_to_its_card()
    {
        var entries = starter.Page("substances/index.html").QuerySelectorAll("[data-register=names] ul:not(.jump) a")
            .Select(a => (a.TextContent, a.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal))).ToHashSet();
        foreach (var substance in content.Substances.Values)
            foreach (var name in substance.Names.Concat(substance.Ask).Concat(substance.Common))
                entries.ShouldContain((name.Value, content.CardOf(substance.Id)!.OutputPath));
    }

    [Fact]
    public void Every_legal_entry_stands_on_the_page_of_its_place()
    {
        foreach (var place in content.Jurisdictions.Values)
            place.Entries.Select(e => e.Id).ShouldBeSubsetOf(
                starter.Page($"law/places/{place.Place.ToLowerInvariant()}.html").QuerySelectorAll("dd[data-law]").Select(e => e.GetAttribute("data-law")!), place.Place);
    }

    [Fact]
    public void The_page_of_a_state_says_what_its_country_says() =>
        starter.Page("law/places/us-or.html").QuerySelectorAll(".law-table dt").Select(d => d.TextContent).ShouldBe(["United States", "Oregon"]);

    [Fact]
    public void Every_place_is_in_the_list_of_places() =>
        starter.Page("law/places/index.html").QuerySelectorAll("[data-register=places] a").Select(a => a.GetAttribute("href")!.Replace("../", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ShouldBe(content.Jurisdictions.Keys.Select(k => $"law/places/{k.ToLowerInvariant()}.html").Order(StringComparer.Ordinal));

    [Fact]
    public void Every_written_page_stands_under_each_of_its_topics()
    {
        var topics = starter.Page("topics.html").QuerySelectorAll("[data-register=topics] .topic")
            .SelectMany(s => s.QuerySelectorAll("li a").Select(a => (s.QuerySelector("h2")!.TextContent, a.GetAttribute("href")!))).ToHashSet();
        foreach (var page in content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing))
            foreach (var topic in page.Topics) topics.ShouldContain((content.Settings.Topics[topic.Value], page.OutputPath));
    }

    [Fact]
    public void What_is_made_of_records_is_due_when_they_are()
    {
        var due = Checking.Due.Of(content, new(2027, 6, 1));
        due.ShouldContain(i => i.What == content.Substances["naloxone"].Name && i.At.File.EndsWith("substances/naloxone.yml", StringComparison.Ordinal));
        due.ShouldAllBe(i => i.Kind != DueKind.Page || i.At.File.EndsWith(".md", StringComparison.Ordinal));
    }

    /// <summary>The starter site, finished once.</summary>
    public sealed class Starter
    {
        private readonly Memory staging = new();

        public Starter()
        {
            var sources = SourceTree.Load(Path.Combine(TestSite.Repository, "input"));
            Content = ContentReader.Read(sources).Value;
            Site.Build(sources, new(2026, 11, 22), staging);
        }

        public Content Content { get; }

        public AngleSharp.Html.Dom.IHtmlDocument Page(string path) => new HtmlParser().ParseDocument(staging.Text(path));
    }
}
