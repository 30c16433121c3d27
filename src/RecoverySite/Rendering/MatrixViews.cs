using System.Collections.Immutable;
using Markdig.Syntax;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>The pairs of all substances, for a page that shows them together.</summary>
internal sealed class MatrixViews(Content content)
{
    /// <summary>Whether the card of a substance prints its pairs; looked up once, because every pair asks.</summary>
    private readonly Dictionary<string, bool> printed = new(StringComparer.Ordinal);

    public IEnumerable<string> Cited() =>
        Pairs.ByName(content).SelectMany(s => Pairs.Listed(s, content)).SelectMany(i => i.Support.Sources).Select(s => s.Value);

    public InteractionMatrix Of(string root, IReadOnlyDictionary<string, int> numbers)
    {
        var deadly = Pairs.Deadly(content);
        return new(
            [.. deadly.Select(s => s.Name)],
            [.. deadly.Select(row => new MatrixRowView(row.Name, Card(row, root), [.. deadly.Select(column => Cell(row, column, root, numbers))]))],
            [.. Pairs.ByName(content).Select(s => new SubstancePairsView(s.Id, s.Name, Card(s, root), Groups(s, root, numbers)))]);
    }

    private MatrixCellView? Cell(Substance row, Substance column, string root, IReadOnlyDictionary<string, int> numbers) =>
        row.Interactions.FirstOrDefault(i => Pairs.IsDeadly(i) && i.With!.Value.Value == column.Id) is { } pair
            ? new(Pairs.KeyOf(row, pair), Row(row, pair, root), $": {row.Name} with {column.Name}", Numbers(pair, numbers), WordsFor.Doubt(pair.Support)) : null;

    private ImmutableArray<PairGroupView> Groups(Substance substance, string root, IReadOnlyDictionary<string, int> numbers) =>
    [
        .. from pair in Pairs.Listed(substance, content)
           group new PairView(Pairs.NameOf(pair, content), Row(substance, pair, root), Numbers(pair, numbers), WordsFor.Doubt(pair.Support)) by pair.Danger into alike
           select new PairGroupView(alike.Key, WordsFor.Danger(alike.Key), [.. alike]),
    ];

    private static ImmutableArray<int> Numbers(Interaction pair, IReadOnlyDictionary<string, int> numbers) => [.. pair.Support.Sources.Select(s => numbers[s.Value])];

    private string Card(Substance substance, string root) => content.CardOf(substance.Id) is { } card ? Addressing.To(root, card.Address) : "";

    /// <summary>The row of the substance's own card; where a writer has left its pairs out, the other's row, or the card.</summary>
    private string Row(Substance substance, Interaction pair, string root)
    {
        if (content.CardOf(substance.Id) is { } card && Prints(card, substance)) return Addressing.To(root, card.Address, Addressing.PairAnchor(substance, pair));
        return pair.With is { } with && content.Substances[with.Value] is var other && content.CardOf(other.Id) is { } others && Prints(others, other)
            && other.Interactions.FirstOrDefault(i => i.With?.Value == substance.Id) is { } mirror
            ? Addressing.To(root, others.Address, Addressing.PairAnchor(other, mirror)) : Card(substance, root);
    }

    private bool Prints(Page card, Substance substance)
    {
        if (printed.TryGetValue(substance.Id, out var known)) return known;
        var tree = MarkdownDialect.Parse(card.Source.Text);
        return printed[substance.Id] = tree is not null && tree.OfType<Block>().Select(InsertInline.Alone)
            .Any(i => i is { Name: "interactions" } && i.Argument == substance.Id);
    }
}
