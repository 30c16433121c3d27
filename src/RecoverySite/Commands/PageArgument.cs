using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>A page as somebody names it on the command line.</summary>
internal static class PageArgument
{
    /// <summary>As an address, a finished file or a path to the page's own file, whichever comes to hand.</summary>
    public static string AddressOf(string asked, string input)
    {
        var path = asked.Replace('\\', '/');
        var pages = input.Replace('\\', '/').TrimEnd('/') + "/pages/";
        if (path.StartsWith(pages, StringComparison.Ordinal)) path = path[pages.Length..];
        foreach (var ending in new[] { ".md", ".html" })
            if (path.EndsWith(ending, StringComparison.Ordinal)) path = path[..^ending.Length];
        return path.Trim('/');
    }

    public static int Refuse(string address, IEnumerable<string> addresses) =>
        Exit.Refuse($"There is no page '{address}'.{(Nearest.Suggest(address, addresses) is { } near ? $" {WordsFor.Capital(near)}" : "")}");
}
