using RecoverySite.Advising;
using RecoverySite.Reading;

namespace RecoverySite.Tests.Detection;

/// <summary>What the registers may say tomorrow and do not say today: names that overlap, names with words apart, stems.</summary>
public sealed class LexiconTests
{
    [Fact]
    public void The_longest_phrase_wins() => Find("the red tea pot", "red", "red tea", "tea").ShouldBe(["red tea"]);

    [Fact]
    public void Phrases_that_overlap_are_both_found() => Find("red tea pot", "red tea", "tea pot").ShouldBe(["red tea", "tea pot"]);

    [Fact]
    public void A_phrase_goes_on_after_a_longer_one_was_begun_in_vain() => Find("red tea pan", "red tea pot", "tea").ShouldBe(["tea"]);

    [Theory]
    [InlineData("red  tea")]
    [InlineData("red-tea")]
    [InlineData("red\u2014tea")]
    [InlineData("red\u2212tea")]
    [InlineData("red/tea")]
    [InlineData("red_tea")]
    [InlineData("red,tea")]
    [InlineData("red\u00b7tea")]
    [InlineData("red\u00ae tea")]
    [InlineData("red\u2122 tea")]
    [InlineData("red\u00b2 tea")]
    public void Words_of_a_phrase_may_be_joined_so(string text) => Find(text, "red tea").ShouldBe(["red tea"]);

    [Theory]
    [InlineData("red. Tea")]
    [InlineData("red, tea")]
    [InlineData("red; tea")]
    [InlineData("red: tea")]
    [InlineData("red (tea)")]
    [InlineData("red? Tea")]
    [InlineData("red and tea")]
    public void Words_of_a_phrase_may_not_be_parted_so(string text) => Find(text, "red tea").ShouldBeEmpty();

    [Theory]
    [InlineData("St. John's wort", "St. John's wort")]
    [InlineData("St. John's wort", "St John's wort")]
    [InlineData("St. John's wort", "ST. JOHN\u2019S WORT")]
    [InlineData("St. John's wort", "St.\nJohn's-wort")]
    public void A_phrase_whose_own_words_are_apart_is_found_apart_and_joined(string phrase, string text) => Find(text, phrase).ShouldBe([phrase]);

    [Theory]
    [InlineData("St John's wort", "St. John's wort")]
    [InlineData("St. John's wort", "St. John's. Wort")]
    public void A_phrase_is_not_found_where_its_words_are_apart_and_its_own_are_not(string phrase, string text) => Find(text, phrase).ShouldBeEmpty();

    [Theory]
    [InlineData("overdos*", "overdosed", true)]
    [InlineData("overdos*", "an overdose", true)]
    [InlineData("overdos*", "overdo", false)]
    [InlineData("overdos*", "underdose", false)]
    [InlineData("chest pain*", "chest pains", true)]
    [InlineData("chest pain*", "chest. Painful", false)]
    public void A_stem_is_how_a_word_begins(string phrase, string text, bool isFound) => Find(text, phrase).ShouldBe(isFound ? [phrase] : []);

    [Fact]
    public void A_word_is_itself_rather_than_the_plural_of_another() => Find("meths", "meth", "meths").ShouldBe(["meths"]);

    [Fact]
    public void A_plural_stands_for_its_singular_unless_that_is_listed_too() => Find("a shroom", "shrooms").ShouldBe(["shrooms"]);

    [Fact]
    public void The_singular_listed_by_itself_is_itself_even_where_it_does_not_count()
    {
        var lexicon = new Lexicon<string>();
        lexicon.Add("uppers", "plural");
        lexicon.Add("upper", "singular");
        lexicon.Find(Words.Of("upper"), v => v == "plural").ShouldBeEmpty();
    }

    [Fact]
    public void A_plural_alone_can_be_asked_for()
    {
        var lexicon = new Lexicon<string>();
        lexicon.Add("uppers", "uppers", alsoSingular: false);
        lexicon.Find(Words.Of("upper"), _ => true).ShouldBeEmpty();
        lexicon.Find(Words.Of("uppers"), _ => true).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> Find(string text, params string[] phrases)
    {
        var lexicon = new Lexicon<string>();
        foreach (var phrase in phrases) lexicon.Add(phrase, phrase);
        return lexicon.Find(Words.Of(text), _ => true).SelectMany(m => m.Values);
    }
}
