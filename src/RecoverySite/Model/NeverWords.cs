using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>The words by which a text gives an amount of a drug, a schedule or a way to take it. No page gives any of them.</summary>
/// <param name="Numbers">Words that stand for a number.</param>
/// <param name="Measures">Units of mass or volume: an amount behind any number.</param>
/// <param name="Pieces">Tablets, drops and the like: an amount behind any number.</param>
/// <param name="PiecesBeside">An amount only in a sentence that names a substance, as «two lines» may be two help lines.</param>
/// <param name="NotOf">What amounts are harmless: «500 ml of water».</param>
/// <param name="NotBeside">Substances whose pieces are counted in public advice, such as units of alcohol.</param>
/// <param name="Lowering">Phrases that cut down an amount; beside «every two weeks» they are a schedule.</param>
/// <param name="Stopping">Words that stop or put off; beside «3 days before» they are a schedule.</param>
/// <param name="Taking">Ways to take a drug, which tell how when they are told to somebody: «snort it».</param>
/// <param name="NotTold">Words before such a way that make it a description: «people who smoke it».</param>
public sealed record AmountWords(
    ImmutableArray<string> Numbers,
    ImmutableArray<string> Measures,
    ImmutableArray<string> Pieces,
    ImmutableArray<string> PiecesBeside,
    ImmutableArray<string> NotOf,
    ImmutableArray<string> NotBeside,
    ImmutableArray<string> Lowering,
    ImmutableArray<string> Stopping,
    ImmutableArray<string> Taking,
    ImmutableArray<string> NotTold)
{
    public static readonly AmountWords Empty = new([], [], [], [], [], [], [], [], [], []);
}

/// <summary>The words by which a text says where to get a drug and for how much.</summary>
/// <param name="Hosts">Shops by the name in their address, and words in an address that make it one.</param>
/// <param name="NotHosts">Words in an address that hold such a word and are no shop.</param>
/// <param name="Currencies">Signs and words of money.</param>
/// <param name="NoPriceBeside">Words that make an amount of money something else than a price, anywhere in the sentence.</param>
public sealed record SellerWords(ImmutableArray<string> Hosts, ImmutableArray<string> NotHosts, ImmutableArray<string> Currencies, ImmutableArray<string> NoPriceBeside)
{
    public static readonly SellerWords Empty = new([], [], [], []);
}

/// <summary>Words that tell a reader nothing when they stand alone.</summary>
/// <param name="Links">Words of a link that do not say where it leads.</param>
/// <param name="Pictures">Openings of a picture's words that say only that it is a picture.</param>
public sealed record EmptyWords(ImmutableArray<string> Links, ImmutableArray<string> Pictures)
{
    public static readonly EmptyWords Empty = new([], []);
}
