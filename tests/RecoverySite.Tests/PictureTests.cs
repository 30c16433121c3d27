using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;
using Shouldly;

namespace RecoverySite.Tests;

/// <summary>Pictures are words too: what they name brings its notices, and what they show stands on the page.</summary>
public sealed class PictureTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    [Fact]
    public void What_a_picture_names_is_mentioned_at_its_line_in_the_picture()
    {
        using var site = TestSite.Over(null)
            .With("pictures/steps.yml", "kind: steps\ntitle: Steps\nsteps:\n  - label: Wait.\n  - label: Put the morphadone away.\n")
            .WithPage("a", "{{picture steps}}");
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var page = content.Pages.Single(p => p.Address == "a");
        var advice = new Advisor(content, today).Advise(page, BodyReader.Read(page, content)).Value.Advice;
        var at = advice.Mentions.ShouldHaveSingleItem().At;
        at.File.ShouldEndWith("pictures/steps.yml");
        at.Line.ShouldBe(5);
    }

    [Fact]
    public void Each_word_of_a_picture_stands_on_the_finished_page()
    {
        using var site = TestSite.Over(null)
            .With("pictures/stages.yml", "kind: stages\ntitle: Ways\nwords: To and fro.\nsteps:\n  - label: First way\n    text: Slowly at first, and then all of a sudden faster than ever before\n  - label: Last way\n")
            .WithPage("a", "{{picture stages}}");
        var page = site.Finished("a.html");
        page.ShouldContain(">First way</text>");
        page.ShouldContain(">Last way</text>");
        page.ShouldContain(">Slowly at first, and then all</text>"); // cut, so that it does not run out of its box
        page.ShouldContain(">To and fro.</p>");
    }

    [Theory]
    [InlineData(90, 20, true)]
    [InlineData(20, 90, false)]
    public void What_lies_between_a_line_and_its_level_is_filled_where_the_line_has_fallen_below(int first, int last, bool isFilled)
    {
        using var site = TestSite.Over(null)
            .With("pictures/curve.yml", $"kind: curve\ntitle: A line\nwords: It goes.\nsteps:\n  - label: Before\n    level: {first}\n  - label: After\n    level: {last}\nline:\n  - label: The mark\n    level: 50\n")
            .WithPage("a", "{{picture curve}}");
        site.Finished("a.html").Contains("<path class=\"above\" d=\"M", StringComparison.Ordinal).ShouldBe(isFilled);
    }
}
