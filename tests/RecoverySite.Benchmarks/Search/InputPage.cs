using YamlDotNet.Serialization;

namespace RecoverySite.Benchmarks.Search;

/// <summary>What the search benchmark needs of a page's front matter.</summary>
internal sealed class InputPage
{
    private static readonly InputPage none = new();

    private static readonly IDeserializer yaml = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();

    [YamlMember(Alias = "searchTerms")]
    public List<string> SearchTerms { get; set; } = [];

    [YamlMember(Alias = "substances")]
    public List<string> Substances { get; set; } = [];

    /// <param name="url">The finished page's address. Nothing is known of a page that the program made.</param>
    public static InputPage At(string input, string url)
    {
        var file = Path.Combine(input, "pages", Path.ChangeExtension(url, ".md"));
        if (!File.Exists(file)) return none;
        var front = File.ReadLines(file).Skip(1).TakeWhile(l => l != "---");
        return yaml.Deserialize<InputPage>(string.Join('\n', front)) ?? none;
    }

    /// <summary>The words by which an author wants a page to be found: its search terms, and on the page of a substance all of its names and misspellings.</summary>
    public static IEnumerable<string> Terms(string input, string url)
    {
        var register = Path.Combine(input, Path.ChangeExtension(url, ".yml"));
        return At(input, url).SearchTerms.Concat(url.StartsWith("substances/", StringComparison.Ordinal) && File.Exists(register) ? yaml.Deserialize<Names>(File.ReadAllText(register)).All : []);
    }

    /// <summary>What a file of a substance calls it.</summary>
    public static string NameIn(string register) => yaml.Deserialize<Names>(File.ReadAllText(register)).Name;

    private sealed class Names
    {
        [YamlMember(Alias = "name")]
        public string Name { get; set; } = "";

        [YamlMember(Alias = "aliases")]
        public List<string> Aliases { get; set; } = [];

        [YamlMember(Alias = "brands")]
        public List<string> Brands { get; set; } = [];

        [YamlMember(Alias = "slang")]
        public List<string> Slang { get; set; } = [];

        [YamlMember(Alias = "common")]
        public List<string> Common { get; set; } = [];

        [YamlMember(Alias = "misspellings")]
        public List<string> Misspellings { get; set; } = [];

        public IEnumerable<string> All => [Name, .. Aliases, .. Brands, .. Slang, .. Common, .. Misspellings];
    }
}
