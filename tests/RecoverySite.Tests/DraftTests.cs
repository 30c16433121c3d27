using System.Collections.Immutable;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What <c>new</c> writes is valid as it stands, whatever is chosen; what it cannot make valid it does not write.</summary>
public sealed class DraftTests : IDisposable
{
    private static readonly DateOnly today = new(2026, 11, 22);

    private static readonly Dictionary<string, Dictionary<string, string>> given = new()
    {
        ["page"] = new() { ["address"] = "walks/new-one", ["title"] = "A walk: \"uphill\"", ["description"] = "What to do # when it rains.", ["substances"] = "morphadone, somnazene", ["topics"] = "overdose", ["sources"] = "study2020" },
        ["substance"] = new() { ["name"] = "Testazene", ["kind"] = "medicine", ["description"] = "a medicine made up for tests", ["classes"] = "depressant", ["aliases"] = "testa, null" },
        ["notice"] = new() { ["title"] = "Rest first", ["severity"] = "danger", ["group"] = "body", ["substances"] = "morphadone, somnazene", ["classes"] = "opioid", ["text"] = "Rest first.\n\nThen walk." },
        ["law"] = new() { ["place"] = "XA", ["substances"] = "somnazene", ["status"] = "prohibited", ["summary"] = "Selling it is an offence: \"always\".", ["source-title"] = "The Act", ["source-address"] = "https://example.org/act?a=1#b" },
        ["help-line"] = new() { ["country"] = "XA", ["name"] = "A second line", ["for"] = "anyone", ["phone"] = "0800 456" },
        ["correction"] = new() { ["page"] = "stories", ["what"] = "We wrote: \"uphill\", and it is down.", ["safety"] = "no" },
    };

    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    public static TheoryData<string, string, string> EveryWord()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var kind in DraftKind.All)
        {
            data.Add(kind.Name, "", "");
            foreach (var question in kind.Questions)
                foreach (var word in question.Words) data.Add(kind.Name, question.Name, word);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryWord))]
    public void What_is_written_is_valid_whatever_is_chosen(string name, string question, string word)
    {
        // There is one emergency line.
        if (word == "substance-page") File.Delete(Path.Combine(site.Input, "notices", "emergency-now.md"));
        var (tree, draft) = Draft(name, question.Length > 0 ? [(question, word)] : []);
        Said(new Rehearsal(tree, today).Build(draft.Changes)).ShouldBeEmpty();
        if (word.Length > 0) Text(draft).ShouldContain($"{Field(question)}: {word}");
    }

    [Theory]
    [InlineData("law", "place=XC,name=Third Country,substances=somnazene", "legal/xc.yml")]
    [InlineData("law", "place=XA-N,name=North,within=XA,substances=,scope=every drug of the list,form=leaf", "legal/xa-n.yml")]
    [InlineData("help-line", "country=XC,country-name=Third Country,emergency=112", "help-lines/xc.yml")]
    [InlineData("help-line", "country=XC,country-name=Third Country,phone=,address=https://example.org/", "help-lines/xc.yml")]
    public void A_place_without_a_file_gets_one(string name, string more, string file)
    {
        var (tree, draft) = Draft(name, [.. more.Split(',').Select(p => p.Split('=', 2)).Select(p => (p[0], p[1]))]);
        draft.Changes.ShouldHaveSingleItem().To.ShouldBe($"{site.Input}/{file}");
        Said(new Rehearsal(tree, today).Build(draft.Changes)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_added_to_a_file_leaves_every_other_line_as_it_was()
    {
        foreach (var name in new[] { "law", "help-line", "notice" })
            foreach (var change in Draft(name).Draft.Changes.Where(c => !c.NeedsRoom))
            {
                var (before, after) = (File.ReadAllText(change.To), System.Text.Encoding.UTF8.GetString(change.Bytes!));
                var lines = after.Split('\n').ToList();
                foreach (var line in before.Split('\n').Where(l => !l.StartsWith("notices:", StringComparison.Ordinal))) lines.Remove(line).ShouldBeTrue($"'{line}' of {change.To}");
                lines.ShouldNotBeEmpty();
            }
    }

    [Theory]
    [InlineData("page", "title", "Morphadone and Blurbazene", "")] // declared
    [InlineData("page", "topics", "nonsense", "REC201")]
    [InlineData("page", "address", "help/now/../../../out", "REC120")]
    [InlineData("page", "address", "Walks/New", "REC120")]
    [InlineData("page", "audience", "everyoen", "REC108")]
    [InlineData("substance", "id", "../pages/x", "REC120")]
    [InlineData("substance", "classes", "opiod", "REC201")]
    [InlineData("substance", "name", "morpha", "REC214")]
    [InlineData("notice", "text", "Read *this*.", "REC126")]
    [InlineData("notice", "sources", "nothing", "REC201")]
    [InlineData("law", "id", "xa-morphadone", "REC216")]
    [InlineData("law", "known-on", "2027-01", "REC210")]
    [InlineData("law", "known-on", "yesterday", "REC107")]
    [InlineData("law", "source-address", "example.org", "REC124")]
    [InlineData("help-line", "language", "Portuguese", "REC106")]
    public void A_wrong_answer_is_known_at_once_and_again_at_the_end(string name, string question, string answer, string rule)
    {
        var (tree, draft) = Draft(name, [(question, answer)]);
        var rehearsal = new Rehearsal(tree, today);
        var (atOnce, atTheEnd) = (rehearsal.Glance(draft.Changes), rehearsal.Build(draft.Changes));
        if (rule.Length == 0)
        {
            Said(atTheEnd).ShouldBeEmpty();
            return;
        }
        atOnce.Select(p => p.Rule.Id).ShouldContain(rule, Said(atOnce));
        atTheEnd.Select(p => p.Rule.Id).ShouldContain(rule, Said(atTheEnd));
    }

    [Fact]
    public void Nothing_is_in_order_while_a_register_cannot_be_read()
    {
        site.With("sources.yml", "study2020:\n  title: A study: of walks\n");
        var (tree, draft) = Draft("page");
        new Rehearsal(tree, today).Build(draft.Changes).Select(p => p.Rule.Id).ShouldBe(["REC110"]);
    }

    [Theory]
    [InlineData("law", "entries", "legal/xa.yml")]
    [InlineData("help-line", "lines", "help-lines/xa.yml")]
    public void A_list_on_one_line_that_nothing_can_be_added_to_is_refused(string name, string list, string file)
    {
        var text = File.ReadAllText(Path.Combine(site.Input, file));
        site.With(file, text[..text.IndexOf($"{list}:", StringComparison.Ordinal)] + $"{list}: [{{ id: one, name: One }}] # all\n");
        Draft(name).Draft.Refusal.ShouldNotBeNull().ShouldContain(file);
    }

    [Fact]
    public void A_part_of_a_country_may_bear_the_name_of_another_country_but_no_two_countries_one_name()
    {
        Draft("law", [("place", "XA-G"), ("name", "Borduria"), ("within", "XA")]).Draft.Refusal.ShouldBeNull();
        Draft("law", [("place", "XQ"), ("name", "borduria")]).Draft.Refusal.ShouldNotBeNull().ShouldContain("under the code XB");
        Draft("law", [("place", "xa")]).Draft.Changes.ShouldHaveSingleItem().To.ShouldEndWith("legal/xa.yml");
    }

    [Fact]
    public void While_questions_are_asked_the_examples_stand_for_what_is_not_answered()
    {
        foreach (var kind in DraftKind.All)
        {
            var (answers, rehearsal) = (Answers([]), new Rehearsal(SourceTree.Load(site.Input), today));
            foreach (var question in kind.Questions)
            {
                if (!given[kind.Name].TryGetValue(question.Name, out var answer)) continue;
                var before = rehearsal.Glance(kind.Write(answers).Changes).Select(p => p.Message).ToHashSet();
                answers = answers.With(question, answer);
                Said(rehearsal.Glance(kind.Write(answers).Changes).Where(p => !before.Contains(p.Message))).ShouldBeEmpty($"{kind.Name} {question.Name}");
            }
        }
    }

    [Fact]
    public void A_new_page_is_due_on_a_day_that_is_not_full()
    {
        for (var i = 0; i < 5; i++) site.With($"pages/day{i}.md", $"---\ntitle: Day {i}\ndescription: What it says.\nreviewed: 2026-11-22\nreviewBy: 2027-05-24\n---\n\nText.\n");
        Text(Draft("page").Draft).ShouldContain("reviewBy: 2027-05-23");
    }

    private (SourceTree Tree, Draft Draft) Draft(string name, (string, string)[]? more = null)
    {
        var kind = DraftKind.All.Single(k => k.Name == name);
        var answers = Answers(given[name].Concat((more ?? []).Select(m => KeyValuePair.Create(m.Item1, m.Item2))));
        kind.Questions.Where(answers.Lacks).Select(q => q.Name).ShouldBeEmpty();
        return (answers.Tree, kind.Write(answers));
    }

    private Answers Answers(IEnumerable<KeyValuePair<string, string>> all)
    {
        var tree = SourceTree.Load(site.Input);
        return new(tree, ContentReader.Read(tree).Value, today, ImmutableDictionary<string, string>.Empty.SetItems(all));
    }

    private static string Text(Draft draft) => System.Text.Encoding.UTF8.GetString(draft.Changes[0].Bytes!);

    /// <summary>Where an answer stands; all but one are named like their question.</summary>
    private static string Field(string question) => question == "source-kind" ? "kind" : question;

    private static string Said(IEnumerable<Diagnostic> problems) => string.Join('\n', problems.Select(p => $"{p.At} {p.Rule.Id} {p.Message}"));
}
