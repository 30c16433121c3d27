using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The files of titles and of excerpts: each page once, and of each exactly what was proved when the page was read back.</summary>
internal sealed class SearchResults(Content content, SearchStart start, IReadOnlyDictionary<string, SearchProof> proofs)
{
    private readonly Dictionary<string, Page> byAddress = content.Pages.ToDictionary(p => p.Address, StringComparer.Ordinal);
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<Page?> pages = [];

    /// <summary>By its number in the index; null for one that is no page of the site.</summary>
    public IReadOnlyList<Page?> Pages => pages;

    /// <summary>The terms by which pages must be found: by each the numbers of its pages, in order.</summary>
    public Dictionary<string, List<int>> Wanted { get; } = new(StringComparer.Ordinal);

    public IEnumerable<Diagnostic> Titles(ShardFile file, Location at)
    {
        var left = start.Pages - pages.Count;
        foreach (var record in file.Value.List(Math.Min(SearchStart.Titled, left)))
        {
            var (title, address, mark) = record.List(3) is [var t, var a, var n] ? (t.Text(), a.Text(), n.Number()) : default;
            if (mark > start.Marks.Length) throw new FormatException($"There is no notice {mark}.");
            var page = byAddress.GetValueOrDefault(address);
            if (page is null) yield return Rules.ResultWrong.At(at, $"The result '{title}' leads to '{address}', which is no page of the site.");
            else if (!seen.Add(address)) yield return Rules.ResultWrong.At(at, $"Two results lead to '{address}'.");
            else if (!proofs.TryGetValue(address, out var proof) || proof.Result != SearchProof.OfResult(title, address, mark == 0 ? [] : start.Marks[mark - 1]))
                yield return Rules.ResultWrong.At(at, $"The result of '{address}' does not show the title and the gravest notice of its page.");
            if (page is not null) Want(page, pages.Count);
            pages.Add(page);
        }
    }

    public IEnumerable<Diagnostic> Parts(ShardFile file, Location at)
    {
        var first = file.Number * start.Together;
        var next = Math.Min(first + start.Together, start.Pages);
        foreach (var (record, i) in file.Value.List(next - first).Select((r, i) => (r, i)))
        {
            var (description, parts) = record.List(2) is [var d, var p] ? (d.Text(), p.List().Select(Part).ToList()) : default;
            if (pages.ElementAtOrDefault(first + i) is not { } page) continue; // said with its title
            if (!proofs.TryGetValue(page.Address, out var proof) || proof.Parts != SearchProof.OfParts(description, parts))
                yield return Rules.ResultWrong.At(at, $"The excerpts of '{page.Address}' are not what was found on its page.");
        }
    }

    /// <summary>What has no result cannot be found at all.</summary>
    public IEnumerable<Diagnostic> Missing() => content.Pages.Where(p => !seen.Contains(p.Address))
        .Select(p => Rules.ResultWrong.At(new(p.OutputPath), "No result leads here."));

    private static (string, string, string) Part(JsonElement part) => part.Texts(3) is [var heading, var anchor, var text] ? (heading, anchor, text) : default;

    /// <summary>A page is found by each word of its title that says anything, and by each substance that it is about.</summary>
    private void Want(Page page, int number)
    {
        var words = PlainWords.Of(page.Title.Value);
        var telling = words.Where(w => !start.LeftOut.Contains(w)).ToList();
        var substances = page.Substances.Select(s => s.Value).Where(content.Substances.ContainsKey).Select(s => "@" + s);
        foreach (var term in (telling.Count > 0 ? telling : words).Concat(substances).Distinct(StringComparer.Ordinal))
        {
            if (!Wanted.TryGetValue(term, out var wanted)) Wanted.Add(term, wanted = []);
            wanted.Add(number);
        }
    }
}
