using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>The figures of a text: what counts as a word, a syllable and a sentence, and which sentences are named.</summary>
public sealed class ReadabilityTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    [Theory]
    [InlineData("cat dog", 2)]
    [InlineData("table taken takes wanted", 7)]
    [InlineData("safely something placement", 6)]
    [InlineData("being trial audience rhythm", 9)]
    [InlineData("opioid", 3)]
    [InlineData("don't didn't it's", 4)]
    [InlineData("well-known", 2)]
    [InlineData("FDA and NHS", 7)]
    [InlineData("2026 is 7", 3)]
    [InlineData("crème brûlée", 3)]
    public void Syllables_are_counted_as_they_are_spoken(string words, int syllables) => Of(words).Syllables.ShouldBe(syllables);

    [Fact]
    public void A_name_is_one_word_of_two_syllables_at_most()
    {
        var named = Of("Morphadone and Sleepwell Forte, the morpha, in Examplia.");
        (named.Words, named.Syllables).ShouldBe((7, 11));
    }

    [Fact]
    public void Words_and_sentences_are_those_of_paragraphs_lists_and_definitions()
    {
        var measures = Of("""
            The text has five words. And "it is so" four.

            ## A heading is left out

            - An item
            - Another item of six words, don't

            | A cell |
            |---|
            | is left out |

            Left out
            :   It says this.

            > A quotation is left out.

            "So is this."

            `code` {{law xa-morphadone}}

            H<sub>2</sub>O counts once.
            """);
        (measures.Words, measures.Sentences).ShouldBe((5 + 5 + 2 + 6 + 3 + 3, 6));
        (measures.Longest!.Words, measures.Longest.At.Line).ShouldBe((6, 13));
        measures.HasGrade.ShouldBeFalse();
    }

    [Fact]
    public void The_grade_is_that_of_Flesch_and_Kincaid()
    {
        Measures.GradeOf(100, 5, 150).ShouldBe(9.9); // 0.39 * 20 + 11.8 * 1.5 - 15.59
        Of("").Grade.ShouldBe(0);
    }

    [Fact]
    public void The_three_hardest_sentences_are_named_with_their_lines()
    {
        using var site = TestSite.Over(null).WithPage("page", """
            They meet in the hall each day of the week.

            - Comprehensive multidisciplinary evaluation precedes institutional modification.
            - They talk and eat and sing and go home.
            - Administrative complications occasionally necessitate individualised reconsideration.

            International organisations recommend considerable precautionary supervision, as everybody here says.
            """);
        var problem = site.Build(today).Problems.ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Rules.HardText);
        problem.At.Line.ShouldBe(12);
        problem.Message.ShouldStartWith("The text needs school year ");
        foreach (var line in (List<string>)["line 10, year ", "line 12, year ", "line 14, year "]) problem.Message.ShouldContain(line);
        problem.Message.ShouldContain("'Comprehensive multidisciplinary evaluation precede...'");
    }

    [Fact]
    public void A_word_of_any_length_is_counted_at_once() =>
        Of(new string('e', 200_000) + "x").Syllables.ShouldBeGreaterThan(1000);

    private static Measures Of(string markdown)
    {
        using var site = TestSite.Over(null).WithPage("page", markdown);
        var content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        return Readability.Of(BodyReader.Read(content.Pages.Single(p => p.Address == "page")), new Vocabulary(content));
    }
}
