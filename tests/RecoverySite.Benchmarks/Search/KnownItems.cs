using System.Text.RegularExpressions;

namespace RecoverySite.Benchmarks.Search;

/// <summary>A query, and the one page that was in mind.</summary>
internal sealed record KnownItem(string Query, string Page);

/// <param name="Fresh">Each query is the first of a reader; else one reader asks them all.</param>
/// <param name="Describe">Excerpts are asked for too.</param>
internal sealed record KnownSet(string Name, IReadOnlyList<KnownItem> Items, bool Fresh = false, bool Describe = false)
{
    public Questions Questions => new([.. Items.Select(i => i.Query)], Fresh, Describe);
}

/// <summary>
/// Queries whose answer is known, 300 of a kind, drawn from the generated pages. Only fair ones: what more than ten pages would answer
/// alike is drawn again, and so is a slip that makes another word of the corpus, which nobody could know for a slip.
/// </summary>
internal sealed partial class KnownItems
{
    /// <summary>A word of the title.</summary>
    public const string OneWord = "one word";

    /// <summary>A word of the title and two of the text that are not among the hundred commonest.</summary>
    public const string ThreeWords = "three words";

    /// <summary>A word of the title or a rare one of the text, five letters and more, with one slip; with two, seven letters and more.</summary>
    public const string OneEdit = "one edit", TwoEdits = "two edits";

    /// <summary>The first five letters of a longer word of the title.</summary>
    public const string Beginning = "beginning";

    /// <summary>Two or three words of one sentence as they stand, in quotation marks.</summary>
    public const string Phrase = "phrase";

    private const int Each = 300, Most = 10, Commonest = 100;

    private readonly Lcg random = new(300);
    private readonly List<Words> pages;
    private readonly Dictionary<string, int> inTitles = new(StringComparer.Ordinal), inPages = new(StringComparer.Ordinal), beginnings = new(StringComparer.Ordinal);
    private readonly HashSet<string> common;

    public KnownItems(IEnumerable<SitePage> site)
    {
        var all = site.Select(p => new Words(p, Of(p.Title).ToList(), Of($"{p.Title} {p.Headings} {p.Description} {p.Text} {p.Terms}").ToHashSet(StringComparer.Ordinal))).ToList();
        pages = [.. all.Where(p => p.Page.Url.StartsWith("generated/", StringComparison.Ordinal))];
        foreach (var page in all)
        {
            foreach (var word in page.Title.Distinct()) Count(inTitles, word);
            foreach (var start in page.Title.Where(w => w.Length >= 5).Select(w => w[..5]).Distinct()) Count(beginnings, start);
            foreach (var word in page.All) Count(inPages, word);
        }
        common = inPages.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(Commonest).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
        Sets =
        [
            new(OneWord, Draw(TitleWord), Fresh: true),
            new(ThreeWords, Draw(Three), Fresh: true, Describe: true),
            new(OneEdit, Draw(p => Edited(p, 5, 1)), Fresh: true),
            new(TwoEdits, Draw(p => Edited(p, 7, 2))),
            new(Beginning, Draw(p => TitleWord(p) is { Length: > 5 } word && beginnings[word[..5]] <= Most ? word[..5] : null)),
            new(Phrase, Quoted()),
        ];
    }

    public int WordCount => inPages.Count;

    public IReadOnlyList<KnownSet> Sets { get; }

    private List<KnownItem> Draw(Func<Words, string?> query, int count = Each)
    {
        var items = new List<KnownItem>();
        for (var tries = 0; items.Count < count && tries < 100 * count; tries++)
        {
            var page = random.Of(pages);
            if (query(page) is { } text) items.Add(new(text, page.Page.Url));
        }
        return items;
    }

    private string TitleWord(Words page) => random.Of(page.Title);

    private string? Three(Words page)
    {
        var text = Of(page.Page.Text).Where(w => !common.Contains(w)).ToList();
        return $"{TitleWord(page)} {random.Of(text)} {random.Of(text)}";
    }

    private string? Edited(Words page, int shortest, int edits)
    {
        var word = random.Next(2) == 0 ? TitleWord(page) : random.Of(Of(page.Page.Text).ToList());
        if (word.Length < shortest || (page.Title.Contains(word) ? inTitles[word] : inPages[word]) > Most) return null;
        var slip = word;
        for (var i = 0; i < edits; i++) slip = Edits.Once(slip, random);
        return inPages.ContainsKey(slip) || Edits.Between(word, slip) != edits ? null : slip;
    }

    private List<KnownItem> Quoted()
    {
        var drawn = Draw(page =>
        {
            var words = Of(random.Of(page.Page.Text.Split('.', '\n').Where(s => Of(s).Skip(2).Any()).ToList())).ToList();
            var length = 2 + random.Next(2);
            return string.Join(' ', words.Skip(random.Next(words.Count - length + 1)).Take(length));
        }, 5 * Each);
        // One walk over all texts counts where each stands.
        var on = drawn.DistinctBy(i => i.Query).ToDictionary(i => i.Query, _ => 0, StringComparer.Ordinal);
        foreach (var page in pages)
            foreach (var phrase in Phrases([.. Of(page.Page.Text)]).Where(on.ContainsKey).Distinct())
                on[phrase]++;
        return [.. drawn.Where(i => on[i.Query] <= Most).Take(Each).Select(i => i with { Query = $"\"{i.Query}\"" })];
    }

    private static IEnumerable<string> Phrases(List<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            yield return $"{words[i - 1]} {words[i]}";
            if (i > 1) yield return $"{words[i - 2]} {words[i - 1]} {words[i]}";
        }
    }

    private static void Count(Dictionary<string, int> counts, string word) => counts[word] = counts.GetValueOrDefault(word) + 1;

    private static IEnumerable<string> Of(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    private sealed record Words(SitePage Page, List<string> Title, HashSet<string> All);

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Word();
}
