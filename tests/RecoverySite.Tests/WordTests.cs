using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What is said of an avoided word and of the law in prose, and that no line of input/words.yml is dead.</summary>
public sealed class WordTests
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private static readonly WordList words = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.Repository, "input"))).Value.Words;

    [Fact]
    public void An_avoided_word_is_objected_to_at_its_place_with_the_reason_and_what_to_write()
    {
        var problem = Problems("One\n\nof the **jun**kies.").ShouldHaveSingleItem();
        problem.Rule.ShouldBe(Rules.BlockedWord);
        (problem.At.Line, problem.At.Column, problem.At.Length).ShouldBe((10, 10, 9));
        problem.Message.ShouldBe("'junkies': it makes person and illness one. Write: a person who uses (the drug), or a person with a substance use disorder.");
    }

    [Fact]
    public void A_word_across_two_lines_of_a_notice_is_found_where_it_begins()
    {
        using var site = TestSite.Over(null).With("notices/stopping.md", """
            ---
            title: Do not stop at once
            severity: danger
            group: stopping
            appliesTo:
              - substances: [somnazene]
            checked: 2026-11-01
            ---

            Fits come after drug
              abuse.
            """);
        var problem = site.Build(today).Problems.ShouldHaveSingleItem();
        (problem.Rule.Id, problem.At.Line, problem.At.Column).ShouldBe(("REC219", 10, 17));
    }

    [Theory]
    [InlineData("Morphadone is illegal.", "Write {{law xa-morphadone}} in its place")]
    [InlineData("In Borduria morphadone is illegal.", "Write {{law xb-1}} or {{law xb-2}} in its place")]
    [InlineData("In Borduria somnazene is illegal.", "input/legal has no record of that")]
    [InlineData("Somnazene is illegal.", "Write {{law xc-1}} in its place")]
    [InlineData("Somnazene and morphadone are illegal.", "Write {{law xc-1}} or {{law xa-morphadone}} in its place")]
    [InlineData("Under federal law morphadone is illegal.", "input/legal has no record of that")]
    public void The_law_in_prose_names_the_records_of_the_place_it_names(string sentence, string expected)
    {
        using var site = Law();
        site.WithPage("page", sentence).Build(today).Problems.ShouldHaveSingleItem().Message.ShouldContain(expected);
    }

    public static TheoryData<string> Avoided => [.. words.Rows.SelectMany(r => r.Avoid).Select(a => a.Value)];

    /// <summary>A phrase that a longer one, an exception or its own spelling hides would stand in the list for nothing.</summary>
    [Theory]
    [MemberData(nameof(Avoided))]
    public void Every_word_of_the_list_is_found(string phrase) =>
        Problems($"Morphadone: {phrase.TrimEnd('*')} again.").Where(p => p.Rule == Rules.BlockedWord || p.Rule == Rules.DoubtfulWord).ShouldHaveSingleItem().Message.ShouldContain($"'{phrase.TrimEnd('*')}': ");

    public static TheoryData<string, string> Exceptions => [.. words.Rows.SelectMany(r => r.Except.Select(e => (e, r.Why)))];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Every_exception_of_the_list_holds(string phrase, string why) =>
        Problems($"Morphadone: {phrase} again.").ShouldAllBe(p => !p.Message.Contains(why, StringComparison.Ordinal));

    public static TheoryData<string> LawWords => [.. words.Law.Words];

    [Theory]
    [MemberData(nameof(LawWords))]
    public void Every_word_of_the_law_is_found(string phrase) =>
        Problems($"Morphadone, {phrase}.").ShouldHaveSingleItem().Rule.ShouldBe(Rules.LawInProse);

    public static TheoryData<string> LawExceptions => [.. words.Law.Except];

    [Theory]
    [MemberData(nameof(LawExceptions))]
    public void Every_exception_of_the_law_holds(string phrase) =>
        Problems($"Morphadone, {phrase}.").ShouldBeEmpty();

    private static IEnumerable<Diagnostic> Problems(string markdown)
    {
        using var site = TestSite.Over(null).WithPage("page", markdown);
        return site.Build(today).Problems;
    }

    /// <summary>Three places: the first has the law on morphadone, the second on somnazene, and the last on morphadone twice.</summary>
    private static TestSite Law() => TestSite.Over(null)
        .With("site.yml", File.ReadAllText(Path.Combine(CaseTests.Folder, "_site", "site.yml")).Replace("[XA]", "[XA, XC, XB]", StringComparison.Ordinal))
        .With("legal/xc.yml", "place: XC\nname: Syldavia\nentries:\n" + Entry("xc-1", "somnazene"))
        .With("legal/xb.yml", "place: XB\nname: Borduria\nentries:\n" + Entry("xb-1", "morphadone") + Entry("xb-2", "morphadone"));

    private static string Entry(string id, string substance) => $"""
          - id: {id}
            substances: [{substance}]
            status: prohibited
            summary: It is an offence.
            asOf: 2026-10
            checkBy: 2027-04
            volatility: medium
            evidence: read
            confidence: high

        """;
}
