using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using RecoverySite.Drafting;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary><c>new correction</c>: what was wrong is told on its page, with the copies that were really found to have it.</summary>
public sealed class CorrectionTests : IDisposable
{
    private static readonly DateOnly today = new(2026, 11, 22);

    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Copies_that_have_the_words_are_named_and_no_others()
    {
        Zip("v1.0.0/site.zip", ("site/stories.html", "<p>Walk <b>up\n hill</b> at night.</p>"));
        Zip("v1.0.0/site.epub", ("text/stories.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>walk up hill</p></body></html>"));
        Zip("v1.1.0/site.zip", ("site/stories.html", "<p>Walk down hill.</p>"), ("site/notes.txt", "Walk up hill"));
        var draft = Draft("stories", "yes", "Walk up hill");
        Text(draft).ShouldContain("corrections:\n  - date: 2026-11-22\n    what: It goes down.\n    safety: true\n    copies: [v1.0.0/site.epub, v1.0.0/site.zip]\n---\n");
        draft.ToFill.ShouldContain(f => f.Contains("v1.0.0/site.zip", StringComparison.Ordinal));
        Build(draft).ShouldBeEmpty();
    }

    [Fact]
    public void The_page_and_the_list_of_corrections_say_which_copies_have_it()
    {
        var built = new Memory();
        site.Build(today, built);
        foreach (var page in new[] { "drawn.html", "words.html" }) built.Text(page).ShouldContain("Copies that still have it: v1.0.0/golden-2026-11-05.zip.");
    }

    [Fact]
    public void Words_that_no_copy_has_are_said_to_be_nowhere()
    {
        Zip("v1.1.0/site.zip", ("site/stories.html", "<p>Walk down hill.</p>"));
        var draft = Draft("stories", "no", "Walk up hill");
        draft.ToFill.ShouldContain(f => f.Contains("no page of a zip or book", StringComparison.Ordinal) && f.Contains("Walk up hill", StringComparison.Ordinal));
        Text(draft).ShouldContain("safety: false\n---\n");
    }

    [Fact]
    public void A_second_correction_stands_behind_the_first_in_either_form_of_the_list()
    {
        Text(Draft("drawn", "no")).ShouldContain("    copies: [v1.0.0/golden-2026-11-05.zip]\n  - date: 2026-11-22\n    what: It goes down.\n    safety: false\n---\n");
        site.With("pages/flow.md", "---\ntitle: Flow\ndescription: What it says.\nreviewed: 2026-11-01\nreviewBy: 2027-04-20\ncorrections: [{ date: 2026-11-10, what: One. }]\n---\n\ncorrections: are told.\n");
        var draft = Draft("flow", "no");
        Text(draft).ShouldContain("corrections: [{ date: 2026-11-10, what: One. }, { date: 2026-11-22, what: It goes down., safety: false }]\n---\n");
        Build(draft).ShouldBeEmpty();
    }

    [Fact]
    public void A_line_of_the_text_that_looks_like_the_field_is_left_alone()
    {
        site.With("pages/told.md", "---\ntitle: Told\ndescription: What it says.\nreviewed: 2026-11-01\nreviewBy: 2027-04-20\n---\n\ncorrections: are told.\n");
        Text(Draft("told", "no")).ShouldEndWith("    safety: false\n---\n\ncorrections: are told.\n");
    }

    [Theory]
    [InlineData("nowhere", "There is no page 'nowhere'")]
    [InlineData("substances/somnazene", "is made from a record")]
    public void A_page_without_a_file_is_refused(string page, string why) => Draft(page, "no").Refusal.ShouldNotBeNull().ShouldContain(why);

    [Fact]
    public void A_copy_that_cannot_be_read_and_a_folder_that_is_not_there_are_refused()
    {
        Draft("stories", "no", "Walk up hill").Refusal.ShouldNotBeNull().ShouldContain("There is no folder");
        Zip("v1.0.0/site.zip", ("site/stories.html", "<p>Walk down hill.</p>"));
        File.WriteAllText(Path.Combine(site.Root, "copies", "broken.zip"), "not a zip");
        Draft("stories", "no", "Walk up hill").Refusal.ShouldNotBeNull().ShouldContain("broken.zip");
    }

    [Fact]
    public void An_answer_that_is_neither_yes_nor_no_is_told() =>
        Build(Draft("stories", "perhaps")).ShouldHaveSingleItem().ShouldContain("'safety' is true or false, not 'perhaps'");

    private Draft Draft(string page, string safety, string? wrong = null)
    {
        var tree = SourceTree.Load(site.Input);
        var given = ImmutableDictionary<string, string>.Empty.Add("page", page).Add("what", "It goes down.").Add("safety", safety);
        if (wrong is not null) given = given.Add("wrong", wrong).Add("copies", Path.Combine(site.Root, "copies"));
        return CorrectionDraft.Kind.Write(new(tree, ContentReader.Read(tree).Value, today, given));
    }

    private IEnumerable<string> Build(Draft draft) => new Rehearsal(SourceTree.Load(site.Input), today).Build(draft.Changes).Select(p => p.Message);

    private static string Text(Draft draft) => Encoding.UTF8.GetString(draft.Changes.ShouldHaveSingleItem().Bytes!);

    private void Zip(string name, params (string Path, string Text)[] pages)
    {
        var file = Path.Combine(site.Root, "copies", name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var zip = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var (path, text) in pages)
        {
            using var writer = new StreamWriter(zip.CreateEntry(path).Open());
            writer.Write(text);
        }
    }
}
