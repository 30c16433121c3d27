using FsCheck;
using FsCheck.Fluent;
using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>Names are found in the text as a reader meets it, at their place in the file; other words are not.</summary>
public sealed class DetectorTests
{


    [Theory]
    [InlineData("They took morphadone.")]
    [InlineData("They took MORPHADONE.")]
    [InlineData("They took mor*pha*done.")]
    [InlineData("They took **mor**phadone.")]
    [InlineData("They took mor[phad](index.md)one.")]
    [InlineData("They took morph&#97;done.")]
    [InlineData("They took morph\\\nadone but also *morpha*.")]
    [InlineData("They took morph\u00adadone.")]
    [InlineData("They took morph\u200badone.")]
    [InlineData("They took mor<wbr>phadone.")]
    [InlineData("They took mor<!-- a comment -->phadone.")]
    [InlineData("They took morphadóne.")]
    [InlineData("They took mоrphadоne with letters of another script.")]
    [InlineData("They took ｍｏｒｐｈａｄｏｎｅ.")]
    [InlineData("They took 𝐦𝐨𝐫𝐩𝐡𝐚𝐝𝐨𝐧𝐞.")]
    [InlineData("Two morphadones.")]
    [InlineData("The morphadone's effect.")]
    [InlineData("A morphadone-like drug.")]
    [InlineData("An anti-morphadone drug.")]
    [InlineData("alcohol/morphadone")]
    [InlineData("snake_morphadone_case")]
    [InlineData("`morphadone` in code")]
    [InlineData("| A | B |\n|---|---|\n| morphadone | x |")]
    [InlineData("Term\n:   morphadone")]
    [InlineData("A note.[^1]\n\n[^1]: morphadone")]
    [InlineData("[x](index.md \"morphadone\")")]
    [InlineData("![morphadone](p.png)")]
    [InlineData("> [!NOTE]\n> morphadone")]
    [InlineData("    morphadone in a code block")]
    [InlineData("<https://example.org/morphadone>")]
    [InlineData("XX means it.\n\n*[XX]: morphadone")]
    public void A_name_is_found(string markdown) => Mentions(markdown).ShouldContain(m => m.Substance == "morphadone");

    [Theory]
    [InlineData("Sleepwell Forte")]
    [InlineData("Sleepwell\nForte")]
    [InlineData("Sleepwell-Forte")]
    [InlineData("*Sleepwell* Forte")]
    [InlineData("Sleepwell&nbsp;Forte")]
    [InlineData("Sleepwell\u2011Forte")]
    [InlineData("sleepwell fortes")]
    public void A_name_of_two_words_is_found(string markdown) => Mentions(markdown).ShouldHaveSingleItem().Substance.ShouldBe("somnazene");

    [Theory]
    [InlineData("polymorphadonesque")]
    [InlineData("<!-- morphadone -->")]
    [InlineData("Sleepwell. Forte is a city.")]
    [InlineData("sleepwell, forte")]
    [InlineData("the blue sky")]
    [InlineData("mo rphadone")]
    public void Another_word_is_not_found(string markdown) => Mentions(markdown).ShouldBeEmpty();

    [Theory]
    [InlineData("One\n\ntwo **mor**phadone", 10, 7, 12)]
    [InlineData("morphadone", 8, 1, 10)]
    [InlineData("- a\n- b *morpha*", 9, 6, 6)]
    public void A_mention_keeps_its_place(string markdown, int line, int column, int length)
    {
        var at = Mentions(markdown).ShouldHaveSingleItem().At;
        (at.Line, at.Column, at.Length).ShouldBe((line, column, length));
    }

    [Fact]
    public void A_name_is_found_however_markup_and_invisible_characters_cut_it()
    {
        string[] nothing = ["\u00ad", "\u200b", "\u200d", "\u2060", "<wbr>", "<!---->", "\u0301"];
        var cuts = Gen.Elements(nothing).ListOf(3);
        var places = Gen.Choose(1, "morphadone".Length - 1).ListOf(3);
        Prop.ForAll(cuts.Zip(places).ToArbitrary(), cut =>
        {
            var word = "morphadone";
            foreach (var (what, where) in cut.Item1.Zip(cut.Item2).OrderByDescending(x => x.Second)) word = word.Insert(where, what);
            return Mentions($"They took {word} once.").Any(m => m.Substance == "morphadone");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void A_name_is_found_when_any_run_of_its_letters_is_emphasised()
    {
        var runs = from start in Gen.Choose(0, 8) from length in Gen.Choose(1, 9 - start) from mark in Gen.Elements("*", "**", "***") select (start, length, mark);
        Prop.ForAll(runs.ToArbitrary(), run =>
        {
            var word = "morphadone";
            var cut = word[..run.start] + run.mark + word[run.start..(run.start + run.length)] + run.mark + word[(run.start + run.length)..];
            return Mentions($"They took {cut} once.").Any(m => m.Substance == "morphadone");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    private static IReadOnlyList<Mention> Mentions(string markdown)
    {
        using var page = TestSite.Over(null).WithPage("page", markdown);
        var content = ContentReader.Read(SourceTree.Load(page.Input)).Value;
        var source = content.Pages.Single(p => p.Address == "page");
        return new Detector(content.Substances.Values).Find(source, BodyReader.Read(source).Blocks).Mentions;
    }
}
