using YamlDotNet.Serialization;

namespace RecoverySite.Benchmarks.Search;

/// <summary>The judged queries of the repository: by kind those with graded pages, and the two lists of words that are no such.</summary>
internal sealed record JudgedQueries(IReadOnlyList<JudgedQueries.Kind> Kinds, IReadOnlyList<JudgedQueries.Typed> DrugNames, IReadOnlyList<JudgedQueries.Typed> Nonsense, Dictionary<string, HashSet<string>> PagesOf, Dictionary<string, string> NameOf)
{
    public const string DrugNamesSet = "drug-names", NonsenseSet = "nonsense";

    private static readonly IDeserializer yaml = new DeserializerBuilder().IgnoreUnmatchedProperties().Build();

    /// <param name="site">The finished site: its addresses are those that are known.</param>
    public static JudgedQueries Read(string folder, string input, string site)
    {
        var kinds = new List<Kind>();
        List<Typed> drugNames = [], nonsense = [];
        IEnumerable<string> files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.yml") : [];
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file);
            switch (Path.GetFileNameWithoutExtension(file))
            {
                case DrugNamesSet: drugNames = yaml.Deserialize<List<Typed>>(text); break;
                case NonsenseSet: nonsense = yaml.Deserialize<List<Typed>>(text); break;
                case "baseline": break;
                case var name: kinds.Add(new(name, yaml.Deserialize<List<Query>>(text))); break;
            }
        }
        return new(kinds, drugNames, nonsense, PagesAbout(input, site),
            Directory.EnumerateFiles(Path.Combine(input, "substances"), "*.yml").ToDictionary(f => Path.GetFileNameWithoutExtension(f), InputPage.NameIn));
    }

    public Dictionary<string, Questions> Questions => Kinds.ToDictionary(k => k.Name, k => new Questions([.. k.Queries.Select(q => q.Text)]))
        .Append(new(DrugNamesSet, new([.. DrugNames.Select(n => n.Text)]))).Append(new(NonsenseSet, new([.. Nonsense.Select(n => n.Text)]))).ToDictionary();

    /// <summary>The addresses of each substance's card and of the pages that say they are about it.</summary>
    private static Dictionary<string, HashSet<string>> PagesAbout(string input, string site)
    {
        var pages = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories))
        {
            var url = Path.GetRelativePath(site, file).Replace('\\', '/');
            foreach (var id in InputPage.At(input, url).Substances) Of(id).Add(url);
            if (Path.GetDirectoryName(url) == "substances") Of(Path.GetFileNameWithoutExtension(url)).Add(url);
        }
        return pages;

        HashSet<string> Of(string id) => pages.TryGetValue(id, out var known) ? known : pages[id] = new(StringComparer.Ordinal);
    }

    internal sealed record Kind(string Name, List<Query> Queries);

    internal sealed class Query
    {
        [YamlMember(Alias = "query")]
        public string Text { get; set; } = "";

        /// <summary>Whether it is kept away from whoever tunes.</summary>
        [YamlMember(Alias = "held")]
        public bool IsHeld { get; set; }

        /// <summary>Grades by address without its ending: 3 answers, 2 helps much, 1 touches.</summary>
        [YamlMember(Alias = "pages")]
        public Dictionary<string, int> Pages { get; set; } = [];

        [YamlMember(Alias = "never")]
        public List<string> Never { get; set; } = [];

        [YamlMember(Alias = "first")]
        public string? First { get; set; }
    }

    internal sealed class Typed
    {
        [YamlMember(Alias = "typed")]
        public string Text { get; set; } = "";

        [YamlMember(Alias = "substance")]
        public string Substance { get; set; } = "";
    }
}
