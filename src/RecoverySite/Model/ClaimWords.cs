using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What words.yml says of claims: how each grade is worded, what makes a sentence a health claim, what names cells and animals.</summary>
/// <param name="Laboratory">Words that say, at the beginning of a sentence, that nobody speaks of people.</param>
public sealed record ClaimWords(ImmutableArray<GradeWords> Grades, HealthWords Health, ImmutableArray<string> Laboratory)
{
    public static readonly ClaimWords Empty = new([], HealthWords.Empty, []);
}

/// <summary>How a claim of one grade is worded.</summary>
/// <param name="Avoid">Say more, or less, than the grade allows.</param>
/// <param name="Needs">One of these must stand in the claim; empty if the grade asks for none.</param>
/// <param name="ExceptBeside">Words that put an avoided one in order anywhere in the same sentence.</param>
public sealed record GradeWords(Grade Grade, ImmutableArray<string> Avoid, ImmutableArray<string> Needs, ImmutableArray<string> ExceptBeside, string Write, string Why);

/// <summary>The words by which a sentence makes a health claim, so that it can be told to name its source.</summary>
/// <param name="Words">Make a claim by themselves; NUMBER stands for a number in digits, COUNT for one in digits or words.</param>
/// <param name="Studies">Name a study, and claim with one of <paramref name="Found"/> behind them.</param>
/// <param name="Effects">Claim beside a substance or one of <paramref name="Beside"/>.</param>
/// <param name="Verbs">The same, as they stand behind <paramref name="Can"/> or a name, with no more than a word of <paramref name="Between"/>; and with the ending of «it lowers».</param>
/// <param name="Beside">Treatments, conditions and parts of the body.</param>
/// <param name="StandIns">What a page about a substance calls it right before a verb, such as «it» or «heavy use».</param>
/// <param name="Except">Phrases that hold such a word and claim nothing.</param>
/// <param name="NoClaimAfter">Words after which, in the same clause, nothing is claimed. «Not» is none: that a drug does not do something is a claim.</param>
/// <param name="Advice">Words with which advice begins, which claims nothing until one of <paramref name="Reasons"/> gives its reason.</param>
public sealed record HealthWords(
    ImmutableArray<string> Words,
    ImmutableArray<string> Studies,
    ImmutableArray<string> Found,
    ImmutableArray<string> Effects,
    ImmutableArray<string> Verbs,
    ImmutableArray<string> Can,
    ImmutableArray<string> Between,
    ImmutableArray<string> Beside,
    ImmutableArray<string> StandIns,
    ImmutableArray<string> Except,
    ImmutableArray<string> NoClaimAfter,
    ImmutableArray<string> Advice,
    ImmutableArray<string> Reasons)
{
    public static readonly HealthWords Empty = new([], [], [], [], [], [], [], [], [], [], [], [], []);
}
