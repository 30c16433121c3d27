using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>Every address of the finished site belongs to one page, also on systems that do not tell case apart.</summary>
internal static partial class Addresses
{
    /// <summary>Addresses that the program itself fills.</summary>
    public static readonly string[] Generated = [GeneratedPages.NotFound, GeneratedPages.Due, GeneratedPages.Additions, GeneratedPages.Sources, GeneratedPages.Report, GeneratedPages.TakeAway, BlankPage.Address];

    /// <summary>Folders that it fills.</summary>
    private static readonly string[] generatedFolders = [Offline.Folder, Offline.SinglePages];

    /// <summary>The address that somebody means by an address, a finished file or a path to the page's own file, whichever comes to hand.</summary>
    public static string Named(string asked, string input)
    {
        var path = asked.Replace('\\', '/');
        var pages = input.Replace('\\', '/').TrimEnd('/') + "/pages/";
        if (path.StartsWith(pages, StringComparison.Ordinal)) path = path[pages.Length..];
        foreach (var ending in new[] { ".md", ".html" })
            if (path.EndsWith(ending, StringComparison.Ordinal)) path = path[..^ending.Length];
        return path.Trim('/');
    }

    public static void Check(Content content, List<Diagnostic> problems)
    {
        var taken = Generated.ToDictionary(a => a, a => (Address: a, By: "the program itself"), StringComparer.OrdinalIgnoreCase);
        if (!content.Addresses.Contains("index"))
            problems.Add(Rules.NoSite.At(new(content.Settings.File.Replace("site.yml", "pages/index.md", StringComparison.Ordinal)), "There is no home page, pages/index.md."));

        foreach (var picture in content.Assets) CheckParts(Path.ChangeExtension(picture.Path, null), picture.File, problems);
        foreach (var page in content.Pages) Claim(page.Address, new(page.Source.Path), page.Source.Path);
        foreach (var page in content.Pages)
            foreach (var old in page.RedirectFrom)
            {
                if (RedirectAddress(old.Value) is { } address) Claim(address, old.At, page.Source.Path);
                else problems.Add(Rules.BadFileName.At(old.At, $"'{old.Value}' is no old address of this site. Write it like 'help/old-name.html'."));
            }

        void Claim(string address, Location at, string by)
        {
            if (generatedFolders.Contains(address.Split('/')[0], StringComparer.OrdinalIgnoreCase))
                problems.Add(Rules.SameAddress.At(at, $"The folder '{address.Split('/')[0]}' is for what the program makes."));
            if (taken.TryAdd(address, (address, by))) return;
            var other = taken[address];
            problems.Add(other.Address == address
                ? Rules.SameAddress.At(at, $"'{address}.html' is taken by {other.By}.")
                : Rules.AddressCase.At(at, $"'{address}.html' and '{other.Address}.html' ({other.By}) differ only by case."));
        }
    }

    /// <summary>Objects to every folder or file name of an address that could not be written alike on every system and in every link.</summary>
    public static void CheckParts(string address, string path, List<Diagnostic> problems)
    {
        foreach (var part in address.Split('/').Where(p => !Part().IsMatch(p) || DeviceNames.Contains(p)))
            problems.Add(Rules.BadFileName.At(new(path), $"'{part}' cannot stand in an address."));
    }

    /// <summary>The address of an old page, without its ending; null if it climbs, is absolute or holds anything but letters, digits, - _ and /.</summary>
    public static string? RedirectAddress(string old)
    {
        var address = old.TrimStart('/');
        if (address.EndsWith(".html", StringComparison.Ordinal)) address = address[..^".html".Length];
        else if (address.EndsWith('/')) address += "index";
        var parts = address.Split('/');
        return address.Length is > 0 and < 200 && parts.All(p => OldPart().IsMatch(p) && !DeviceNames.Contains(p)) ? address : null;
    }

    // Windows takes these for devices, whatever their ending.
    private static readonly ImmutableHashSet<string> DeviceNames = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })]);

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Part();

    [GeneratedRegex(@"^[A-Za-z0-9_-]+\z")]
    private static partial Regex OldPart();
}
