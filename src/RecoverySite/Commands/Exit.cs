using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>What the program ends with.</summary>
internal static class Exit
{
    public const int Done = 0, ContentHasErrors = 1, WrongUsage = 2, OurFault = 3;

    public static int NoFolder(string input) => Refuse($"There is no folder '{input}'. Run this where the folder is, or name it with --input.");

    /// <summary>An answer from half a register would look like a whole one.</summary>
    public static void WarnOfUnread(IEnumerable<Diagnostic> problems)
    {
        if (problems.Count(p => p.Rule.Severity == Severity.Error) is var errors and > 0)
            Console.Error.WriteLine($"What could not be read is missing from this answer: {errors} {(errors == 1 ? "error" : "errors")}. See them with 'check'.");
    }

    public static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return WrongUsage;
    }
}
