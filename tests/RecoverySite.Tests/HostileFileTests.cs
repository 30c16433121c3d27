using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Tests;

/// <summary>
/// Files that should not lie in a repository: huge, deep, or none at all. Each build must come to an end with findings at their
/// place or with a site, and never with a fault of the program. The time limit only keeps a hang from stopping the whole run.
/// </summary>
public sealed class HostileFileTests
{
    private const int Milliseconds = 60_000;
    private static readonly DateOnly today = new(2026, 11, 22);

    /// <summary>Rules that no file in Cases/ can break.</summary>
    public static IReadOnlyCollection<string> RulesTested { get; } =
        [Rules.TooLarge.Id, Rules.SymbolicLink.Id, Rules.Unreadable.Id, Rules.NoSite.Id];

    [Fact(Timeout = Milliseconds)]
    public Task A_page_of_20_megabytes_is_too_large() =>
        Finds([Rules.TooLarge], site => site.WithPage("page", Repeat("Words and words. ", 1_250_000)));

    [Fact(Timeout = Milliseconds)]
    public Task A_register_of_20_megabytes_is_too_large() =>
        Finds([Rules.TooLarge], site => site.With("substances/quietin.yml", Repeat("name: Quietin\n", 1_500_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Flow_lists_10_000_deep_are_too_deep() =>
        Finds([Rules.TooDeep], site => site.With("substances/quietin.yml", $"name: {Repeat("[", 10_000)}{Repeat("]", 10_000)}\n"));

    [Fact(Timeout = Milliseconds)]
    public Task Flow_mappings_10_000_deep_are_too_deep() =>
        Finds([Rules.TooDeep], site => site.With("substances/quietin.yml", $"name: {Repeat("{a: ", 10_000)}b{Repeat("}", 10_000)}\n"));

    [Fact(Timeout = Milliseconds)]
    public Task Block_lists_10_000_deep_are_too_deep() =>
        Finds([Rules.TooDeep], site => site.With("substances/quietin.yml", $"name:\n{Repeat("- ", 10_000)}b\n"));

    [Fact(Timeout = Milliseconds)]
    public Task Block_mappings_1_000_deep_are_too_deep() =>
        Finds([Rules.TooDeep], site => site.With("substances/quietin.yml", string.Concat(Enumerable.Range(0, 1_000).Select(n => $"{new string(' ', n)}a:\n"))));

    [Theory(Timeout = Milliseconds)]
    [InlineData("> ", "")]
    [InlineData("- ", "")]
    [InlineData("1. ", "")]
    [InlineData("> - ", "")]
    [InlineData("![", "](help/now.png)")]
    [InlineData("*a **b ", "** *")]
    [InlineData("[", "")]
    public Task Markdown_10_000_deep_is_too_deep(string open, string close) =>
        Finds([Rules.TooDeep], site => site.WithPage("page", Repeat(open, 10_000) + "words" + Repeat(close, 10_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Links_in_links_10_000_deep_are_brackets_and_one_link() =>
        Finds([Rules.HardText, Rules.LongSentences, Rules.LongSentence], site => site.WithPage("page", Repeat("[", 10_000) + "words" + Repeat("](help/now.md)", 10_000)));

    [Theory(Timeout = Milliseconds)]
    [InlineData("[")]
    [InlineData("]")]
    [InlineData("`")]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("<")]
    [InlineData("|")]
    [InlineData("{")]
    [InlineData("{{")]
    [InlineData("{{cite ")]
    [InlineData("&")]
    [InlineData("&#")]
    [InlineData("(")]
    [InlineData("![")]
    [InlineData("[^")]
    [InlineData("[a](")]
    [InlineData("[a](<")]
    [InlineData("<!--")]
    [InlineData("<a ")]
    [InlineData("~")]
    [InlineData("#")]
    [InlineData("\\")]
    [InlineData(":")]
    [InlineData("=")]
    [InlineData("-")]
    [InlineData("`a``b")]
    [InlineData("*a_b")]
    [InlineData("*a **b ")]
    [InlineData("> ")]
    [InlineData("- a\n")]
    [InlineData("* * ")]
    [InlineData("[a\n")]
    [InlineData("|\n")]
    [InlineData("a|b\n")]
    [InlineData(": a\n")]
    [InlineData("\n\n\n")]
    [InlineData("\t")]
    [InlineData("  \n")]
    [InlineData("^^^\n")]
    [InlineData("```\n")]
    [InlineData("[a]: <b>\n")]
    [InlineData("[^1]: a\n")]
    [InlineData("*[A]: b\n")]
    [InlineData("## a\n")]
    [InlineData("{{help-lines}}\n\n")]
    [InlineData("<sub>")]
    [InlineData("mist morpha ")]
    [InlineData("a&amp;")]
    public async Task A_page_of_200_kilobytes_of_one_sign_comes_to_an_end(string sign)
    {
        var build = await Build(site => site.WithPage("page", Repeat(sign, 200_000 / sign.Length)));
        build.IsOurFault.ShouldBeFalse();
        (build.Site is null).ShouldBe(build.Problems.Any(p => p.Rule.Severity == Severity.Error));
    }

    [Fact(Timeout = Milliseconds)]
    public Task A_table_of_5_000_columns_is_a_table() =>
        Finds([], site => site.WithPage("page", $"{Repeat("a|", 5_000)}\n{Repeat("-|", 5_000)}\n{Repeat("b|", 5_000)}"));

    [Fact(Timeout = Milliseconds)]
    public Task A_wide_table_with_very_many_short_rows_is_too_large() =>
        Finds([Rules.TooLarge], site => site.WithPage("page", $"{Repeat("a|", 5_000)}\n{Repeat("-|", 5_000)}\n{Repeat("b|\n", 40_000)}"));

    [Fact(Timeout = Milliseconds)]
    public Task Twenty_thousand_footnotes_are_too_large() =>
        Finds([Rules.TooLarge], site => site.WithPage("page", Footnotes(20_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Four_thousand_footnotes_are_footnotes() => Finds([], site => site.WithPage("page", Footnotes(4_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Thousands_of_references_to_one_footnote_are_references() =>
        Finds([Rules.HardText, Rules.LongSentences, Rules.LongSentence], site => site.WithPage("page", $"{Repeat("a[^1] ", 9_000)}\n\n[^1]: b\n"));

    [Fact(Timeout = Milliseconds)]
    public Task Twenty_thousand_abbreviations_are_too_large() =>
        Finds([Rules.TooLarge], site => site.WithPage("page", Abbreviations(20_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Nine_thousand_abbreviations_are_abbreviations() => Finds([], site => site.WithPage("page", Abbreviations(9_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Five_thousand_ignored_words_that_are_absent_are_said_each() =>
        Finds([.. Enumerable.Repeat(Rules.IgnoredAbsent, 5_000)], site => site.WithPage("page", "Words.",
            "ignore:\n" + string.Join('\n', Enumerable.Range(0, 5_000).Select(n => $"  - {{word: q{n}, reason: r}}"))));

    [Fact(Timeout = Milliseconds)]
    public Task A_line_of_200_000_characters_is_a_line() =>
        Finds([Rules.HardText, Rules.LongSentences, Rules.LongSentence], site => site.WithPage("page", Repeat("word ", 40_000)));

    [Fact(Timeout = Milliseconds)]
    public Task A_word_of_200_000_characters_is_a_word() =>
        Finds([], site => site.WithPage("page", Repeat("a", 200_000)));

    [Fact(Timeout = Milliseconds)]
    public Task A_title_of_100_000_characters_is_a_title() =>
        Finds([], site => site.WithPage("page", "Words.", title: Repeat("word ", 20_000)));

    [Fact(Timeout = Milliseconds)]
    public Task A_page_that_names_a_substance_13_000_times_must_declare_it_once() =>
        Finds([Rules.Undeclared], site => site.WithPage("page", Repeat("*mor*phadone\n\n", 13_000)));

    [Fact(Timeout = Milliseconds)]
    public Task Thousands_of_broken_links_are_said_each() =>
        Finds([.. Enumerable.Repeat(Rules.BrokenLink, 5_000)], site => site.WithPage("page", string.Concat(Enumerable.Range(0, 5_000).Select(n => $"[a]({n}.md)\n\n"))));

    [Fact(Timeout = Milliseconds)]
    public Task Zero_bytes_are_control_characters() =>
        Finds([Rules.ControlCharacter], site => site.WithPage("page", Repeat("\0", 100_000)));

    [Fact(Timeout = Milliseconds)]
    public Task A_page_of_zero_bytes_alone_has_no_front_matter() =>
        Finds([Rules.NoFrontMatter, Rules.ControlCharacter], site => site.With("pages/page.md", Repeat("\0", 1_000)));

    [Fact(Timeout = Milliseconds)]
    public async Task A_link_to_a_file_outside_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await Finds([Rules.SymbolicLink], site =>
        {
            File.WriteAllText(Path.Combine(site.Root, "secret.md"), "Secret.");
            File.CreateSymbolicLink(Path.Combine(site.Input, "pages", "page.md"), Path.Combine(site.Root, "secret.md"));
        });
    }

    [Fact(Timeout = Milliseconds)]
    public async Task A_link_to_a_folder_is_refused_even_if_it_leads_round_in_a_circle()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await Finds([Rules.SymbolicLink], site => Directory.CreateSymbolicLink(Path.Combine(site.Input, "pages", "again"), site.Input));
    }

    [Fact(Timeout = Milliseconds)]
    public async Task A_link_that_leads_nowhere_is_refused()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege there.");
        await Finds([Rules.SymbolicLink], site => File.CreateSymbolicLink(Path.Combine(site.Input, "pages", "page.md"), Path.Combine(site.Root, "nothing")));
    }

    [Fact(Timeout = Milliseconds)]
    public async Task A_file_that_another_program_holds_is_unreadable()
    {
        using var site = TestSite.Over(null).WithPage("page", "Words.");
        await using var held = new FileStream(Path.Combine(site.Input, "pages", "page.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var build = await Task.Run(() => site.Build(today));
        build.Problems.Select(p => p.Rule).ShouldBe([Rules.Unreadable]);
    }

    [Theory(Timeout = Milliseconds)]
    [InlineData("an addict, \"safe\" morphadone is safe and legal, ")]
    [InlineData("An addict. Morphadone is safe? It 'heals' “you. ")]
    [InlineData("“a „b 'c \"d addict ")]
    public async Task A_page_full_of_avoided_words_is_read_to_its_end(string words)
    {
        var build = await Build(site => site.WithPage("page", Repeat(words, 200_000 / words.Length), "substances: [morphadone]"));
        build.Problems.Count(p => p.Rule == Rules.BlockedWord).ShouldBeGreaterThan(1_000);
        build.IsOurFault.ShouldBeFalse();
    }

    [Fact(Timeout = Milliseconds)]
    public async Task A_folder_that_may_not_be_opened_is_unreadable()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Nothing is closed to the system's own user.");
        if (OperatingSystem.IsWindows()) return; // for the analyzer, which cannot see the skip
        using var site = TestSite.Over(null).WithPage("closed/page", "Words.");
        var folder = Path.Combine(site.Input, "pages", "closed");
        File.SetUnixFileMode(folder, UnixFileMode.None);
        var build = await Task.Run(() => site.Build(today));
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        build.Problems.Select(p => p.Rule).ShouldBe([Rules.Unreadable]);
    }

    [Fact]
    public void An_input_folder_without_settings_words_and_home_page_is_no_site()
    {
        using var site = TestSite.Over(null);
        File.Delete(Path.Combine(site.Input, "site.yml"));
        File.Delete(Path.Combine(site.Input, "words.yml"));
        File.Delete(Path.Combine(site.Input, "pages", "index.md"));
        var build = site.Build(today);
        build.Problems.Where(p => p.Rule == Rules.NoSite).Select(p => Path.GetFileName(p.At.File)).ShouldBe(["index.md", "site.yml", "words.yml"]);
        build.Site.ShouldBeNull();
    }

    [Fact]
    public void An_empty_input_folder_is_no_site()
    {
        using var site = TestSite.Over(null);
        Directory.Delete(site.Input, recursive: true);
        Directory.CreateDirectory(site.Input);
        site.Build(today).Problems.Select(p => p.Rule).ShouldBe([Rules.NoSite, Rules.NoSite, Rules.NoSite]);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Footnotes(int count) => string.Concat(Enumerable.Range(0, count).Select(n => $"a[^{n}]\n\n[^{n}]: b\n\n"));

    private static string Abbreviations(int count) => string.Concat(Enumerable.Range(0, count).Select(n => $"*[Q{n}]: b\n\nQ{n}\n\n"));

    private static async Task Finds(Rule[] rules, Action<TestSite> prepare)
    {
        var build = await Build(prepare);
        build.Problems.Select(p => p.Rule.Id).Order(StringComparer.Ordinal).ShouldBe(rules.Select(r => r.Id).Order(StringComparer.Ordinal));
        build.IsOurFault.ShouldBeFalse();
    }

    /// <summary>In a task, so that the time limit can end the test.</summary>
    private static Task<Build> Build(Action<TestSite> prepare) => Task.Run(() =>
    {
        using var site = TestSite.Over(null);
        prepare(site);
        return site.Build(today);
    });
}
