using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Words of links and pictures say something to whoever hears them alone: no «here», no address, no file name, and not the same for two places.</summary>
internal static partial class LinkWords
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) =>
    [
        .. at.Body.Links.Where(l => l.HasWords && l.IsPicture).SelectMany(l => OfPicture(l, at.Content.Words.Empties)),
        .. at.Body.Links.Where(l => l.HasWords && !l.IsPicture && SaysNothing(l, at.Content.Words.Empties))
            .Select(l => Rules.EmptyLinkText.At(l.At, $"'{l.Words.Trim()}' does not say where the link leads.")),
        .. SameWords(at),
    ];

    private static bool SaysNothing(Link link, EmptyWords empties)
    {
        var words = link.Words.Trim();
        if (link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) return false; // whoever writes needs the address
        return Address().IsMatch(words) || (Plain(words) is { Length: > 0 } plain && empties.Links.Any(e => Plain(e) == plain));
    }

    private static IEnumerable<Diagnostic> OfPicture(Link link, EmptyWords empties)
    {
        var words = link.Words.Trim();
        var plain = Plain(words);
        var file = Path.GetFileNameWithoutExtension(link.Target.Split('/')[^1]);
        if (FileName().IsMatch(words) || plain == Plain(file) && words.Contains('-'))
            yield return Rules.EmptyPictureText.At(link.At, $"'{words}' is the name of a file.");
        else if (empties.Pictures.Select(Plain).FirstOrDefault(p => plain == p || (p.Contains(' ') && plain.StartsWith(p + " ", StringComparison.Ordinal))) is { } opening)
            yield return Rules.EmptyPictureText.At(link.At, $"'{opening}' says only that this is a picture.");
    }

    private static IEnumerable<Diagnostic> SameWords(PageToCheck at) =>
        from link in at.Body.Links
        where !link.IsPicture && Plain(link.Words).Length > 0
        group link by Plain(link.Words) into same
        where same.Skip(1).Any()
        let places = same.Select(l => (Link: l, Target: Target.Resolve(l.Target, at.Page, at.Content)))
            .Where(x => x.Target is Target.ToPage or Target.ToAsset or Target.Outside).DistinctBy(x => x.Target).ToList()
        from other in places.Skip(1)
        select Rules.SameLinkText.At(other.Link.At, $"'{other.Link.Words.Trim()}' leads to '{other.Link.Target}' here and to '{places[0].Link.Target}' in line {places[0].Link.At.Line}.");

    private static string Plain(string words) => string.Join(' ', Words.Of(words).Select(w => w.Plain));

    [GeneratedRegex(@"^(https?:|www\.)\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\S+\.(png|jpe?g|webp|gif|avif|svg)$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
