using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>Whether a word stops the build or is only asked about.</summary>
public enum WordLevel { Block, Warn }

/// <summary>What must be named in the same sentence for a word to count.</summary>
public enum Beside { Substance }

/// <summary>One row of words.yml: words that this site does not use, what to write in their place, and why.</summary>
/// <param name="Avoid">A <c>*</c> at the end stands for any ending; capitals stand for capitals alone, and a plural for the plural alone.</param>
/// <param name="Except">Phrases in which the words are in order, such as the name of an agency.</param>
/// <param name="ExceptBeside">Words that, anywhere in the same sentence, make it a sentence of another kind, such as the report of a study.</param>
/// <param name="IsClaim">Whether the words are wrong only as a claim: not in a question, nor after a word that takes the claim back.</param>
public sealed record WordRow(
    ImmutableArray<Located<string>> Avoid,
    string Write,
    WordLevel Level,
    string Why,
    ImmutableArray<string> Except,
    ImmutableArray<string> ExceptBeside,
    Beside? Beside,
    bool IsClaim);

/// <summary>The words by which a sentence states the law, so that it can be told to use the record.</summary>
/// <param name="Words">State the law on a substance by themselves.</param>
/// <param name="Except">Phrases that hold such a word and state nothing.</param>
/// <param name="Approval">State the law together with one of <paramref name="ApprovedBy"/> or the name of a place.</param>
/// <param name="Places">Other names of places, each with the place that it stands for.</param>
public sealed record LawWords(
    ImmutableArray<string> Words,
    ImmutableArray<string> Except,
    ImmutableArray<string> Approval,
    ImmutableArray<string> ApprovedBy,
    ImmutableDictionary<string, string> Places);

/// <summary>What words.yml says: the words that pages and notices are held against.</summary>
/// <param name="NoClaimAfter">Words after which, in the same clause, nothing is claimed.</param>
public sealed record WordList(ImmutableArray<WordRow> Rows, ImmutableArray<string> NoClaimAfter, LawWords Law)
{
    public ClaimWords Claims { get; init; } = ClaimWords.Empty;
    public AmountWords Amounts { get; init; } = AmountWords.Empty;
    public SellerWords Sellers { get; init; } = SellerWords.Empty;
    public EmptyWords Empties { get; init; } = EmptyWords.Empty;

    public static readonly WordList Empty = new([], [], new([], [], [], [], ImmutableDictionary<string, string>.Empty));
}
