using RecoverySite.Model;
using RecoverySite.Writing;

namespace RecoverySite.Tests;

/// <summary><c>mv</c>: everything that led to a page leads there still, and not a byte more has changed.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Every_way_to_lead_to_a_page_follows_it()
    {
        site.WithPage("hill", "Up.\n\n## Top\n\nDown to [the house](index.md), [help](/help/now.md) and [itself](#top).\n\n![A sign](hill.png)\n\n![Shared](both.png)", "redirectFrom:\n  - older/hill.html # an old name")
            .WithPage("walks/leading", "To [it](../hill.md#top), [it again](xref:hill), [by reference][h], <br>[from the top](/hill.md) and [with a title](<../hill.md> \"A title\").\n\n`[no link](../hill.md)`\n\n![Shared](../both.png)\n\n[h]: ../hill.md#top");
        var picture = File.ReadAllBytes(Path.Combine(site.Input, "pages", "substances", "sign.png"));
        File.WriteAllBytes(Path.Combine(site.Input, "pages", "hill.png"), [.. picture, 1]);
        File.WriteAllBytes(Path.Combine(site.Input, "pages", "both.png"), [.. picture, 2]);
        Add("site.yml", "menu: [help/now, \"hill\"]\nfooter:\n  - hill\n");
        Change("site.yml", "urgent: [help]", "urgent: [help, hill]");
        Change("site.yml", "essentials: [", "essentials: [hill, ");
        site.With("search.yml", "pins:\n  - pages: [help/now, hill] # first\n    for: [uphill]\n");
        Add("glossary.yml", "  - term: Uphill\n    definition: The way up.\n    page: hill\n");
        var before = Files();

        var run = await Move("hill", "walks/steep/hill");
        run.Exit.ShouldBe(0, run.Output + run.Error);
        run.Output.ShouldContain("moved input/pages/hill.png to input/pages/walks/steep/hill.png (a picture that only it shows)");

        var after = Files();
        after.Keys.Except(before.Keys).Order().ShouldBe(["pages/walks/steep/hill.md", "pages/walks/steep/hill.png"]);
        before.Keys.Except(after.Keys).Order().ShouldBe(["pages/hill.md", "pages/hill.png"]);
        Changed(before, after).ShouldMatchSnapshot("lines.txt");
        var checkedAgain = await TestProgram.Run(site.Root, [], "check", "--as-of", "2026-11-22");
        checkedAgain.Exit.ShouldBe(0, checkedAgain.Output);
        site.Finished("hill.html").ShouldContain("walks/steep/hill.html");

        // And back: what was written is as it was, but for the redirects.
        (await Move("walks/steep/hill", "hill")).Exit.ShouldBe(0);
        var back = Files();
        back["pages/hill.md"] = back["pages/hill.md"].Replace("  - walks/steep/hill.html\n", "", StringComparison.Ordinal);
        back.ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public async Task A_folder_moves_with_all_that_is_in_it()
    {
        site.WithPage("leading", "To [the long way](walks/long.md).\n\n{{pages walks}}").With("notices/rest.md",
            "---\ntitle: Rest\nseverity: info\ngroup: body\nappliesTo:\n  - sections: [walks]\nchecked: 2026-11-01\n---\n\nRest.\n");
        var run = await Move("input/pages/walks", "out/of/doors");
        run.Exit.ShouldBe(0, run.Output + run.Error);
        Directory.Exists(Path.Combine(site.Input, "pages", "walks")).ShouldBeFalse();
        Read("pages/leading.md").ShouldEndWith("To [the long way](out/of/doors/long.md).\n\n{{pages out/of/doors}}\n");
        Read("notices/rest.md").ShouldContain("sections: [out/of/doors]");
        Read("site.yml").ShouldContain("essentials: [substances, out/of/doors/short, out/of/doors/long]");
        Read("pages/out/of/doors/_directory.yml").ShouldNotBeEmpty();
        (await TestProgram.Run(site.Root, [], "check", "--as-of", "2026-11-22")).Exit.ShouldBe(0);
        site.Finished("walks/long.html").ShouldContain("out/of/doors/long.html");
    }

    [Fact]
    public async Task Line_ends_and_the_mark_of_a_file_stay()
    {
        var path = Path.Combine(site.Input, "pages", "leading.md");
        site.WithPage("hill", "Up.").WithPage("leading", "One.\n\nTo [it](hill.md).");
        File.WriteAllText(path, "\ufeff" + File.ReadAllText(path).Replace("\n", "\r\n", StringComparison.Ordinal));
        var before = File.ReadAllText(path);
        (await Move("hill", "walks/hill")).Exit.ShouldBe(0);
        File.ReadAllBytes(path).ShouldBe([0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(before.Replace("(hill.md)", "(walks/hill.md)", StringComparison.Ordinal))]);
    }

    [Theory]
    [InlineData("nowhere", "x", 2, "There is no page or folder 'nowhere'")]
    [InlineData("wrods", "x", 2, "Did you mean 'words'?")]
    [InlineData("words", "words", 2, "is there already")]
    [InlineData("words", "names", 2, "'input/pages/names.md' is there already")]
    [InlineData("walks", "walks/more", 2, "lies in 'walks' itself")]
    [InlineData("help/now", "now", 2, "stays where it is")]
    [InlineData("help", "aid", 2, "stays where it is")]
    [InlineData("law/places/xa", "x", 2, "it is made from input/legal/xa.yml")]
    [InlineData("index", "home", 1, "There is no home page")]
    [InlineData("words", "Words of it", 1, "cannot stand in an address")]
    [InlineData("words", "../../words", 1, "'..' cannot stand in an address")]
    [InlineData("words", "old/morphadone", 1, "is taken by")]
    public async Task A_move_that_would_break_something_changes_nothing(string from, string to, int exit, string said)
    {
        var before = Files();
        var run = await Move(from, to);
        run.Exit.ShouldBe(exit, run.Output + run.Error);
        (run.Output + run.Error).ShouldContain(said);
        Files().ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_renaming_that_fails_takes_back_all_before_it()
    {
        var before = Files();
        string At(string path) => Path.Combine(site.Input, path);
        var thrown = Should.Throw<OutputException>(() => InputFolder.Apply(
        [
            new(At("site.yml"), At("site.yml"), [1]),
            new(At("pages/words.md"), At("pages/deep/down/words.md"), [2]),
            new(At("pages/substances/sign.png"), At("pages/deep/sign.png"), null),
            FileChange.New(At("pages/new.md"), "new"),
            new(At("pages/lost.md"), At("pages/found.md"), [3]),
        ]));
        thrown.Message.ShouldContain("Nothing was changed.");
        Files().ShouldBe(before, ignoreOrder: true);
        Directory.Exists(At("pages/deep")).ShouldBeFalse();
    }

    private Task<(int Exit, string Output, string Error)> Move(string from, string to) => TestProgram.Run(site.Root, [], "mv", from, to, "--as-of", "2026-11-22");

    private string Read(string path) => File.ReadAllText(Path.Combine(site.Input, path));
    private void Add(string path, string text) => File.AppendAllText(Path.Combine(site.Input, path), text);
    private void Change(string path, string from, string to)
    {
        Read(path).ShouldContain(from);
        site.With(path, Read(path).Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>Every file, those that begin with a dot too, byte for byte.</summary>
    private Dictionary<string, string> Files() => Directory.EnumerateFiles(site.Input, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        .ToDictionary(f => Path.GetRelativePath(site.Input, f).Replace('\\', '/'), f => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(f)));

    /// <summary>Each line that is another now; a moved file is held against its old self.</summary>
    private static string Changed(Dictionary<string, string> before, Dictionary<string, string> after) => string.Concat(
        from file in after.OrderBy(f => f.Key, StringComparer.Ordinal)
        let was = before.GetValueOrDefault(file.Key) ?? before["pages/" + Path.GetFileName(file.Key)]
        where was != file.Value
        let gone = was.Split('\n').Except(file.Value.Split('\n')).Select(l => $"- {l}\n")
        let come = file.Value.Split('\n').Except(was.Split('\n')).Select(l => $"+ {l}\n")
        select $"{file.Key}\n{string.Concat(gone)}{string.Concat(come)}");
}
