namespace RecoverySite.Tests;

/// <summary><c>new</c> as a script starts it: by options alone, with nobody at a terminal.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_is_written_and_the_next_step_said()
    {
        var run = await Run("new", "page", "--address", "walks/hill", "--title", "A hill", "--description", "What it says.");
        run.Exit.ShouldBe(0, run.Error + run.Output);
        run.Output.ShouldContain("wrote input/pages/walks/hill.md");
        run.Output.ShouldContain("Then: recoverysite check");
        (await Run("check")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_named_as_an_option_and_nothing_is_written()
    {
        var run = await Run("new", "page", "--title", "A hill");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("'new page' needs --address, --description.");
        (await Run("new", "help-line", "--country", "XZ", "--name", "Line", "--for", "anyone")).Error.ShouldContain("needs --country-name, --address.");
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        var path = Path.Combine(site.Input, "pages", "words.md");
        var before = File.ReadAllText(path);
        var run = await Run("new", "page", "--address", "words", "--title", "Words", "--description", "What it says.");
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("'input/pages/words.md' is there already");
        File.ReadAllText(path).ShouldBe(before);
    }

    [Fact]
    public async Task A_wrong_answer_is_shown_in_its_line_and_nothing_is_written()
    {
        var run = await Run("new", "substance", "--name", "Testazene", "--kind", "medicin", "--description", "a medicine");
        run.Exit.ShouldBe(1);
        run.Output.ShouldContain("did you mean 'medicine'?");
        run.Output.ShouldContain("Nothing was written.");
        File.Exists(Path.Combine(site.Input, "substances", "testazene.yml")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_it_asks_of_other_files_is_said()
    {
        site.WithPage("dream", "Text.", title: "Dreamazene and sleep");
        var run = await Run("new", "substance", "--name", "Dreamazene", "--kind", "medicine", "--description", "a medicine");
        run.Exit.ShouldBe(0, run.Error + run.Output);
        run.Output.ShouldContain("Because of it, other pages must change too:");
        run.Output.ShouldContain("input/pages/dream.md:2");
    }

    [Fact]
    public async Task A_site_of_ones_own_builds_without_an_error()
    {
        string[] answers = ["--title", "My site: new", "--description", "Plain help.", "--country", "XQ", "--country-name", "Examplia", "--emergency", "112"];
        var run = await Run(["new", "site", "mine", .. answers]);
        run.Exit.ShouldBe(0, run.Error + run.Output);
        var built = await TestProgram.Run(Path.Combine(site.Root, "mine"), [], "--as-of", "2026-11-22", "--fail-on", "warning");
        built.Exit.ShouldBe(0, built.Output);
        File.ReadAllText(Path.Combine(site.Root, "mine", "output", "help", "now.html")).ShouldContain(">112<");
        (await Run(["new", "site", "mine", .. answers])).Error.ShouldContain("'mine/input' is there already");
    }

    private Task<(int Exit, string Output, string Error)> Run(params string[] arguments) =>
        TestProgram.Run(site.Root, [], [.. arguments, "--as-of", "2026-11-22"]);
}
