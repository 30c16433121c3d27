using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>A page as somebody names it on the command line.</summary>
internal static class PageArgument
{
    public static int Refuse(string address, IEnumerable<string> addresses) =>
        Exit.Refuse($"There is no page '{address}'.{(Nearest.Suggest(address, addresses) is { } near ? $" {WordsFor.Capital(near)}" : "")}");
}
