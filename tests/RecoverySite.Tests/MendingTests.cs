using RecoverySite.Model;

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

    private static string Finished(string path, string settings)
    {
        using var site = GoldenSite.Make();
        return site.With("site.yml", File.ReadAllText(Path.Combine(site.Input, "site.yml")) + settings).Finished(path);
    }
}
