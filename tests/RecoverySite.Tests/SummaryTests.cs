using RecoverySite.Writing;

namespace RecoverySite.Tests;

/// <summary>What the page of a pull request is told: that a warning is gone comes first, and what nobody would see in the change is named.</summary>
public sealed class SummaryTests : IDisposable
{
    private readonly TestSite before = GoldenSite.Make();
    private readonly TestSite after = GoldenSite.Make();

    public void Dispose()
    {
        before.Dispose();
        after.Dispose();
    }

    [Fact]
    public async Task Everything_that_a_reviewer_must_look_at_is_told()
    {
        Change("notices/overdose.md", "  - topics: [overdose]\n", "");
        Change("notices/stopping.md", "Stopping at once can cause fits.", "Stopping at once can kill.");
        Change("pages/walks/short.md", "Go around the pond.", "Go around the p\u00adond. [A map](https://example.org/map) is there.");
        after.WithPage("walks/new", "Go up the hill.", title: "Up the hill");
        File.Delete(Path.Combine(after.Input, "pages", "drawn.md"));
        (await Summary()).ShouldMatchSnapshot("everything.md");
    }

    [Fact]
    public async Task Pages_that_become_harder_or_easier_are_told_with_both_grades()
    {
        const string easy = "We go out. It is good. The sun is up. We walk to the pond and back. It is not far. You can come too. Bring a hat. We sit and rest.";
        const string hard = "Before you go for a walk around the pond, look at the weather and think about how you feel, and ask somebody to come along with you. "
            + "If it rains, it is better to wait until the afternoon, when the path has dried and other people are about.";
        before.WithPage("walks/one", easy, title: "One").WithPage("walks/two", hard, title: "Two");
        after.WithPage("walks/one", hard, title: "One").WithPage("walks/two", easy, title: "Two");
        (await Summary()).ShouldContain("### Reading (school year) (2)\n\n- One (`walks/one.html`)");
    }

    [Fact]
    public async Task Words_of_a_stranger_stay_words()
    {
        after.WithPage("walks/new", "Go [there](https://example.org/`x`).", title: "'All is well](https://example.org) ![x](https://example.org/x.png) <b> www.example.org @someone'");
        var told = await Summary();
        told.ShouldContain(@"- All is well\](https:&#8203;//example.org) \!\[x\](https:&#8203;//example.org/x.png) \<b\> www&#8203;.example.org &#64;someone (`walks/new.html`)");
        told.ShouldContain("- `https://example.org/%60x%60` on walks/new.html");
    }

    [Fact]
    public async Task Where_nothing_changes_nothing_is_told() => (await Summary()).ShouldBe("## What changes for readers\n\nNothing on any page.\n\n");

    [Fact]
    public async Task A_folder_that_is_no_site_is_refused()
    {
        var run = await TestProgram.Run(before.Root, [], "summary", before.Root, after.Root);
        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("is no finished site: it has no .recoverysite.");
    }

    private void Change(string path, string find, string replace)
    {
        var text = File.ReadAllText(Path.Combine(after.Input, path));
        text.ShouldContain(find);
        after.With(path, text.Replace(find, replace, StringComparison.Ordinal));
    }

    private async Task<string> Summary()
    {
        foreach (var site in new[] { before, after })
            using (var staging = Staging.Open(site.Output, site.Input))
                staging.Publish(site.Build(new(2026, 11, 22), staging).Site.ShouldNotBeNull());
        var run = await TestProgram.Run(before.Root, [], "summary", before.Output, after.Output);
        run.Exit.ShouldBe(0, run.Error);
        return run.Output.ReplaceLineEndings("\n");
    }
}
