using Microsoft.Playwright;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Searching;

namespace RecoverySite.BrowserTests;

/// <summary>What search finds in the finished site, asked of its own scripts in a real browser.</summary>
public sealed class SearchQualityTests(BuiltSite site, ITestOutputHelper output)
{
    private sealed class Baseline
    {
        public Scores Tuned { get; set; } = new();
        public Scores Held { get; set; } = new();
    }

    public sealed class TypedName
    {
        public string Typed { get; set; } = "";
        public string Substance { get; set; } = "";
        public string? Comment { get; set; }
    }

    private sealed record Answer(string[] Order, string[] Corrected, string[] Names, string[] Twins, string? First);

    public static TheoryData<string> Kinds => [.. Judged.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Judged_queries_are_answered_as_well_as_before(string kind)
    {
        var queries = Judged.Queries(kind);
        var answers = queries.Zip(await Ask(queries.Select(q => q.Query)), (query, answer) => (query, answer.Order)).ToList();
        var judged = answers.Where(a => a.query.Pages.Count > 0).ToList();
        var baseline = Judged.Read<Dictionary<string, Baseline>>("baseline")[kind];
        foreach (var (half, isHeld, before) in new[] { ("tuned", false, baseline.Tuned), ("held", true, baseline.Held) })
        {
            var now = Scores.Of([.. judged.Where(a => a.query.Held == isHeld)]);
            output.WriteLine($"{kind} {half}: success1: {now.Success1:0.000}, success5: {now.Success5:0.000}, ndcg: {now.Ndcg:0.000}");
            (now.Success1 >= before.Success1 - 0.001 && now.Success5 >= before.Success5 - 0.001 && now.Ndcg >= before.Ndcg - 0.001)
                .ShouldBeTrue($"{kind}, {half}: {now.Success1:0.000} {now.Success5:0.000} {now.Ndcg:0.000}, and before {before.Success1:0.000} {before.Success5:0.000} {before.Ndcg:0.000}");
        }
        answers.SelectMany(a => a.query.Never.Where(a.Order.Take(10).Contains).Select(page => $"{a.query.Query}: {page}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_be_in_danger_sees_help_first()
    {
        var queries = Judged.Kinds.SelectMany(Judged.Queries).Where(q => q.First is not null).ToList();
        var answers = await Ask(queries.Select(q => q.Query));
        var wrong = queries.Zip(answers).Where(a => a.Second.Order.FirstOrDefault() != a.First.First).Select(a => $"{a.First.Query}: {a.Second.Order.FirstOrDefault()} and not {a.First.First}").ToList();
        wrong.ForEach(output.WriteLine);
        wrong.Count.ShouldBeLessThanOrEqualTo(queries.Count / 8, "most of them, until they all are");
        queries.Zip(answers).Where(a => a.Second.Order.Take(5).All(p => p != a.First.First)).Select(a => a.First.Query).ShouldBeEmpty();
    }

    [Fact]
    public async Task Misspelt_names_of_drugs_lead_to_their_cards_and_words_that_mean_nothing_are_left_alone()
    {
        var names = Judged.Read<List<TypedName>>("drug-names");
        var content = site.Content;
        var missed = names.Zip(await Ask(names.Select(n => n.Typed))).Where(a => !a.Second.Order.Take(3).Contains(content.CardOf(a.First.Substance)!.Address)).Select(a => a.First.Typed).ToList();
        output.WriteLine($"missed: {string.Join(", ", missed)}");
        (missed.Count / (double)names.Count).ShouldBeLessThanOrEqualTo(0.02);

        var nonsense = Judged.Read<List<TypedName>>("nonsense");
        var turned = nonsense.Zip(await Ask(nonsense.Select(n => n.Typed))).Where(a => a.Second.Corrected.Length > 0).Select(a => $"{a.First.Typed}: {string.Join(", ", a.Second.Corrected)}").ToList();
        turned.ForEach(output.WriteLine);
        turned.Count.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task Every_sure_name_by_itself_leads_to_what_it_means_and_first_of_all_to_its_card()
    {
        var names = NameEntry.All(site.Content).Where(n => n.Kind is not (NameKind.Ask or NameKind.Common))
            .GroupBy(n => SearchText.Fold(n.Words), StringComparer.Ordinal).Select(g => (Name: g.Key, Meant: g.Select(n => n.Substance.Id).ToHashSet(StringComparer.Ordinal))).ToList();
        names.Count.ShouldBeGreaterThan(200);
        var answers = names.Zip(await Ask(names.Select(n => n.Name))).ToList();
        answers.Where(a => !a.Second.Names.ToHashSet(StringComparer.Ordinal).SetEquals(a.First.Meant)).Select(a => $"{a.First.Name}: {string.Join(", ", a.Second.Names)}").ShouldBeEmpty();
        answers.Where(a => a.First.Meant.Count == 1 && site.Content.CardOf(a.First.Meant.Single()) is { } card && a.Second.First != card.Address)
            .Select(a => $"{a.First.Name}: {a.Second.First}").ShouldBeEmpty();
    }

    [Fact]
    public async Task No_name_stands_in_for_another_and_those_that_look_alike_are_shown_together()
    {
        var names = NameEntry.All(site.Content).Where(n => n.Kind is not (NameKind.Ask or NameKind.Common))
            .GroupBy(n => SearchText.Fold(n.Words), StringComparer.Ordinal).Select(g => (Name: g.Key, Meant: g.Select(n => n.Substance.Id).ToHashSet(StringComparer.Ordinal))).ToList();
        var pairs = (from one in names from other in names where one.Name != other.Name && !one.Meant.Overlaps(other.Meant) && Nearest.Distance(one.Name, other.Name) <= 2 select (one, other)).ToList();
        pairs.Count.ShouldBeGreaterThan(10);
        var answers = pairs.Zip(await Ask(pairs.Select(p => p.one.Name))).ToList();
        foreach (var ((one, other), answer) in answers)
        {
            answer.Names.ToHashSet(StringComparer.Ordinal).SetEquals(one.Meant).ShouldBeTrue($"{one.Name} means {string.Join(", ", one.Meant)}, not {string.Join(", ", answer.Names)}");
            answer.Corrected.ShouldBeEmpty(one.Name);
        }
        var twins = TwinNames.Of(site.Content).ToList();
        twins.Count.ShouldBeGreaterThan(5);
        answers.Where(a => twins.Contains((a.First.one.Name, a.First.other.Name))).Where(a => !a.Second.Twins.Contains(a.First.other.Name)).Select(a => $"{a.First.one.Name} without {a.First.other.Name}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_are_the_same_in_the_index_and_in_the_browser()
    {
        var page = await Open();
        // Every letter of the basic plane that both know, by itself and inside a word, and texts of several scripts.
        string[] texts = [.. Enumerable.Range(1, 0xFFFD).Where(c => (c is < 0xD800 or > 0xDFFF) && char.GetUnicodeCategory((char)c) != System.Globalization.UnicodeCategory.OtherNotAssigned).Select(c => $"{(char)c} x{(char)c}y"),
            "Don’t mix Ayahuasca & SSRIs!", "naïve Ångström Straße", "ΨΙΛΟΚΥΒΊΝΗ μανιτάρια", "Ёлка и ёж, йод", "กระท่อม และ ยาบ้า", "大麻とコカイン", "한국어 헤로인", "كوكايين", "𠀀𠀁 x", "5-HT2A, 2C-B"];
        var theirs = await page.EvaluateAsync<string[]>("texts => texts.map(t => RecoverySearch.split(t).map(w => w.word).join('|'))", texts);
        texts.Zip(theirs).Where(t => string.Join('|', SearchText.Words(t.First)) != t.Second).Select(t => $"U+{(int)t.First[0]:X4} {t.First}: {string.Join('|', SearchText.Words(t.First))} and {t.Second}").Take(20).ShouldBeEmpty();
    }

    private async Task<List<Answer>> Ask(IEnumerable<string> queries)
    {
        var page = await Open();
        var answers = await page.EvaluateAsync<string[][][]>("""
            async queries => {
                const all = [];
                for (const query of queries) {
                    const answer = await RecoverySearch.find(query);
                    all.push([RecoverySearch.order(answer), answer.corrected.flatMap(c => c.used), answer.names.map(n => n.id), answer.names.flatMap(n => n.twins.map(t => t.name)), answer.results.slice(0, 1).map(r => r.address)]);
                }
                return all;
            }
            """, queries);
        return [.. answers.Select(a => new Answer(a[0], a[1], a[2], a[3], a[4].FirstOrDefault()))];
    }

    /// <summary>A page whose search has been turned to, so that its scripts are there.</summary>
    private async Task<IPage> Open()
    {
        var page = await site.Open();
        await page.GotoAsync(site.Address("index.html"));
        await page.Locator("form.search input").FocusAsync();
        // What waits inside the page would be code of a text there, which the site's policy forbids.
        await page.EvaluateAsync("async () => { while (!RecoverySearch.find || !RecoverySearch.run) await new Promise(done => setTimeout(done, 20)); }");
        return page;
    }
}
