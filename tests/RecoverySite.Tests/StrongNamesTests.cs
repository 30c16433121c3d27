using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>The verifier's own, plainer look for names: whole words, longest first, however they are joined and counted.</summary>
public sealed class StrongNamesTests
{
    private static readonly Substance morphadone = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.ProjectFolder, "Cases", "_site"))).Value.Substances["morphadone"];

    private readonly StrongNames names = new([Named("opium", "Opium", "Flux", "K"), Named("opium-tincture", "Opium tincture", "7-OH"), Named("poppy", "flux", "Poppies")]);

    [Theory]
    [InlineData("Opium.", "Opium")]
    [InlineData("OPIUMS", "OPIUM")]
    [InlineData("opiums", "opium")]
    [InlineData("opium", "opium")]
    [InlineData("fluxes", "flux")]
    [InlineData("FLUXES", "FLUX")]
    [InlineData("opium tincture", "opium tincture")]
    [InlineData("opium-tincture", "opium tincture")]
    [InlineData("opium  tincture", "opium tincture")]
    [InlineData("opium_tincture", "opium tincture")]
    [InlineData("opium,tincture", "opium tincture")]
    [InlineData("opium, tincture", "opium")]
    [InlineData("opium,", "opium")]
    [InlineData("o\u00adpi\u200bum", "opium")]
    [InlineData("opi\u0301um", "opium")]
    [InlineData("opi\u20ddum", "opium")]
    [InlineData("7\u2011OH", "7 OH")]
    [InlineData("7/OH", "7 OH")]
    [InlineData("- 7 -- OH -", "7 OH")]
    [InlineData("an opiumsmoker and opium", "opium")]
    [InlineData("nopium, then opium", "opium")]
    [InlineData("pre-opium", "opium")]
    public void A_name_is_found(string text, params string[] found) =>
        Found(text).Select(f => f.Words).Distinct().ShouldBe(found);

    [Theory]
    [InlineData("opiumed")]
    [InlineData("opiumsa")]
    [InlineData("opiumesa")]
    [InlineData("opiumes")]
    [InlineData("fluxe")]
    [InlineData("fluxed")]
    [InlineData("fluxesa")]
    [InlineData("flux\ud801\udc00")]
    [InlineData("nopium")]
    [InlineData("opi.um")]
    [InlineData("K")]
    [InlineData("")]
    [InlineData(" - ")]
    public void No_name_is_found(string text) => Found(text).ShouldBeEmpty();

    [Fact]
    public void A_name_of_two_substances_is_both() =>
        Found("Flux").Select(f => f.Substance).ShouldBe(["opium", "poppy"], ignoreOrder: true);

    [Fact]
    public void The_longest_name_wins() =>
        Found("opium tincture").ShouldHaveSingleItem().Substance.ShouldBe("opium-tincture");

    private List<(string Substance, string Words)> Found(string text) => [.. names.In(text)];

    private static Substance Named(string id, params string[] names) =>
        morphadone with { Id = id, Names = [.. names.Select(n => new Located<string>(n, new("test")))] };
}
