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
        Zip("v1.0.0/site.epub", ("pages/stories.xhtml", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>walk up hill</p></body></html>"));
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

    [Theory]
    [InlineData("Walk up hill now.", "site/help/other.html", "<p>Walk up hill now.</p>", false)] // another page says it
    [InlineData("Walk up hill now.", "site/stories.html", "<p>Walk up hill<sup class=\"cite\"><a>12</a></sup> now.</p>", true)]
    [InlineData("Say \"don't\".", "site/stories.html", "<p>Say “don’t”.</p>", true)]
    [InlineData("Walk down", "site/stories.html", "<p>Walk up hill.</p>", false)]
    [InlineData("Walk up hill now.", "site/more/stories.html", "<p>Walk up hill now.</p>", false)] // a page of the same name elsewhere
    [InlineData("Walk up hill now.", "pages/stories.xhtml", "<p>Walk up hill now.</p>", true)]
    public void Words_are_looked_for_on_the_page_itself_as_a_reader_sees_them(string wrong, string file, string html, bool isFound)
    {
        Zip("v1.1.0/site.zip", (file, html));
        var draft = Draft("stories", "no", wrong);
        if (isFound) Text(draft).ShouldContain("copies: [v1.1.0/site.zip]");
        else draft.Refusal.ShouldNotBeNull().ShouldContain($"«{wrong}» on 'stories'");
    }

    [Theory]
    [InlineData("corrections: # see [1]\n  - { date: 2026-11-10, what: One. }", "  - { date: 2026-11-10, what: One. }\n  - date: 2026-11-22\n")]
    [InlineData("corrections: [{ date: 2026-11-10, what: One. }] # [1]", null)]
    [InlineData("corrections: [{ date: 2026-11-10, what: One. },]", null)]
    [InlineData("corrections: [\n  { date: 2026-11-10, what: One. }]", null)]
    public void A_list_in_an_odd_form_is_added_to_or_refused_and_never_spoiled(string list, string? result)
    {
        site.WithPage("odd", "Words.", list);
        var draft = Draft("odd", "no");
        if (result is null) draft.Refusal.ShouldNotBeNull().ShouldContain("Write each item below the other");
        else Text(draft).ShouldContain(result);
        if (result is not null) Build(draft).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_has_moved_is_looked_for_where_it_was()
    {
        site.WithPage("moved", "Go up the hill.", "redirectFrom: [old/place.html]");
        Zip("v1.1.0/site.zip", ("site/old/place.html", "<p>Walk up hill.</p>"));
        Text(Draft("moved", "no", "Walk up hill")).ShouldContain("copies: [v1.1.0/site.zip]");
    }

    [Fact]
    public void A_page_whose_title_is_a_name_can_be_corrected_too()
    {
        site.WithPage("mended", "{{corrections}}"); // a page, and no list whose entries lead to cards
        Build(Draft("substances/morphadone", "yes")).ShouldBeEmpty();
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
    [InlineData("input/pages/nowhere.md", "There is no page 'input/pages/nowhere'")]
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
    public void An_answer_that_is_neither_yes_nor_no_and_what_was_told_already_are_refused()
    {
        Draft("stories", "perhaps").Refusal.ShouldBe("'safety' is yes or no, not 'perhaps'.");
        site.WithPage("told", "Words.", "corrections: [{ date: 2026-11-10, what: It goes down. }]");
        Draft("told", "no").Refusal.ShouldNotBeNull().ShouldContain("tells this already");
    }

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
