using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// The index: a few hundred small scripts, of which a query loads a handful. <c>start</c> says how the others are cut;
/// see <see cref="HitShards"/>, <see cref="WordShards"/>, <see cref="PlaceShards"/>, <see cref="PageShards"/> and <see cref="NameShard"/>.
/// </summary>
public static class SearchIndex
{
    /// <param name="pages">In the order of their addresses: it gives them their numbers.</param>
    public static IEnumerable<OutputFile> Files(Content content, Terms terms, IReadOnlyList<PageWords> pages)
    {
        var hits = Score(pages, terms.Size);
        var (found, places) = (new HitShards(), new PlaceShards());
        var sorted = terms.All.Where(t => hits[t.Value] is not null).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        foreach (var (word, number) in sorted)
        {
            found.Add(word, hits[number]!);
            if (word[0] != '@') places.Add(word, hits[number]!);
        }
        var words = sorted.Where(t => t.Key[0] != '@').Select(t => (Word: t.Key, Pages: hits[t.Value]!.Count)).ToList();
        var begins = WordShards.Of("begins", words);
        var ends = WordShards.Of("ends", words.Select(w => (Word: WordShards.Backwards(w.Word), w.Pages)).OrderBy(w => w.Word, StringComparer.Ordinal));
        var notices = pages.Select(p => p.Entry.Gravest?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var firsts = new List<int>();
        List<Shard> shards =
        [
            NameShard.Of(content), .. found.End(), .. begins.Shards, .. ends.Shards, .. places.End(),
            .. PageShards.Titles(pages, notices), .. PageShards.Parts(pages, firsts),
        ];
        shards.Add(Start());

        var build = Hash.Of(string.Concat(shards.Select(s => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(s.Value)))));
        return shards.Select(s => new OutputFile($"search/{s.Name}.js", s.File(build)));

        Shard Start() => Shard.Of("start", new("{" + string.Join(",\n",
        [
            $"pages:{pages.Count}",
            .. new[] { ("hits", found.Bounds), ("begins", begins.Bounds), ("ends", ends.Bounds), ("places", places.Bounds) }
                .Select(f => $"{f.Item1}:{Script.Text(string.Join(' ', f.Item2))}"),
            $"parts:{Script.List(firsts.Select(f => $"{f}"))}",
            $"notices:{Script.List(notices.Select(n => content.Notices[n]).Select(n => Script.Texts([Kebab.Of(n.Severity), WordsFor.Severity(n.Severity), n.Title])))}",
            .. new[] { ("leftOut", content.Search.LeftOut), ("common", content.Search.Common) }
                .Select(l => $"{l.Item1}:{Script.Text(string.Join(' ', l.Item2.SelectMany(SearchText.Words).Distinct()))}"),
            $"english:{(content.Settings.Language.StartsWith("en", StringComparison.Ordinal) ? 1 : 0)}",
        ]) + "}"));
    }

    // How soon more of a word stops to count, and how much the length of a page matters: the usual values of BM25F.
    private const float Saturation = 1.2f, Longness = 0.6f, Highest = 2;

    /// <summary>By the number of each term its pages in order, scored: within one page by weight and length, whatever the word; the browser weighs words against each other.</summary>
    private static List<Hit>?[] Score(IReadOnlyList<PageWords> pages, int terms)
    {
        var hits = new List<Hit>?[terms];
        var usual = pages.Count == 0 ? 1 : Math.Max(1, pages.Average(p => (float)p.Length));
        for (var i = 0; i < pages.Count; i++)
        {
            var room = Saturation * (1 - Longness + Longness * pages[i].Length / usual);
            foreach (var word in pages[i].Words)
            {
                var score = (word.Weight / (word.Weight + room) + word.Bonus) * pages[i].Worth;
                (hits[word.Term] ??= []).Add(new(i, (byte)Math.Clamp((int)MathF.Round(score / Highest * (Digits.Count - 1)), 0, Digits.Count - 1), word.Places));
            }
        }
        return hits;
    }
}
