using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests.Detection;

/// <summary>The registers of input/ and a detector over them, made once; pages are read from memory as they are from a file.</summary>
internal static class RealRegisters
{
    private static readonly Content content = ContentReader.Read(SourceTree.Load(Path.Combine(TestSite.Repository, "input"))).Value;

    public static IEnumerable<Substance> Substances => content.Substances.Values;

    public static Detector Detector { get; } = new(content.Substances.Values);

    /// <summary>Every name that counts wherever it stands, with its substance.</summary>
    public static IReadOnlyList<(string Name, string Substance)> StrongNames { get; } =
        [.. content.Substances.Values.SelectMany(s => s.Names.Select(n => (n.Value, s.Id))).Distinct()];

    /// <summary>What is found in a page whose body begins at <see cref="BodyLine"/>.</summary>
    public static Detected Find(string body, string title = "A page", string description = "What it says.", string menu = "Menu",
        IEnumerable<string>? declares = null, IEnumerable<string>? ignores = null)
    {
        var file = new SourceFile("page.md", $"""
            ---
            title: {Quoted(title)}
            description: {Quoted(description)}
            menu: {Quoted(menu)}
            reviewed: 2026-11-01
            reviewBy: 2027-05-01
            substances: [{string.Join(", ", (declares ?? []).Select(Quoted))}]
            ignore: [{string.Join(", ", (ignores ?? []).Select(i => $"{{word: {Quoted(i)}, reason: not here}}"))}]
            ---

            {body}

            """);
        var problems = new List<Diagnostic>();
        var page = PageReader.Read(file, "page", new Dictionary<string, PageDirectory>(), problems);
        problems.ShouldBeEmpty();
        return Detector.Find(page, BodyReader.Read(page).Blocks);
    }

    /// <summary>The line of the file on which the body begins.</summary>
    public const int BodyLine = 11;

    public static bool Finds(string substance, Detected found) => found.Mentions.Any(m => m.Substance == substance);

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
