using System.Collections.Immutable;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Searching;

/// <summary>One word of one page.</summary>
/// <param name="Term">Its number in <see cref="Terms"/>.</param>
/// <param name="Weight">How often it stands there, each time as heavy as its place.</param>
/// <param name="Bonus">What its place in the title adds, however long the page is.</param>
/// <param name="Places">Where it stands: so many places and their distances, in <see cref="Digits"/>; empty for a substance.</param>
internal readonly record struct PageWord(int Term, float Weight, float Bonus, string Places);

/// <summary>A page as search sees it: what is shown of it, and its words. Notices and legal notes are not the page's own words and are left out.</summary>
/// <param name="Length">In words.</param>
/// <param name="Worth">What its scores are multiplied by: a list of everything answers less than a page.</param>
public sealed record PageWords(SearchEntry Entry, int Length, float Worth)
{
    internal PageWord[] Words { get; private init; } = [];

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
        var found = new List<(int Term, int Place, TextKind Kind)>();
        var place = 0;
        foreach (var block in at.Body.Blocks.Where(b => !b.IsAgain)) Add(block.Text, block.Kind);
        foreach (var term in page.SearchTerms) Add(term, TextKind.Title);
        foreach (var topic in page.Topics) Add(content.Settings.Topics.GetValueOrDefault(topic.Value) ?? "", TextKind.Text);
        foreach (var pair in RecordOf(page, content)) Add(pair, TextKind.Printed);

        var worth = content.IsList(page) ? page.MadeFrom == MadeFrom.Place ? 0.95f : 0.7f : 1;
        var titleLength = SearchText.Words(page.Title.Value).Count;
        return new(new(page.Address, page.Title.Value, page.Description.Value, SearchEntry.GravestOf(advised, content), Excerpts.Of(at, Excerpts.Length(content.Pages.Length))), place, worth)
        {
            Words = [.. Gather(found, 1f / MathF.Sqrt(Math.Max(1, titleLength))), .. Substances(advised, content, terms)],
        };

        void Add(string text, TextKind kind)
        {
            SearchText.Split(text, word =>
            {
                var term = terms.Number(word);
                if (kind == TextKind.Title || !terms.IsCommon(term)) found.Add((term, place, kind));
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

    private static IEnumerable<PageWord> Gather(List<(int Term, int Place, TextKind Kind)> found, float bonus)
    {
        found.Sort((a, b) => a.Term != b.Term ? a.Term.CompareTo(b.Term) : a.Place.CompareTo(b.Place));
        var places = new System.Text.StringBuilder();
        for (var i = 0; i < found.Count;)
        {
            var (first, weight, isInTitle, before) = (i, 0f, false, 0);
            places.Clear();
            for (; i < found.Count && found[i].Term == found[first].Term; i++)
            {
                weight += Weight(found[i].Kind);
                isInTitle |= found[i].Kind == TextKind.Title;
                places.AppendNumber(found[i].Place - before);
                before = found[i].Place;
            }
            var count = new System.Text.StringBuilder().AppendNumber(i - first);
            yield return new(found[first].Term, weight, isInTitle ? bonus : 0, string.Concat(count, places));
        }
    }

    /// <summary>A page is found by every substance that it is about, most of all its card; and a little by those that it only names.</summary>
    private static IEnumerable<PageWord> Substances(AdvisedPage advised, Content content, Terms terms)
    {
        var page = advised.Page;
        var named = advised.Advice.Mentions.GroupBy(m => m.Substance, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var id in page.Substances.Select(s => s.Value).Concat(named.Keys).Where(content.Substances.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var bonus = content.CardOf(id)?.Address == page.Address ? 1f : page.MainSubstance == id ? 0.35f : page.IsAbout(id) || page.MadeFrom == MadeFrom.Place ? 0.2f : 0;
            yield return new(terms.Number(Terms.Of(id)), named.GetValueOrDefault(id) * 0.5f, bonus, "");
        }
    }
}
