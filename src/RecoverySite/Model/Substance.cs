using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What an entry of the register is: a drug, a licensed medicine, a group of drugs, or a product sold with claims.</summary>
public enum SubstanceKind { Substance, Medicine, Class, Product }

/// <summary>How grave a pair is. There is no «low risk» value, on purpose.</summary>
public enum Danger { Danger, Caution, Info }

/// <summary>How sure we are of a record.</summary>
public enum Confidence { High, Medium, Low }

/// <summary>What a record rests on: something read, or memory that nobody has checked.</summary>
public enum Evidence { Read, Memory }

/// <summary>How a name is meant; the last two only may mean the substance.</summary>
public enum NameKind { Name, Brand, Slang, Misspelling, Ask, Common }

/// <summary>What a claim in a register rests on: source keys, or a basis in words where no source was opened.</summary>
public sealed record Support(ImmutableArray<Located<string>> Sources, string? Basis, Confidence Confidence);

/// <summary>One pair. Either <paramref name="With"/> (an id of the register) or <paramref name="WithText"/> is set.</summary>
public sealed record Interaction(Located<string>? With, string? WithText, Danger Danger, string Summary, Support Support, Location At);

/// <summary>What is known about one use of a substance for one condition.</summary>
public sealed record Finding(string Condition, Grade Grade, string Summary, Support Support)
{
    /// <summary>Everything that a row on it says.</summary>
    public string InFull => $"{WordsFor.Capital(Condition)} {WordsFor.Grade(Grade)} {Summary} {WordsFor.Doubt(Support)}";
}

/// <summary>A drug, medicine or product that pages are about or name.</summary>
/// <param name="Described">What it is, in one plain sentence without its name: what its card opens with.</param>
/// <param name="Names">Everything that counts as the substance wherever it stands: name, aliases, brands, slang, misspellings.</param>
/// <param name="Ask">Words that bring a warning until the page declares the substance or ignores the word.</param>
/// <param name="Common">Words that count only on a page that declares the substance.</param>
/// <param name="Gravest">The notice whose title stands for it in one line; without it, the gravest that is written for it.</param>
/// <param name="Notices">Notices beyond those whose own rules name this substance.</param>
public sealed record Substance(
    string Id,
    string File,
    string Name,
    SubstanceKind Kind,
    Located<string> Described,
    ImmutableArray<Located<string>> Classes,
    ImmutableArray<Located<string>> Names,
    ImmutableArray<Located<string>> Ask,
    ImmutableArray<Located<string>> Common,
    ImmutableArray<Located<string>> Related,
    ImmutableArray<Located<string>> Notices,
    Located<string>? Gravest,
    ImmutableArray<Interaction> Interactions,
    ImmutableArray<Finding> Findings,
    Located<DateOnly> Reviewed,
    Located<DateOnly> ReviewBy)
{
    /// <summary>Which of its names are no plain names for it.</summary>
    public ImmutableDictionary<string, NameKind> Kinds { get; init; } = ImmutableDictionary<string, NameKind>.Empty;

    /// <summary>In characters. What is longer is no name, and would let every text be searched that far.</summary>
    public const int LongestName = 120;
}
