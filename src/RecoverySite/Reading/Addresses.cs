using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>Every address of the finished site belongs to one page, also on systems that do not tell case apart.</summary>
internal static class Addresses
{
    /// <summary>Addresses that the program itself fills.</summary>
    public static readonly string[] Generated = ["404", "due"];

    public static void Check(Content content, List<Diagnostic> problems)
    {
        var taken = Generated.ToDictionary(a => a, a => (Address: a, By: "the program itself"), StringComparer.OrdinalIgnoreCase);
        if (!content.Addresses.Contains("index"))
            problems.Add(Rules.NoSite.At(new(content.Settings.File.Replace("site.yml", "pages/index.md", StringComparison.Ordinal)), "There is no home page, pages/index.md."));

        foreach (var page in content.Pages) Claim(page.Address, new(page.Source.Path), page.Source.Path);
        foreach (var page in content.Pages)
            foreach (var old in page.RedirectFrom)
            {
                if (RedirectAddress(old.Value) is { } address) Claim(address, old.At, page.Source.Path);
                else problems.Add(Rules.BadFileName.At(old.At, $"'{old.Value}' is no old address of this site. Write it like 'help/old-name.html'."));
            }

        void Claim(string address, Location at, string by)
        {
            if (taken.TryAdd(address, (address, by))) return;
            var other = taken[address];
            problems.Add(other.Address == address
                ? Rules.SameAddress.At(at, $"'{address}.html' is taken by {other.By}.")
                : Rules.AddressCase.At(at, $"'{address}.html' and '{other.Address}.html' ({other.By}) differ only by case."));
        }
    }

    /// <summary>The address of an old page, without its ending; null if it climbs, is absolute or holds anything but letters, digits, - _ and /.</summary>
    public static string? RedirectAddress(string old)
    {
        var address = old.TrimStart('/');
        if (address.EndsWith(".html", StringComparison.Ordinal)) address = address[..^".html".Length];
        else if (address.EndsWith('/')) address += "index";
        var parts = address.Split('/');
        return address.Length is > 0 and < 200 && parts.All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')) ? address : null;
    }
}
