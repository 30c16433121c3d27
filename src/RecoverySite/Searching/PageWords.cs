using System.Text;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Searching;

/// <summary>One word of one page.</summary>
/// <param name="Term">Its number in <see cref="Terms"/>.</param>
/// <param name="Weight">How often it stands there, each time as heavy as its place.</param>
/// <param name="Bonus">What its place in the title adds, however long the page is.</param>
/// <param name="Places">Where the list of its places begins in that of its page.</param>
internal readonly record struct PageWord(int Term, Half Weight, Half Bonus, int Places);

/// <summary>A page as search sees it: what is shown of it, and its words. Notices and legal notes are not the page's own words and are left out.</summary>
/// <param name="Length">In words.</param>
/// <param name="Worth">What its scores are multiplied by: a list of everything answers less than a page.</param>
public sealed record PageWords(SearchEntry Entry, int Length, float Worth)
{
    internal PageWord[] Words { get; private init; } = [];

    /// <summary>Of each word so many places and their distances, in <see cref="Digits"/>, one word after the other.</summary>
    private string AllPlaces { get; init; } = "";

    /// <summary>The places of the word with a number.</summary>
    internal ReadOnlyMemory<char> PlacesOf(int word) =>
        AllPlaces.AsMemory(Words[word].Places, (word + 1 < Words.Length ? Words[word + 1].Places : AllPlaces.Length) - Words[word].Places);

    /// <summary>How heavy a word is by its place.</summary>
    private static float Weight(TextKind kind) => kind switch
    {
        TextKind.Title => 5,
        TextKind.Heading => 3,
        TextKind.Description => 2.5f,
        TextKind.Term => 1.5f,
        TextKind.Cell => 0.8f,
        TextKind.Printed => 0.5f,
        TextKind.Code or TextKind.Field or TextKind.Tooltip => 0.3f,
        _ => 1,
    };

    public static PageWords Of(AdvisedPage advised, PageToCheck at, Terms terms)
    {
        var (page, content) = (advised.Page, at.Content);
        var found = new List<long>(1024);
        var place = 0;
        foreach (var block in at.Body.Blocks.Where(b => !b.IsAgain)) Add(block.Text, block.Kind);
        foreach (var term in page.SearchTerms) Add(term, TextKind.Title);
        foreach (var topic in page.Topics) Add(content.Settings.Topics.GetValueOrDefault(topic.Value) ?? "", TextKind.Text);
        foreach (var pair in RecordOf(page, content)) Add(pair, TextKind.Printed);

        var worth = content.IsList(page) ? page.MadeFrom == MadeFrom.Place ? 0.95f : 0.7f : 1;
        var titleLength = SearchText.Words(page.Title.Value).Count;
        var places = new StringBuilder();
        PageWord[] words = [.. Gather(found, 1f / MathF.Sqrt(Math.Max(1, titleLength)), places), .. Substances(advised, content, terms, places)];
        return new(new(page.Address, page.Title.Value, page.Description.Value, SearchEntry.GravestOf(advised, content), Excerpts.Of(at, Excerpts.Length(content.Pages.Length))), place, worth)
        {
            Words = words,
            AllPlaces = places.ToString(),
        };

        void Add(string text, TextKind kind)
        {
            SearchText.Split(text, word =>
            {
                var term = terms.Number(word);
                if (kind == TextKind.Title || !terms.IsCommon(term)) found.Add(Found(term, place, kind));
                place++;
            });
            place++; // no phrase goes on from one text into the next
        }
    }

    /// <summary>What a card prints from its record, which is found by its words too.</summary>
    private static IEnumerable<string> RecordOf(Page page, Content content) =>
        page.MadeFrom != MadeFrom.Substance || page.MainSubstance is not { } id ? []
        : content.Substances.GetValueOrDefault(id) is not { } substance ? []
        : substance.Interactions.Select(i => $"{(i.With is { } other ? content.Substances.GetValueOrDefault(other.Value)?.Name : i.WithText)} {i.Summary}")
            .Concat(substance.Findings.Select(f => $"{f.Condition} {f.Summary}"));

    /// <summary>One number for where a term stands, so that terms and places are sorted as fast as numbers are.</summary>
    private static long Found(int term, int place, TextKind kind) => (long)term << 32 | (long)place << 8 | (long)kind;

    private static IEnumerable<PageWord> Gather(List<long> found, float bonus, StringBuilder places)
    {
        found.Sort();
        for (var i = 0; i < found.Count;)
        {
            var (begin, next, weight, isInTitle, before) = (places.Length, i, 0f, false, 0);
            var term = (int)(found[i] >> 32);
            while (next < found.Count && (int)(found[next] >> 32) == term) next++;
            places.AppendNumber(next - i);
            for (; i < next; i++)
            {
                var (place, kind) = ((int)found[i] >> 8, (TextKind)(byte)found[i]);
                weight += Weight(kind);
                isInTitle |= kind == TextKind.Title;
                places.AppendNumber(place - before);
                before = place;
            }
            yield return new(term, (Half)weight, (Half)(isInTitle ? bonus : 0), begin);
        }
    }

    /// <summary>A page is found by every substance that it is about, most of all its card; and a little by those that it only names.</summary>
    private static IEnumerable<PageWord> Substances(AdvisedPage advised, Content content, Terms terms, StringBuilder places)
    {
        var page = advised.Page;
        var named = advised.Advice.Mentions.GroupBy(m => m.Substance, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var id in page.Substances.Select(s => s.Value).Concat(named.Keys).Where(content.Substances.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var bonus = content.CardOf(id)?.Address == page.Address ? 1f : page.MainSubstance == id ? 0.35f : page.IsAbout(id) || page.MadeFrom == MadeFrom.Place ? 0.2f : 0;
            yield return new(terms.Number(Terms.Of(id)), (Half)(named.GetValueOrDefault(id) * 0.5f), (Half)bonus, places.Length);
        }
    }
}
