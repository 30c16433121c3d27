using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RecoverySite.Tests.Detection;

/// <summary>What must be found and what must not, as data that anybody can read and add to: found.yml and not-found.yml.</summary>
public sealed class DetectionCaseTests
{
    /// <summary>One entry: what a page says and declares, and what comes of it.</summary>
    public sealed class Entry
    {
        public required string Why { get; init; }
        public required string Text { get; init; }
        public string Title { get; init; } = "A page";
        public string Description { get; init; } = "What it says.";
        public string[] Declares { get; init; } = [];
        public string[] Ignores { get; init; } = [];
        public string[] Substances { get; init; } = [];
        public string[] Except { get; init; } = [];
        public string[] Warns { get; init; } = [];
        public string? Place { get; init; }
    }

    private static readonly Dictionary<string, Entry> found = Read("found.yml"), notFound = Read("not-found.yml");

    public static TheoryData<string> MustBeFound => [.. found.Keys];
    public static TheoryData<string> MustNotBeFound => [.. notFound.Keys];

    [Theory]
    [MemberData(nameof(MustBeFound))]
    public void It_is_found(string entry)
    {
        found[entry].Substances.ShouldNotBeEmpty();
        Holds(found[entry], found[entry].Substances);
    }

    [Theory]
    [MemberData(nameof(MustNotBeFound))]
    public void It_is_not_found(string entry) => Holds(notFound[entry], notFound[entry].Except);

    [Fact]
    public void There_are_many_of_both_and_none_twice()
    {
        found.Count.ShouldBeGreaterThan(100);
        notFound.Count.ShouldBeGreaterThan(100);
        found.Values.Concat(notFound.Values).Select(c => (c.Title, c.Description, c.Text, string.Join(',', c.Declares), string.Join(',', c.Ignores))).ShouldBeUnique();
    }

    private static void Holds(Entry entry, string[] substances)
    {
        var detected = RealRegisters.Find(entry.Text, entry.Title, entry.Description, declares: entry.Declares, ignores: entry.Ignores);
        detected.Mentions.Select(m => m.Substance).Distinct().Order(StringComparer.Ordinal).ShouldBe(substances.Order(StringComparer.Ordinal), entry.Why);
        detected.Doubtful.Select(m => m.Words).ShouldBe(entry.Warns, entry.Why);
        detected.UnusedIgnores.ShouldBeEmpty(entry.Why);
        if (entry.Place is null) return;
        var at = detected.Mentions[0].At;
        $"{at.Line - RealRegisters.BodyLine + 1}:{at.Column}".ShouldBe(entry.Place, entry.Why);
    }

    /// <summary>By number and reason, so that a failure names its entry.</summary>
    private static Dictionary<string, Entry> Read(string name)
    {
        var yaml = File.ReadAllText(Path.Combine(TestSite.ProjectFolder, "Detection", name));
        var cases = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<List<Entry>>(yaml);
        return cases.Index().ToDictionary(c => $"{c.Index + 1}. {c.Item.Why}", c => c.Item, StringComparer.Ordinal);
    }
}
