namespace RecoverySite.Commands;

/// <summary>What the program ends with.</summary>
internal static class Exit
{
    public const int Done = 0, ContentHasErrors = 1, WrongUsage = 2, OurFault = 3;

    public static int NoFolder(string input) => Refuse($"There is no folder '{input}'. Run this where the folder is, or name it with --input.");

    public static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return WrongUsage;
    }
}
