using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Verifying;

namespace RecoverySite.Tests.Detection;

/// <summary>Names cut, wrapped, dressed up and glued to other letters at random. The seeds are fixed, so that a run means the same everywhere.</summary>
public sealed class DetectionPropertyTests
{
    private static readonly Gen<(string Name, string Substance)> names = Gen.Elements(RealRegisters.StrongNames.ToArray());

    /// <summary>What folds to each plain letter or digit, asked of the folding itself.</summary>
    private static readonly ILookup<char, string> lookAlikes = Enumerable.Range(0x80, 0x1FFFF - 0x80)
        .Where(Rune.IsValid).Select(c => new Rune(c)).Select(r => (As: Folding.Fold(r), Rune: r.ToString()))
        .Where(f => f.As is [>= 'a' and <= 'z' or >= '0' and <= '9']).ToLookup(f => f.As[0], f => f.Rune);

    [Fact]
    public void A_name_is_found_however_unseen_characters_and_tags_cut_it()
    {
        string[] unseen = ["\u00ad", "&shy;", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u034f", "\u0301", "<wbr>", "<!---->", "<!-- x -->"];
        var cuts = from name in names from cut in Gen.Zip(Gen.Elements(unseen), Gen.Choose(0, 99)).ListOf(4) select (name, cut);
        Holds(cuts, 1000, 1, c =>
        {
            var (name, substance) = c.name;
            // From the last to the first, so that no cut moves another.
            foreach (var (what, at) in c.cut.Select(x => (x.Item1, At: Gap(c.name.Name, x.Item2))).OrderByDescending(x => x.At)) name = name.Insert(at, what);
            return RealRegisters.Finds(substance, RealRegisters.Find($"They took {name} once."));
        });
    }

    [Fact]
    public void A_name_is_found_whatever_run_of_its_letters_is_marked_up()
    {
        (string, string)[] marks = [("*", "*"), ("**", "**"), ("***", "***"), ("<u>", "</u>"), ("<mark>", "</mark>"), ("[", "](help/now.md)"), ("[*", "*](help/now.md 'a title')")];
        var runs = from name in names from mark in Gen.Elements(marks) from first in Gen.Choose(0, 99) from second in Gen.Choose(0, 99) select (name, mark, first, second);
        Holds(runs, 1000, 2, r =>
        {
            int a = Gap(r.name.Name, r.first), b = Gap(r.name.Name, r.second);
            var marked = a == b ? r.name.Name : r.name.Name.Insert(Math.Max(a, b), r.mark.Item2).Insert(Math.Min(a, b), r.mark.Item1);
            return RealRegisters.Finds(r.name.Substance, RealRegisters.Find($"They took {marked} once."));
        });
    }

    [Fact]
    public void A_name_is_found_in_any_look_alike_letters_and_any_case()
    {
        foreach (var letter in "abcdefghijklmnopqrstuvwxyz") lookAlikes[letter].Count().ShouldBeGreaterThan(20, $"{letter}");
        var dressed = from name in names from dice in Gen.Choose(0, 9_999).ArrayOf(name.Name.Length) select (name, dice);
        Holds(dressed, 1000, 3, d =>
        {
            var text = string.Concat(d.name.Name.Select((c, i) => Dress(c, d.dice[i])));
            return RealRegisters.Finds(d.name.Substance, Found(text));
        });
    }

    [Fact]
    public void A_name_glued_to_other_letters_is_not_that_name()
    {
        var known = RealRegisters.StrongNames.Select(n => n.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Without s, so that no plural is made.
        var letters = Gen.Elements("abcdefghijklmnopqrtuvwxyz0123456789".ToCharArray()).NonEmptyListOf().Select(l => string.Concat(l.Take(4)));
        var glued = from name in names from more in letters from isBefore in Gen.Elements(true, false) select (name.Name, Text: isBefore ? more + name.Name : name.Name + more);
        Holds(glued.Where(g => !known.Contains(g.Text)), 2000, 4, g =>
            Found(g.Text).Mentions.All(m => !m.Words.Contains(g.Name, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>What the verifier finds in a page must be answered there, so what detection misses of it would stop the site.</summary>
    [Fact]
    public void Whatever_the_verifier_finds_detection_finds()
    {
        var verifier = new StrongNames(RealRegisters.Substances);
        string[] between = [" ", "-", "/", "_", "'", "\u2019", "\u02bc", "\u00b7", "\u2022", "\u2013", "\u2011", "\u00a0", "\u2028", ",", ", ", ".", ". ", "s", "es", "\u00ad", "\u200b", "\u0301", "\u20e3", "\u00b2", "\u2460",
            "\u2122", "(", ")", "a", "7", "\u0436", "\u4e2d", "\u0378", "&", "\n", "--", " - ", ""];
        var pieces = Gen.OneOf(names.Select(n => n.Name), names.Select(n => n.Name.Split(' ', '-', ',')[0]), Gen.Elements(between), Gen.Elements(between));
        Holds(pieces.ListOf().Select(string.Concat), 5000, 5, text =>
        {
            var found = Found(text).Mentions.Select(m => m.Substance).ToHashSet(StringComparer.Ordinal);
            return verifier.In(text).All(n => found.Contains(n.Substance));
        });
    }

    [Theory(Timeout = 60_000)]
    [InlineData("a ")]
    [InlineData("monoamine oxidase ")]
    [InlineData("nicotine replacement ")]
    [InlineData("heroin ")]
    [InlineData("L.S.D.")]
    [InlineData("s")]
    [InlineData("\u0301")]
    public Task Two_megabytes_of_the_same_come_to_an_end(string what) =>
        Task.Run(() => Found(new StringBuilder().Insert(0, what, 2_000_000 / what.Length).ToString()).Doubtful.ShouldBeEmpty());

    /// <summary>Counted and not timed: the names are every beginning of one long name, and the text is made of nothing else.</summary>
    [Fact]
    public void Each_word_is_looked_at_as_often_as_the_longest_name_has_words_and_no_more()
    {
        const int longest = 40, words = 10_000;
        var lexicon = new Lexicon<int>();
        for (var length = 1; length <= longest; length++) lexicon.Add(string.Join(' ', Enumerable.Repeat("a", length)), length);
        var text = Words.Of(string.Concat(Enumerable.Repeat("a ", words)));

        var looks = 0;
        lexicon.Find(text, _ => { looks++; return true; }).Count().ShouldBeGreaterThan(1);
        looks.ShouldBeInRange(words, words * longest);

        looks = 0;
        lexicon.Find(text, _ => { looks++; return false; }).Count().ShouldBe(0);
        looks.ShouldBeInRange(words, words * longest);
    }

    [Fact]
    public void What_is_too_long_for_a_name_does_not_reach_into_texts()
    {
        var lexicon = new Lexicon<int>();
        lexicon.Add(new string('a', Substance.LongestName), 1);
        lexicon.Add(new string('b', Substance.LongestName + 1), 2);
        lexicon.Find(Words.Of(new string('a', Substance.LongestName)), _ => true).ShouldHaveSingleItem();
        lexicon.Find(Words.Of(new string('b', Substance.LongestName + 1)), _ => true).ShouldBeEmpty();
    }

    /// <summary>A place between two letters or digits of the name.</summary>
    private static int Gap(string name, int dice)
    {
        int[] gaps = [.. Enumerable.Range(1, name.Length - 1).Where(i => char.IsLetterOrDigit(name[i - 1]) && char.IsLetterOrDigit(name[i]))];
        return gaps[dice % gaps.Length];
    }

    private static string Dress(char c, int dice)
    {
        var plain = char.ToLowerInvariant(c);
        var choices = lookAlikes[plain].Concat([$"{plain}", $"{char.ToUpperInvariant(plain)}"]).ToList();
        return char.IsAsciiLetterOrDigit(plain) ? choices[dice % choices.Count] : $"{c}";
    }

    private static readonly SourceFile file = new("page.md", "");
    private static readonly Page page = PageReader.Read(new("page.md", "---\ntitle: A\ndescription: B\nreviewed: 2026-11-01\nreviewBy: 2027-05-01\n---\n"),
        "page", ImmutableDictionary<string, PageDirectory>.Empty, []);

    private static Detected Found(string text) => RealRegisters.Detector.Find(page, [new(TextKind.Text, text, [(0, 0)], file)]);

    private static void Holds<T>(Gen<T> inputs, int tests, ulong seed, Func<T, bool> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(seed, 1), Prop.ForAll(inputs.ToArbitrary(), holds));
}
