using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>That no entry of words.yml under amounts, sellers and empty is dead, and what is said where one is found.</summary>
public sealed class NeverWordsTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly WordList words = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.Repository, "input"))).Value.Words;

    [Fact]
    public void Every_measure_is_an_amount_behind_a_number() =>
        EachIsFound(Rules.Amount, words.Amounts.Measures, m => $"About 5 {m} of it.");

    [Fact]
    public void Every_number_word_is_one() =>
        EachIsFound(Rules.Amount, words.Amounts.Numbers, n => $"About {n} gram of it.");

    [Fact]
    public void Every_piece_is_an_amount_behind_a_number() =>
        EachIsFound(Rules.Amount, words.Amounts.Pieces, p => $"About 2 {p} of it.");

    [Fact]
    public void Every_piece_of_slang_is_an_amount_beside_a_substance() =>
        EachIsFound(Rules.Amount, words.Amounts.PiecesBeside, p => $"About 2 {p} of morphadone.");

    [Fact]
    public void What_is_harmless_is_no_amount() =>
        EachIsFound(Rules.Amount, words.Amounts.NotOf, w => $"About 5 mg of {w}.", isFound: false);

    [Fact]
    public void Every_way_to_cut_down_is_a_schedule_beside_a_time() =>
        EachIsFound(Rules.Schedule, words.Amounts.Lowering, w => $"With morphadone, {w} every two weeks.");

    [Fact]
    public void Every_way_to_stop_is_a_schedule_beside_a_time() =>
        EachIsFound(Rules.Schedule, words.Amounts.Stopping, w => $"With morphadone, {w} 3 days before.");

    [Fact]
    public void Every_way_to_take_a_drug_is_found_where_it_is_told() =>
        EachIsFound(Rules.WayOfTaking, words.Amounts.Taking.Where(w => !w.Contains(' ')), w => $"Then {w} it with morphadone.");

    [Fact]
    public void Every_word_that_describes_makes_it_no_telling() =>
        EachIsFound(Rules.WayOfTaking, words.Amounts.NotTold, w => $"Morphadone: {w} snort it.", isFound: false);

    [Fact]
    public void Every_shop_is_one() =>
        EachIsFound(Rules.Shop, words.Sellers.Hosts, h => $"See [place {Letters(h)}](https://{(h.Contains('.') ? h : $"{h.Replace("*", "morpha", StringComparison.Ordinal)}.example.org")}).");

    [Fact]
    public void Every_currency_makes_a_price() =>
        EachIsFound(Rules.Price, words.Sellers.Currencies, c => $"Morphadone at {(c.Any(char.IsLetter) ? $"20 {c}" : $"{c}20")}.");

    [Fact]
    public void Every_word_beside_a_price_makes_it_none() =>
        EachIsFound(Rules.Price, words.Sellers.NoPriceBeside, w => $"Morphadone at $20, {w.TrimEnd('*')}.", isFound: false);

    [Fact]
    public void Every_empty_word_of_a_link_is_found() =>
        EachIsFound(Rules.EmptyLinkText, words.Empties.Links, w => $"See [{w}](help/now.md).");

    [Fact]
    public void Every_empty_opening_of_a_picture_is_found() =>
        EachIsFound(Rules.EmptyPictureText, words.Empties.Pictures, w => $"![{w}{(w.Contains(' ') ? " a sign" : "")}](sign.png)");

    [Theory]
    [InlineData("Of morphadone, they took 5 to 10 mg a day.", "'5 to 10 mg' is an amount of a drug.", 30, 10)]
    [InlineData("Morphadone: two more puffs.", "'two more puffs' is an amount of a drug.", 17, 14)]
    [InlineData("Stop somnazene *three* days before.", "'three days before' is a schedule beside a drug.", 21, 18)]
    [InlineData("Then snort the morphadone.", "'snort the' tells how to take a drug.", 10, 9)]
    [InlineData("See www.buymorpha.net now.", "'www.buymorpha.net' looks like the address of a shop.", 9, 17)]
    public void What_is_found_is_told_at_its_place(string sentence, string message, int column, int length)
    {
        using var site = TestSite.Over(null).WithPage("page", "One.\n\nThe " + sentence);
        var problem = site.Build(today).Problems.ShouldHaveSingleItem();
        (problem.Message, problem.At.Line, problem.At.Column, problem.At.Length).ShouldBe((message, 10, column, length));
    }

    /// <summary>One line of a page for each word: those that are found are exactly those that should be.</summary>
    private static void EachIsFound(Rule rule, IEnumerable<string> entries, Func<string, string> line, bool isFound = true)
    {
        var all = entries.ToList();
        all.ShouldNotBeEmpty();
        using var site = TestSite.Over(null).WithPage("page", string.Join('\n', all.Select(e => $"- {line(e)}")), "substances: [morphadone, somnazene]");
        File.Copy(Path.Combine(TestSite.ProjectFolder, "Golden/pages/substances/sign.png"), Path.Combine(site.Input, "pages/sign.png"));
        var found = site.Build(today).Problems.Where(p => p.Rule == rule).Select(p => p.At.Line - 9).ToHashSet();
        all.Where((_, i) => found.Contains(i) != isFound).ShouldBeEmpty();
    }

    private static string Letters(string host) => string.Concat(host.Where(char.IsLetter));
}
