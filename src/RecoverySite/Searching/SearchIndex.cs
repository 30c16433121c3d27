using System.Security.Cryptography;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// The index: a few hundred small scripts, of which a query loads a handful. <c>start</c> says how the others are cut and comes
/// first, so that whoever reads them back need not keep them;
/// see <see cref="HitShards"/>, <see cref="WordShards"/>, <see cref="PlaceShards"/>, <see cref="PageShards"/> and <see cref="NameShards"/>.
/// </summary>
public static class SearchIndex
{
    /// <param name="pages">In the order of their addresses: it gives them their numbers.</param>
    public static IEnumerable<OutputFile> Files(Content content, Terms terms, IReadOnlyList<PageWords> pages)
    {
        var postings = new Postings(pages, terms.Size);
        var (hits, places) = (new HitShards(), new PlaceShards());
        var sorted = terms.All.Where(t => postings.Count(t.Value) > 0).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        foreach (var (word, number) in sorted)
        {
            hits.Add(word, postings.Of(number));
            if (word[0] != '@') places.Add(word, postings.PlacesOf(number));
        }
        var words = sorted.Where(t => t.Key[0] != '@').Select(t => (Word: t.Key, Pages: postings.Count(t.Value))).ToList();
        var begins = WordShards.Of("begins", words);
        var ends = WordShards.Of("ends", words.Select(w => (Word: WordShards.Backwards(w.Word), w.Pages)).OrderBy(w => w.Word, StringComparer.Ordinal));
        var notices = pages.Select(p => p.Entry.Gravest?.Id).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        var together = PageShards.Together(pages);
        var found = hits.End();
        List<Shard> shards =
        [
            Start(), .. NameShards.Of(content), .. PageShards.Titles(pages, notices), .. PageShards.Parts(pages, together),
            .. found, WordShards.Bounds(begins, ends), .. begins.Shards, .. ends.Shards, .. places.End(),
        ];
        var build = Hash.Of(string.Concat(shards.Select(s => Convert.ToHexString(SHA256.HashData(s.Value)))));
        return shards.Select(s => new OutputFile($"search/{s.Name}.js", s.File(build)));

        Shard Start() => Shard.Of("start", new("{" + string.Join(",\n",
        [
            $"\"pages\":{pages.Count}",
            $"\"step\":{hits.Step}",
            $"\"hits\":{Script.Text(string.Join(' ', hits.Bounds))}",
            $"\"together\":{together}",
            $"\"notices\":{Script.List(notices.Select(n => content.Notices[n]).Select(n => Script.Texts([Kebab.Of(n.Severity), content.Language.Words.Of(n.Severity), n.Title])))}",
            .. new[] { ("leftOut", content.Search.LeftOut), ("common", content.Search.Common) }
                .Select(l => $"\"{l.Item1}\":{Script.Text(string.Join(' ', l.Item2.SelectMany(SearchText.Words).Distinct()))}"),
            $"\"english\":{(content.Settings.Language.StartsWith("en", StringComparison.Ordinal) ? 1 : 0)}",
        ]) + "}"));
    }
}
