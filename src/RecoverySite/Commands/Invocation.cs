namespace RecoverySite.Commands;

/// <summary>What somebody types to start this program.</summary>
internal static class Invocation
{
    /// <summary>Built on this machine, it is started from its sources; otherwise it is called by its name.</summary>
    public static string Name { get; } = AppContext.BaseDirectory.Replace('\\', '/').Contains("/src/RecoverySite/bin/", StringComparison.Ordinal) ? "dotnet run --project src/RecoverySite --" : "recoverysite";
}
