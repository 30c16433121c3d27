namespace RecoverySite.Tests;

public sealed class HostileFileTests
{
    public static IReadOnlyCollection<string> RulesTested { get; } = [];
}
