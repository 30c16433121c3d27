using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace RecoverySite.BrowserTests;

/// <summary>A query as somebody types it, and what people who read the pages think of them.</summary>
public sealed class JudgedQuery
{
    public string Query { get; set; } = "";

    /// <summary>Half of them are held out: nobody looks at their answers one by one, so that they tell whether the other half was only learnt by heart.</summary>
    public bool Held { get; set; }

    /// <summary>Addresses: 3 answers it, 2 helps much, 1 touches it. Every other page is worth nothing here.</summary>
    public Dictionary<string, int> Pages { get; set; } = [];

    /// <summary>Pages that must not stand among the first ten.</summary>
    public List<string> Never { get; set; } = [];

    /// <summary>The one right first answer, where somebody may be in danger.</summary>
    public string? First { get; set; }
}

/// <summary>How good a ranking is, as the mean over queries.</summary>
public sealed class Scores
{
    /// <summary>The share of queries whose first page helps much or answers.</summary>
    public double Success1 { get; set; }

    /// <summary>The same for any of the first five.</summary>
    public double Success5 { get; set; }

    /// <summary>Normalised discounted cumulative gain of the first ten: gain 2^grade - 1, discount log2(rank + 1), over the best order of the judged pages.</summary>
    public double Ndcg { get; set; }

    public static Scores Of(IReadOnlyCollection<(JudgedQuery Query, string[] Order)> answers) => new()
    {
        Success1 = answers.Average(a => a.Order.Take(1).Any(Helps(a.Query)) ? 1 : 0),
        Success5 = answers.Average(a => a.Order.Take(5).Any(Helps(a.Query)) ? 1 : 0),
        Ndcg = answers.Average(a => Gain(a.Order.Take(10).Select(p => a.Query.Pages.GetValueOrDefault(p))) / Gain(a.Query.Pages.Values.OrderDescending().Take(10))),
    };

    private static Func<string, bool> Helps(JudgedQuery query) => page => query.Pages.GetValueOrDefault(page) >= 2;

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();
}

/// <summary>The files of Search/.</summary>
internal static class Judged
{
    private static readonly IDeserializer yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <summary>In the order of their names.</summary>
    public static readonly string[] Kinds = ["danger", "languages", "misspelt", "phrases", "questions", "several", "single", "slang"];

    public static List<JudgedQuery> Queries(string kind) => Read<List<JudgedQuery>>(kind);

    public static T Read<T>(string name) => yaml.Deserialize<T>(File.ReadAllText(Path.Combine(BuiltSite.Repository(), "tests", "RecoverySite.BrowserTests", "Search", name + ".yml")));
}
