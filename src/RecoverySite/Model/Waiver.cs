namespace RecoverySite.Model;

/// <summary>
/// One finding that the author of a page asks not to be told again until a day, with the reason. Only rules that say so can be
/// waived (<see cref="Rule.CanBeWaived"/>), and never for long.
/// </summary>
/// <param name="Rule">The id of the rule, such as REC220.</param>
/// <param name="Text">The words that the finding is about, as they stand in the file.</param>
/// <param name="Until">The last day on which it holds.</param>
public sealed record Waiver(Located<string> Rule, Located<string> Text, string Reason, Located<DateOnly> Until, Location At)
{
    /// <summary>Days that a waiver may hold from today: somebody looks again twice a year.</summary>
    public const int LongestDays = 183;

    /// <summary>Days before its end from which a waiver is due for a decision.</summary>
    public const int DueDays = 30;

    /// <summary>Words without which a reason says nothing.</summary>
    public const int FewestWords = 4;

    public bool IsLive(DateOnly today) => Until.Value >= today;
}
