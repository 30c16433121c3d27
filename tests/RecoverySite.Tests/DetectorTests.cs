using RecoverySite.Model;
using RecoverySite.Tests.Detection;

namespace RecoverySite.Tests;

/// <summary>Each mention keeps its place in the author's file. What is a mention at all stands in Detection/found.yml and not-found.yml.</summary>
public sealed class DetectorTests
{
    [Theory]
    [InlineData("methadone", 1, 1, 9)]
    [InlineData("One\n\ntwo **meth**adone", 3, 7, 11)]
    [InlineData("- a\n- b *meth*", 2, 6, 4)]
    [InlineData("They took meth\u00adadone.", 1, 11, 10)]
    [InlineData("They took &#109;ethadone.", 1, 11, 14)]
    [InlineData("They took 7\\-OH.", 1, 11, 5)]
    [InlineData("a magic\nmushrooms", 1, 3, 15)]
    [InlineData("> - one\n>   methadone", 2, 5, 9)]
    [InlineData("| a | b |\n|---|---|\n| c |   methadone   |", 3, 9, 9)]
    [InlineData("Term\n:   methadone", 2, 5, 9)]
    [InlineData("```\nmethadone\n```", 2, 1, 9)]
    [InlineData("    a\n    methadone", 2, 5, 9)]
    [InlineData("a `methadone`", 1, 4, 9)]
    [InlineData("<https://example.org/methadone>", 1, 22, 9)]
    [InlineData("[a](help/now.md \"Of methadone\")", 1, 21, 9)]
    [InlineData("a[^1]\n\n[^1]: methadone", 3, 7, 9)]
    [InlineData("![a](a.png)\n\n*[XX]: methadone\n\nXX", 3, 8, 9)]
    [InlineData("The L.S.D. trials", 1, 5, 5)]
    [InlineData("fentanyl\u00b2", 1, 1, 8)]
    [InlineData("\U0001F600 methadone", 1, 4, 9)]
    public void A_mention_keeps_its_place(string body, int line, int column, int length)
    {
        var at = RealRegisters.Find(body).Mentions.ShouldHaveSingleItem().At;
        (at.Line - RealRegisters.BodyLine + 1, at.Column, at.Length).ShouldBe((line, column, length));
    }

    [Theory]
    [InlineData("Of morphadone", 2, 11)]
    [InlineData("'Of morphadone'", 2, 12)]
    [InlineData("\"Of morphadone\"", 2, 12)]
    [InlineData(">-\n  Of morphadone", 3, 6)]
    public void A_mention_in_the_front_matter_does_too(string title, int line, int column)
    {
        using var site = TestSite.Over(null).WithPage("page", "Words.", title: title);
        var at = site.Build(new(2026, 11, 22)).Problems.Where(p => p.Rule == Rules.Undeclared).ShouldHaveSingleItem().At;
        (at.Line, at.Column, at.Length).ShouldBe((line, column, 10));
    }

    [Fact]
    public void Each_mention_of_a_long_text_has_its_own_place()
    {
        var mentions = RealRegisters.Find(string.Concat(Enumerable.Repeat("*meth*adone\n", 1_000))).Mentions;
        mentions.Select(m => m.At.Line - RealRegisters.BodyLine + 1).ShouldBe(Enumerable.Range(1, 1_000));
        mentions.ShouldAllBe(m => m.At.Column == 2 && m.At.Length == 10);
    }

    [Fact]
    public void A_text_that_is_read_joined_and_parted_counts_each_place_once() =>
        RealRegisters.Find("heroin<sup>1</sup> and heroin").Mentions.Length.ShouldBe(2);
}
