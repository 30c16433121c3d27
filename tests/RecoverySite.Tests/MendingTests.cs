using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>Whoever finds a mistake can mend it or tell of it, as far as the publisher has named a way, and is told who sees that.</summary>
public sealed class MendingTests
{
    private const string Repository = "repository: https://github.com/example/recovery\n";

    [Fact]
    public void A_page_leads_to_its_own_file_and_to_the_form_with_its_address_in_it()
    {
        var html = Finished("stories.html", Repository);
        html.ShouldContain("<a href=\"https://github.com/example/recovery/edit/main/input/pages/stories.md\" rel=\"noreferrer noopener\">Edit this page</a>");
        html.ShouldContain("<a href=\"https://github.com/example/recovery/issues/new?template=mistake.yml&amp;page=stories.html\" rel=\"noreferrer noopener\">Report a mistake</a>");
        html.ShouldContain("GitHub shows everybody who edits or reports.");
        html.ShouldNotContain("Without an account");
    }

    [Fact]
    public void A_page_that_nobody_wrote_leads_to_its_record() =>
        Finished("substances/somnazene.html", Repository).ShouldContain("/edit/main/input/substances/somnazene.yml\"");

    [Fact]
    public void A_contact_is_a_way_without_an_account()
    {
        var html = Finished("stories.html", "contact: mail@example.org\n");
        html.ShouldContain("Without an account, and without being shown: mail@example.org.");
        html.ShouldNotContain("GitHub");
    }

    [Fact]
    public void Where_no_way_is_named_none_is_offered() => Finished("stories.html", "").ShouldNotContain("class=\"mend\"");

    [Fact]
    public void A_report_of_the_program_itself_is_nobodys_to_edit() => Finished("report.html", Repository).ShouldNotContain("class=\"mend\"");

    public static TheoryData<string, string, string> Damages => new()
    {
        { "the way to edit leads elsewhere", "/edit/main/input/pages/stories.md", "/edit/main/input/pages/index.md" },
        { "the form is another's", "recovery/issues/new", "other/issues/new" },
        { "that everybody sees it is not said", "GitHub shows everybody who edits or reports.", "Nobody sees it." },
        { "the way without an account is another", "mail@example.org.", "somebody@example.org." },
        { "the whole is hidden", "<p class=\"mend\">", "<p class=\"mend\" hidden>" },
        { "the whole is gone", "class=\"mend\"", "class=\"lede\"" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_to_it_is_caught(string _, string find, string replace)
    {
        using var site = GoldenSite.Make();
        site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + Repository + "contact: mail@example.org\n");
        var html = site.Finished("stories.html");
        html.ShouldContain(find);
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == "stories");
        IEnumerable<Diagnostic> Said(string text) => MendStands.Verify(FinishedPage.Read(new("stories.html", System.Text.Encoding.UTF8.GetBytes(text)),
            new(page, new([], [], [], null, [])), content, new(Rendering.Renderer.Stylesheet()), new(2026, 11, 22)));
        Said(html).ShouldBeEmpty();
        Said(html.Replace(find, replace, StringComparison.Ordinal)).ShouldHaveSingleItem().Rule.ShouldBe(Rules.PageShape);
    }

    private static string Finished(string path, string settings)
    {
        using var site = GoldenSite.Make();
        return site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + settings).Finished(path);
    }
}
