using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>
/// One folder per mistake, laid over the small valid site in Cases/_site. A line that must be objected to says so itself:
/// <c>!REC104</c> in a comment on it, or <c>!REC104:7</c> anywhere in the file for line 7. Where a file cannot hold a comment,
/// <c>expected.txt</c> says <c>pages/empty.md:1 REC116</c>. Too few findings fail, and too many.
/// </summary>
public sealed partial class CaseTests
{
    private static readonly DateOnly today = new(2026, 11, 22);

    public static TheoryData<string> Cases => [.. Directory.GetDirectories(Folder).Select(Path.GetFileName).OfType<string>().Where(n => n != "_site").Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_has_exactly_the_findings_that_it_announces(string name)
    {
        using var site = TestSite.Over(Path.Combine(Folder, name));
        var build = site.Build(today);

        build.Problems.Select(p => $"{Inside(p.At.File, site)}:{p.At.Line} {p.Rule.Id}").Order(StringComparer.Ordinal)
            .ShouldBe(Announced(Path.Combine(Folder, name)).Order(StringComparer.Ordinal));
        build.IsOurFault.ShouldBeFalse("an author's mistake must be found before anything is rendered");
        (build.Site is null).ShouldBe(build.Problems.Any(p => p.Rule.Severity == Severity.Error));
    }

    [Fact]
    public void The_site_under_the_cases_is_in_order()
    {
        using var site = TestSite.Over(null);
        var build = site.Build(today);
        build.Problems.ShouldBeEmpty();
        build.Site.ShouldNotBeNull();
    }

    [Fact]
    public void Every_rule_that_an_author_can_break_has_a_case()
    {
        var announced = Cases.Select(c => c.Data).SelectMany(c => Announced(Path.Combine(Folder, c))).Select(a => a.Split(' ')[1])
            .Concat(HostileFileTests.RulesTested).ToHashSet(StringComparer.Ordinal);
        Rules.All.Where(r => string.CompareOrdinal(r.Id, "REC400") < 0).Select(r => r.Id).ShouldBeSubsetOf(announced);
    }

    internal static string Folder { get; } = Path.Combine(TestSite.ProjectFolder, "Cases");

    private static string Inside(string file, TestSite site) => Path.GetRelativePath(site.Input, file).Replace('\\', '/');

    private static IEnumerable<string> Announced(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            var lines = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)).Split('\n');
            if (name == "expected.txt")
            {
                foreach (var line in lines.Where(l => l.Trim().Length > 0)) yield return line.Trim();
                continue;
            }
            for (var i = 0; i < lines.Length; i++)
                foreach (Match marker in Marker().Matches(lines[i]))
                    yield return $"{name}:{(marker.Groups["line"].Success ? marker.Groups["line"].Value : i + 1)} {marker.Groups["rule"]}";
        }
    }

    [GeneratedRegex(@"!(?<rule>REC\d{3})(:(?<line>\d+))?")]
    private static partial Regex Marker();
}
