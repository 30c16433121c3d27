using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>What the README and the guides say is so: their rules, their commands, their links.</summary>
public sealed partial class ReadmeTests
{
    private const string Begin = "<!-- rules: made from Rules.cs by RENEW_SNAPSHOTS=1 dotnet test -->\n", End = "<!-- /rules -->";

    private static readonly string readme = Path.Combine(TestSite.Repository, "README.md");

    /// <summary>When a rule looks, by the first digit of its id.</summary>
    private static readonly Dictionary<char, string> whens = new()
    {
        ['1'] = "Each file by itself, as it is read",
        ['2'] = "The files together, and the words of pages",
        ['3'] = "What pages are about, once names are found",
        ['4'] = "The finished pages, read back. A finding here is a fault of the program, and nothing is published",
    };

    public static TheoryData<string> Guides => ["README.md", "src/README.md",
        .. Directory.GetFiles(Path.Combine(TestSite.Repository, ".github"), "*.md").Select(f => ".github/" + Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Its_table_of_rules_is_the_programs()
    {
        var text = File.ReadAllText(readme).ReplaceLineEndings("\n");
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        if (Environment.GetEnvironmentVariable("RENEW_SNAPSHOTS") == "1") File.WriteAllText(readme, text[..from] + Table() + text[to..]);
        text[from..to].ShouldBe(Table());
    }

    private static string Table()
    {
        var table = new StringBuilder();
        foreach (var group in Rules.All.OrderBy(r => r.Id, StringComparer.Ordinal).GroupBy(r => r.Id["REC".Length]))
        {
            table.Append($"<details><summary>{whens[group.Key]} ({group.Count()})</summary>\n\n| rule | | finds | do |\n|---|---|---|---|\n");
            foreach (var rule in group) table.Append($"| {rule.Id} | {(rule.Severity == Severity.Error ? "error" : "warning")} | {Cell(rule.Title)} | {Cell(rule.Help)} |\n");
            table.Append("\n</details>\n");
        }
        return table.ToString();
    }

    private static string Cell(string words) => words.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("{{", "`{{", StringComparison.Ordinal).Replace("}}", "}}`", StringComparison.Ordinal);

    [Fact]
    public async Task It_names_every_command_and_no_guide_names_another()
    {
        var text = File.ReadAllText(readme);
        var help = (await TestProgram.Run(TestSite.Repository, [], "--help")).Output;
        var known = Listed().Matches(help[help.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);
        known.Count.ShouldBeGreaterThan(8);
        var table = text[text.IndexOf("## I want to", StringComparison.Ordinal)..text.IndexOf("`--as-of", StringComparison.Ordinal)];
        var said = Command().Matches(table).Select(m => m.Groups["name"].Value).Where(known.Contains).ToHashSet(StringComparer.Ordinal);
        known.Except(said).ShouldBe(["build"], "that one stands under «Two commands», without its name");
        Called().Matches(string.Concat(Guides.Select(g => Text(g.Data)))).Select(m => m.Groups["name"].Value).Except(known).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Guides))]
    public void Every_link_of_a_guide_leads_somewhere(string guide)
    {
        var folder = Path.GetDirectoryName(Path.Combine(TestSite.Repository, guide))!;
        var wrong = from Match link in Link().Matches(Code().Replace(Text(guide), ""))
                    let target = link.Groups["to"].Value.Split('#')
                    where !target[0].Contains(':', StringComparison.Ordinal)
                    let file = target[0].Length == 0 ? Path.Combine(TestSite.Repository, guide) : Path.GetFullPath(Path.Combine(folder, target[0]))
                    where !Path.Exists(file) || target.Length > 1 && !Anchors(File.ReadAllText(file)).Contains(target[1])
                    select link.Value;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_page_that_new_writers_copy_is_in_order_on_the_day_it_was_written()
    {
        var text = Text(".github/CONTRIBUTING.md");
        var page = text[text.IndexOf("   ---\n   title: Sleep", StringComparison.Ordinal)..];
        page = string.Concat(page[..page.IndexOf("   ```", StringComparison.Ordinal)].Split('\n').Select(l => l.TrimStart() + "\n"));
        page.ShouldEndWith("reads no further.\n\n");
        var tree = SourceTree.Load(Path.Combine(TestSite.Repository, "input"));
        new Rehearsal(tree, new(2026, 11, 23)).Build([FileChange.New($"{tree.Root}/pages/recovery/sleep-of-a-newcomer.md", page)]).Select(p => $"{p.At} {p.Message}").ShouldBeEmpty();
    }

    private static string Text(string guide) => File.ReadAllText(Path.Combine(TestSite.Repository, guide));

    /// <summary>Headings as GitHub makes addresses of them.</summary>
    private static HashSet<string> Anchors(string text) =>
        [.. Heading().Matches(text).Select(m => NoLetter().Replace(m.Groups["words"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))];

    [GeneratedRegex(@"^  (?<name>[a-z]+)\b", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"`(?<name>[a-z]+)[ `]")]
    private static partial Regex Command();

    [GeneratedRegex(@"(`recoverysite |src/RecoverySite -- )(?<name>[a-z]+)")]
    private static partial Regex Called();

    [GeneratedRegex(@"!?\[[^\]]*\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#{1,6} (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoLetter();
}
