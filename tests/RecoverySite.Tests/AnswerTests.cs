using System.Text.Json;
using System.Text.RegularExpressions;

namespace RecoverySite.Tests;

/// <summary>The commands that answer a question, as their users start them: explain, review, compare.</summary>
public sealed class AnswerTests : IDisposable
{
    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("stories")]
    [InlineData("substances/morphadone")]
    [InlineData("names")]
    public async Task Explain_says_what_stands_on_a_page_and_why(string page)
    {
        var run = await Run("explain", page, "--as-of", "2026-11-22");
        run.Exit.ShouldBe(0, run.Error);
        run.Output.ReplaceLineEndings("\n").ShouldMatchSnapshot(page + ".txt");
    }

    [Theory]
    [InlineData("input/pages/stories.md")]
    [InlineData("stories.html")]
    [InlineData("/stories")]
    public async Task Explain_takes_an_address_however_it_comes_to_hand(string page) =>
        (await Run("explain", page)).Output.ShouldStartWith("stories.html  (input/pages/stories.md)");

    [Fact]
    public async Task Explain_tells_programs_the_same()
    {
        var answer = JsonDocument.Parse((await Run("explain", "stories", "--as-of", "2026-11-22", "--format", "json")).Output).RootElement;
        answer.GetProperty("page").GetProperty("notices").EnumerateArray().Select(n => n.GetProperty("id").GetString()).ShouldContain("overdose");
        answer.GetProperty("notAttached").EnumerateArray().ShouldBeEmpty();
        answer.GetProperty("mentions")[0].GetProperty("line").GetInt32().ShouldBe(14);

        var about = JsonDocument.Parse((await Run("explain", "substances/morphadone", "--as-of", "2026-11-22", "--format", "json")).Output).RootElement;
        about.GetProperty("notAttached").EnumerateArray().Select(n => n.GetProperty("id").GetString()).ShouldBe(["stopping"]);
    }

    [Fact]
    public async Task Explain_without_a_page_gives_each_one_line()
    {
        var run = await Run("explain", "--as-of", "2026-11-22");
        run.Output.Split('\n').Count(l => Regex.IsMatch(l, @"^\S+ +\d+ +\d+ +\d+ +\d+ ")).ShouldBe(12);
        run.Output.ShouldContain("median and most:");
    }

    [Fact]
    public async Task Explain_of_a_page_that_does_not_exist_names_one_that_does()
    {
        var run = await Run("explain", "storis");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("did you mean 'stories'", Case.Insensitive);
    }

    [Fact]
    public async Task Review_lists_what_is_overdue_and_with_a_number_of_days_what_soon_will_be()
    {
        var overdue = await Review("--as-of", "2026-11-22");
        overdue.ShouldContain(("page to be reviewed", "Stories", true));
        overdue.ShouldNotContain(d => d.What == "Morphadone" || d.What.Contains("xa-morphadone", StringComparison.Ordinal));

        // The page until 1 May 2027, the law until the end of April.
        (await Review("--as-of", "2027-04-30", "--within", "1")).ShouldContain(("legal entry to be checked", "Examplia, Morphadone (xa-morphadone)", false));
        (await Review("--as-of", "2027-04-30", "--within", "1")).ShouldNotContain(d => d.What == "Morphadone");
        (await Review("--as-of", "2027-04-30", "--within", "2")).ShouldContain(("page to be reviewed", "Morphadone", false));
        (await Review("--as-of", "2027-05-02")).ShouldContain(("page to be reviewed", "Morphadone", true));
        (await Review("--as-of", "2029-11-01")).ShouldContain(("legal entry too old to be shown", "Examplia, Morphadone (xa-morphadone)", true));
    }

    [Fact]
    public async Task Review_prints_for_people_what_it_tells_programs()
    {
        var run = await Run("review", "--as-of", "2026-11-22", "--within", "400");
        run.Exit.ShouldBe(0);
        run.Output.ReplaceLineEndings("\n").ShouldMatchSnapshot("within-400.txt");
    }

    [Fact]
    public async Task Compare_lists_what_was_lost_gained_reworded_and_moved()
    {
        await Run("build", "--as-of", "2026-11-22", "--output", "old");
        // One notice reworded, one taken away, a page more, a page less about something, a law that has aged.
        site.With("notices/overdose.md", File.ReadAllText(Path.Combine(site.Input, "notices/overdose.md")).Replace("cannot be woken", "cannot wake", StringComparison.Ordinal))
            .WithPage("new", "Morphadone.");
        File.WriteAllText(Path.Combine(site.Input, "pages/stories.md"), File.ReadAllText(Path.Combine(site.Input, "pages/stories.md")).Replace("mor*phad*one", "something", StringComparison.Ordinal).Replace("{{law xa-morphadone}}", "", StringComparison.Ordinal));
        (await Run("build", "--as-of", "2027-06-22", "--output", "new")).Exit.ShouldBe(0);

        var run = await Run("compare", "old", "new");
        run.Exit.ShouldBe(0, run.Error);
        run.Output.ReplaceLineEndings("\n").ShouldMatchSnapshot("changes.txt");
        var answer = JsonDocument.Parse((await Run("compare", "old/safety-manifest.json", "new/safety-manifest.json", "--format", "json")).Output).RootElement;
        answer.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()).Distinct().Order().ShouldBe(["gained", "lost", "reworded"]);
        (await Run("compare", "old", "old")).Output.ShouldStartWith("0 lost, 0 gained, 0 reworded, 0 moved");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing-here")]
    [InlineData("input/site.yml")]
    [InlineData("input")]
    public async Task Compare_refuses_what_is_no_manifest(string path)
    {
        var run = await Run("compare", path, path);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain(path);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"format":1,"asOf":"2026-11-22","pages":null}""")]
    [InlineData("""{"format":1,"asOf":"2026-11-22","pages":[{"page":"x.html"}]}""")]
    [InlineData("""{"format":1,"asOf":"2026-11-22","pages":[null]}""")]
    [InlineData("""{"format":1,"asOf":"2026-11-22","pages":[{"page":"x.html","notices":[null],"alsoNamed":[],"law":[],"ignored":[]}]}""")]
    [InlineData("""{"format":2,"asOf":"2026-11-22","pages":[]}""")]
    [InlineData("[")]
    public async Task Compare_refuses_half_a_manifest(string text)
    {
        File.WriteAllText(Path.Combine(site.Root, "half.json"), text);
        var run = await Run("compare", "half.json", "half.json");
        run.Exit.ShouldBe(2, run.Output);
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("36501")]
    [InlineData("99999999999")]
    public async Task Review_refuses_what_is_no_number_of_days(string within)
    {
        var run = await Run("review", "--within", within);
        run.Exit.ShouldBe(2, run.Error);
        run.Error.ShouldContain("--within takes a number of days");
    }

    [Theory]
    [InlineData("review")]
    [InlineData("explain")]
    public async Task An_answer_says_that_a_part_could_not_be_read(string command)
    {
        (await Run(command)).Error.ShouldBeEmpty();
        site.With("legal/xa.yml", "place: [XA");
        var run = await Run(command);
        run.Exit.ShouldBe(0, run.Error);
        run.Error.ShouldContain("What could not be read is missing from this answer");
    }

    private Task<(int Exit, string Output, string Error)> Run(params string[] arguments) => TestProgram.Run(site.Root, [], arguments);

    private async Task<List<(string Kind, string What, bool IsOverdue)>> Review(params string[] arguments) =>
        [.. JsonDocument.Parse((await Run(["review", "--format", "json", .. arguments])).Output).RootElement.GetProperty("due").EnumerateArray()
            .Select(d => (d.GetProperty("kind").GetString()!, d.GetProperty("what").GetString()!, d.GetProperty("isOverdue").GetBoolean()))];
}
