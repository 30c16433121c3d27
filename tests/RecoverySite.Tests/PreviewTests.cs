using RecoverySite.Commands;
using RecoverySite.Previewing;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What a preview shows after a save, step by step, without waiting and without a browser.</summary>
public sealed class PreviewTests : IDisposable
{
    private const string Morphadone = "substances/morphadone.html";
    private readonly TestSite site = GoldenSite.Make();
    private readonly Preview preview;

    public PreviewTests()
    {
        preview = new(site.Input, new(2026, 11, 22), TextReport.Plain);
        preview.Look(Set());
        preview.MakeWhole(default);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_saved_page_is_new_at_once_and_the_others_stay()
    {
        var others = preview.Shown.Files.Where(f => f.Key is not ("stories.html" or "site.css")).ToList();
        Save("pages/stories.md", text => text + "\n\nNew words.\n");
        Html("stories.html").ShouldContain("New words.");
        others.ShouldAllBe(f => preview.Shown.Files[f.Key] == f.Value);
    }

    [Theory]
    [InlineData("notices/overdose.md", "Call an ambulance", "Call somebody now", "Call somebody now", Morphadone)]
    [InlineData("substances/somnazene.yml", "A sedative made up", "A sedative thought up", "thought up", "substances/somnazene.html")]
    [InlineData("legal/xa.yml", "offences in Examplia", "grave offences in Examplia", "grave offences", Morphadone)]
    public void What_a_page_carries_is_new_at_once_on_every_page_on_screen(string file, string old, string text, string words, string page)
    {
        var others = preview.Shown.Files.Where(f => f.Key != page && f.Key != "site.css").ToList();
        others.ShouldAllBe(f => !Html(f.Key).Contains(words));
        Save(file, said => said.Replace(old, text, StringComparison.Ordinal), page);
        Html(page).ShouldContain(words);
        others.ShouldAllBe(f => preview.Shown.Files[f.Key] == f.Value);
        preview.MakeWhole(default);
        others.ShouldContain(f => Html(f.Key).Contains(words));
    }

    [Fact]
    public void A_page_with_errors_stays_as_it_was_and_what_is_wrong_is_told_until_it_is_mended()
    {
        var before = Html("stories.html");
        Save("pages/stories.md", text => text.Replace("title:", "titel:", StringComparison.Ordinal) + "\n\nNew words.\n");
        Html("stories.html").ShouldBe(before);
        preview.Shown.Errors.ShouldContain(e => e.Text.Contains("did you mean 'title'?"));
        preview.MakeWhole(default);
        Html("stories.html").ShouldBe(before);
        preview.Shown.Heading.ShouldStartWith($"{preview.Shown.Errors.Count()} error");

        Save("pages/stories.md", text => text.Replace("titel:", "title:", StringComparison.Ordinal));
        preview.Shown.Errors.ShouldBeEmpty();
        Html("stories.html").ShouldContain("New words.");
    }

    [Fact]
    public void An_error_elsewhere_keeps_no_saved_page_from_being_shown()
    {
        Save("pages/names.md", text => text.Replace("title:", "titel:", StringComparison.Ordinal));
        preview.MakeWhole(default);
        Save("pages/stories.md", text => text + "\n\nNew words.\n");
        Html("stories.html").ShouldContain("New words.");
        preview.Shown.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Where_a_register_cannot_be_read_no_page_is_made_from_half_of_it()
    {
        var before = preview.Shown.Files;
        Save("notices/overdose.md", text => text.Replace("severity:", "severty:", StringComparison.Ordinal), Morphadone);
        preview.Shown.Files.ShouldBeSameAs(before);
        preview.Shown.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_new_page_is_there_at_once_and_a_deleted_one_is_gone()
    {
        site.WithPage("fresh", "Words.");
        Follow([]);
        Html("fresh.html").ShouldContain("Words.");
        File.Delete(Path.Combine(site.Input, "pages/fresh.md"));
        Follow([]);
        preview.Shown.Files.ShouldNotContainKey("fresh.html");
        // Its record takes the place of a card that somebody wrote.
        File.Delete(Path.Combine(site.Input, "pages/substances/morphadone.md"));
        Follow([]);
        Html(Morphadone).ShouldContain(Model.Page.NotWritten);
    }

    [Fact]
    public void A_build_that_was_stopped_changes_nothing()
    {
        Save("pages/stories.md", text => text + "\n\nNew words.\n");
        var shown = preview.Shown;
        Should.Throw<OperationCanceledException>(() => preview.MakeWhole(new(canceled: true)));
        preview.Shown.ShouldBeSameAs(shown);
    }

    [Fact]
    public void Whoever_waits_is_told_when_something_else_is_shown()
    {
        var next = preview.Next;
        next.IsCompleted.ShouldBeFalse();
        Save("pages/stories.md", text => text + "\n\nNew words.\n");
        next.IsCompleted.ShouldBeTrue();
        preview.Next.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_says_the_same_is_not_read_again()
    {
        var folder = new SourceFolder(site.Input);
        var first = folder.Look(Set()).Tree;
        var touched = Path.Combine(site.Input, "pages/stories.md");
        File.SetLastWriteTimeUtc(touched, new(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc));
        folder.Look(Set()).Changed.ShouldBeEmpty();
        site.With("pages/names.md", "---\ntitle: Other\n---\n");
        var (second, changed) = folder.Look(Set());
        changed.ShouldBe([$"{site.Input}/pages/names.md"]);
        second.Files.Count(f => !first.Files.Any(old => ReferenceEquals(old, f))).ShouldBe(2); // that, and the touched one
    }

    [Fact]
    public void A_file_of_the_same_length_and_time_is_read_again_when_somebody_saw_it_written()
    {
        var folder = new SourceFolder(site.Input);
        var file = $"{site.Input}/pages/stories.md";
        folder.Look(Set());
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, File.ReadAllText(file).Replace("Stories", "Seirots", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
        folder.Look(Set()).Changed.ShouldBeEmpty();
        folder.Look(Set(file)).Changed.ShouldBe([file]);
    }

    [Fact]
    public void Only_what_changed_is_parsed_again_and_all_below_a_folder_that_did()
    {
        var (folder, kept) = (new SourceFolder(site.Input), new Readings());
        var first = ContentReader.Read(folder.Look(Set()).Tree, kept).Value;
        site.With("pages/names.md", File.ReadAllText(Path.Combine(site.Input, "pages/names.md")) + "\nMore.\n");
        var second = ContentReader.Read(folder.Look(Set()).Tree, kept).Value;
        second.Pages.Where(p => p.MadeFrom == Model.MadeFrom.Writing && !first.Pages.Any(old => ReferenceEquals(old, p))).Select(p => p.Address).ShouldBe(["names"]);
        second.Words.ShouldBeSameAs(first.Words);
        site.With("pages/walks/_directory.yml", File.ReadAllText(Path.Combine(site.Input, "pages/walks/_directory.yml")) + "audience: clinicians\n");
        var third = ContentReader.Read(folder.Look(Set()).Tree, kept).Value;
        var walks = third.Pages.Where(p => p.Directory == "walks").ToList();
        walks.Count.ShouldBeGreaterThan(2);
        walks.ShouldAllBe(p => p.Audience == Model.Audience.Clinicians);
        third.Pages.Where(p => p.MadeFrom == Model.MadeFrom.Writing && !second.Pages.Any(old => ReferenceEquals(old, p))).ShouldBe(walks);
    }

    [Fact]
    public void The_watch_tells_which_files_were_written_in_one_burst()
    {
        using var watch = new SourceWatch(site.Input);
        site.With("pages/fresh.tmp", "Words.");
        File.Move(Path.Combine(site.Input, "pages/fresh.tmp"), Path.Combine(site.Input, "pages/fresh.md"));
        var written = new HashSet<string>();
        while (!written.Contains($"{site.Input}/pages/fresh.md")) written.UnionWith(watch.Next(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        written.ShouldAllBe(path => path.StartsWith($"{site.Input}/pages/fresh."));
    }

    private void Save(string path, Func<string, string> edit, params string[] onScreen)
    {
        site.With(path, edit(File.ReadAllText(Path.Combine(site.Input, path))));
        Follow([$"{site.Input}/{path}"], onScreen);
    }

    private void Follow(string[] written, params string[] onScreen)
    {
        preview.Look(Set(written)).ShouldBeTrue();
        preview.MakeFirst(onScreen);
    }

    private string Html(string path) => System.Text.Encoding.UTF8.GetString(preview.Shown.Files[path].Bytes.Span);

    private static HashSet<string> Set(params string[] paths) => [.. paths];
}
