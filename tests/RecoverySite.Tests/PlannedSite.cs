using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>
/// The real registers under the pages that the site is planned to have: what the rules would put on each, before anyone has
/// written it, and the cards and places that the program makes beside them.
/// </summary>
public sealed class PlannedSite
{
    private static readonly SourceTree input = SourceTree.Load(Path.Combine(TestSite.Repository, "input"));

    private static readonly IReadOnlyList<string[]> plan =
    [
        .. from line in File.ReadAllLines(Path.Combine(TestSite.ProjectFolder, "Plan", "pages.txt"))
           where line.Length > 0 && line[0] != '#'
           select line.Split('|', StringSplitOptions.TrimEntries),
    ];

    public IReadOnlyList<Explanation> Pages { get; } = Explain(new(2026, 11, 22));

    /// <summary>The addresses of the cards that nobody is to write.</summary>
    public static IEnumerable<string> Cards => plan.Where(f => f.Length == 1).Select(f => f[0]);

    private static IReadOnlyList<Explanation> Explain(DateOnly today)
    {
        var pages = $"{input.Root}/pages/";
        var content = ContentReader.Read(input with
        {
            Files = [.. input.Files.Where(f => !f.Path.StartsWith(pages, StringComparison.Ordinal)), .. Planned().Select(p => new SourceFile(pages + p.Address + ".md", p.Text)).OrderBy(f => f.Path, StringComparer.Ordinal)],
        }).Value;
        content = content with { Settings = content.Settings with { Lists = [new("glossary", new("site.yml"))] } };
        var advisor = new Advisor(content, today);
        return [.. content.Pages.Select(p => advisor.Explain(p, BodyReader.Read(p)))];
    }

    private static IEnumerable<(string Address, string Text)> Planned() =>
        from field in plan
        where field.Length > 1
        select (field[0], $"""
            ---
            title: "{field[1]}"
            description: "{field[5]}"
            reviewed: 2026-11-22
            reviewBy: 2027-05-01
            substances: [{field[2]}]
            topics: [{field[3]}]
            homeOf: [{field[4]}]
            ---

            {field[5]}.

            """);
}
