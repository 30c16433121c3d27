using System.Numerics;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The files of terms, read as the browser reads them: each term stands where it is looked for, its pages are pages, it stands
/// in all families alike, and by the words of its title each page is found.
/// </summary>
internal sealed class SearchTerms(Content content, SearchStart start, SearchResults results)
{
    /// <summary>A list of pages that stands apart from its term.</summary>
    private readonly record struct Apart(string Term, int Start, int Length, int Count);

    private readonly Dictionary<string, string> last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> pagesOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, List<Apart>> apart = [];
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);

    /// <summary>How many files of long lists the terms lead to.</summary>
    public int Long => apart.Count == 0 ? 0 : apart.Keys.Max() + 1;

    public IEnumerable<Diagnostic> Hits(ShardFile file, Location at)
    {
        var text = file.Value.Text();
        var problems = new List<Diagnostic>();
        for (var shard = new ShardDigits(text); !shard.IsAtEnd;)
        {
            var term = Term(ref shard, file);
            if (term[0] == '@' && !content.Substances.ContainsKey(term[1..])) throw new FormatException($"'{term}' is no substance.");
            var count = shard.Number();
            if (count == 0) throw new FormatException($"No page has '{term}'.");
            pagesOf.Add(term, count);
            if (shard.Number() is var length and > 0)
            {
                var end = shard.At + length;
                List(term, count, ref shard, at, problems);
                if (shard.At != end) throw new FormatException($"The list of '{term}' is not as long as it says.");
            }
            else
            {
                var list = (Shard: shard.Number(), Apart: new Apart(term, shard.Number(), shard.Number(), count));
                if (!apart.TryGetValue(list.Shard, out var lists)) apart.Add(list.Shard, lists = []);
                lists.Add(list.Apart);
            }
        }
        return problems;
    }

    /// <summary>Lists one after the other, each where its term says, and nothing between them.</summary>
    public IEnumerable<Diagnostic> LongLists(ShardFile file, Location at)
    {
        var text = file.Value.Text();
        var problems = new List<Diagnostic>();
        var shard = new ShardDigits(text);
        foreach (var (term, begin, length, count) in apart.GetValueOrDefault(file.Number) ?? [])
        {
            if (shard.At != begin) throw new FormatException($"The list of '{term}' does not begin where the one before ends.");
            List(term, count, ref shard, at, problems);
            if (shard.At != begin + length) throw new FormatException($"The list of '{term}' is not as long as it says.");
        }
        return shard.IsAtEnd ? problems : throw new FormatException("A list stands there that no term has.");
    }

    public IEnumerable<Diagnostic> Begins(ShardFile file, Location at) => Words(file, at, w => w);

    public IEnumerable<Diagnostic> Ends(ShardFile file, Location at) => Words(file, at, w => string.Concat(w.EnumerateRunes().Reverse()));

    /// <summary>For each page of a word how often it stands there, and each time how much further on.</summary>
    public IEnumerable<Diagnostic> Places(ShardFile file, Location at)
    {
        var text = file.Value.Text();
        var problems = new List<Diagnostic>();
        for (var shard = new ShardDigits(text); !shard.IsAtEnd;)
        {
            var term = Term(ref shard, file);
            var end = shard.Number() + shard.At;
            var pages = 0;
            for (; shard.At < end; pages++)
            {
                var times = shard.Number();
                if (times == 0) throw new FormatException($"'{term}' stands nowhere on one of its pages.");
                for (; times > 0; times--) shard.Number();
            }
            if (shard.At != end) throw new FormatException($"The places of '{term}' are longer than they say.");
            if (pages != Know(term, file)) problems.Add(Rules.WordAstray.At(at, $"'{term}' has places on {pages} pages, and not on its own."));
        }
        return problems;
    }

    /// <summary>What is missing when all have been read.</summary>
    public IEnumerable<Diagnostic> Missing()
    {
        Location At(string family) => new($"search/{family}-0.js");
        foreach (var (term, pages) in results.Wanted)
            if (!found.Contains(term)) yield return NotFound(term, pages[0], At("hits"));
        foreach (var (term, known) in pagesOf.Keys.Where(t => t[0] != '@').Select(t => (t, words.GetValueOrDefault(t))))
            foreach (var (family, i) in SearchStart.Families.Skip(1).Select((f, i) => (f, i)))
                if ((known & 1 << i) == 0) yield return Rules.WordAstray.At(At(family), $"'{term}' is missing.");
    }

    /// <summary>A word that no page has would be offered in the place of one that is misspelt.</summary>
    private List<Diagnostic> Words(ShardFile file, Location at, Func<string, string> turn)
    {
        var text = file.Value.Text();
        var problems = new List<Diagnostic>();
        for (var shard = new ShardDigits(text); !shard.IsAtEnd;)
        {
            var term = turn(Term(ref shard, file));
            var (about, count) = (shard.Digit(), Know(term, file));
            if (count == 0 || about != BitOperations.Log2((uint)count)) problems.Add(Rules.WordAstray.At(at, $"'{term}' is on {count} pages, and not on as many as it says."));
        }
        return problems;
    }

    /// <summary>The next term, if it comes after the one before and stands in the file in which it is looked for.</summary>
    private string Term(ref ShardDigits shard, ShardFile file)
    {
        var term = shard.Term();
        if (last.TryGetValue(file.Family, out var before) && string.CompareOrdinal(before, term) >= 0 || term.Length == 0) throw new FormatException($"'{term}' is out of order.");
        if (start.FileOf(file.Family, term) != file.Number) throw new FormatException($"'{term}' is looked for elsewhere.");
        return last[file.Family] = term;
    }

    /// <summary>The pages of a term: of each the distance from the one before, and a score.</summary>
    private void List(string term, int count, ref ShardDigits shard, Location at, List<Diagnostic> problems)
    {
        var wanted = results.Wanted.GetValueOrDefault(term);
        var (page, next) = (-1, 0);
        for (; count > 0; count--)
        {
            page += shard.Number() + 1;
            if (page >= start.Pages) throw new FormatException($"'{term}' leads to page {page}, which does not exist.");
            shard.Digit();
            if (wanted is not null && next < wanted.Count && wanted[next] == page) next++;
        }
        found.Add(term);
        if (wanted is not null && next < wanted.Count) problems.Add(NotFound(term, wanted[next], at));
    }

    private Diagnostic NotFound(string term, int page, Location at) =>
        Rules.WordAstray.At(at, $"'{results.Pages[page]?.OutputPath}' is not found by '{term}'{(term[0] == '@' ? "" : ", which stands in its title")}.");

    /// <summary>Keeps that a family has a word, and says how many pages have it.</summary>
    private int Know(string word, ShardFile file)
    {
        words[word] = words.GetValueOrDefault(word) | 1 << (Array.IndexOf(SearchStart.Families, file.Family) - 1);
        return word[0] == '@' ? 0 : pagesOf.GetValueOrDefault(word);
    }
}
