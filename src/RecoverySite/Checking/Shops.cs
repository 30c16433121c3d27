using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Links and bare addresses of a page that lead to a shop, by the words of the address. Sources and help lines were looked at when they were recorded.</summary>
internal static partial class Shops
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        var links = at.Body.Links.Where(l => !l.IsPicture && Target.Resolve(l.Target, at.Page, at.Content) is Target.Outside)
            .Select(l => (Address: l.Target, l.At)).Where(l => IsShop(l.Address, at)).ToList();
        foreach (var (address, place) in links) yield return Say(HostOf(address), place);
        foreach (var block in at.Body.Blocks.Where(b => !b.IsAgain && MayHoldAddress(b.Text)))
            foreach (Match bare in Bare().Matches(block.Text))
                if (IsShop(bare.Value, at) && block.At(bare.Index, bare.Length) is var place && !links.Exists(l => IsSame(l.At, place)))
                    yield return Say(HostOf(bare.Value), place);
    }

    private static Diagnostic Say(string host, Location place) => Rules.Shop.At(place, $"'{host}' looks like the address of a shop.");

    /// <summary>The words of a link may be its address, and were looked at with it.</summary>
    private static bool IsSame(Location link, Location words) => link.Line == words.Line && link.Column <= words.Column && words.Column <= link.Column + link.Length;

    /// <summary>A full stop inside a word, which few texts have.</summary>
    private static bool MayHoldAddress(string text)
    {
        for (var i = text.IndexOf('.'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('.', i + 1))
            if (char.IsLetter(text[i + 1])) return true;
        return false;
    }

    private static bool IsShop(string address, PageToCheck at) =>
        Recorded(at.Content).All(r => !Same(r, address)) && at.Vocabulary.Shops.Contains(HostOf(address));

    private static IEnumerable<Uri?> Recorded(Content content) =>
        content.Sources.Values.Select(s => s.Address).Concat(content.HelpLines.SelectMany(c => c.Lines).Select(l => l.Address));

    private static bool Same(Uri? recorded, string address) => recorded is not null && recorded.OriginalString.TrimEnd('/') == address.TrimEnd('/');

    private static string HostOf(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0;
        var end = address.IndexOfAny(['/', '?', '#', ':'], start);
        return (end < 0 ? address[start..] : address[start..end]).ToLowerInvariant();
    }

    [GeneratedRegex(@"(?:https?://)?\b(?:[a-z0-9-]+\.)+[a-z]{2,}\b(?:/[^\s<>""')]*)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();
}

/// <summary>By the words of words.yml, which addresses are shops: <c>*</c> before or after a word stands for anything. Made once for a site.</summary>
internal sealed class ShopHosts(SellerWords words)
{
    public bool Contains(string host)
    {
        if (words.Hosts.Any(h => h.Contains('.') && (host == h || host.EndsWith("." + h, StringComparison.Ordinal)))) return true;
        foreach (var not in words.NotHosts) host = host.Replace(not, "", StringComparison.Ordinal);
        return host.Split('.', '-').Any(part => words.Hosts.Any(h => Is(part, h)));
    }

    private static bool Is(string part, string word) => (word.StartsWith('*'), word.EndsWith('*')) switch
    {
        (true, true) => part.Contains(word.Trim('*'), StringComparison.Ordinal),
        (true, false) => part.EndsWith(word[1..], StringComparison.Ordinal),
        (false, true) => part.StartsWith(word[..^1], StringComparison.Ordinal),
        _ => part == word,
    };
}
