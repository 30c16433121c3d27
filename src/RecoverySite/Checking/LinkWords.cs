using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Words of links and pictures say something to whoever hears them alone: no «here», no address, no file name, and not the same for two places.</summary>
internal static partial class LinkWords
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        var links = at.Body.Links.Where(l => l.HasWords).Select(l => (Link: l, Plain: Empties.Plain(l.Words))).ToList();
        return
        [
            .. links.Where(l => l.Link.IsPicture).SelectMany(l => OfPicture(l.Link, l.Plain, at.Vocabulary.Empties)),
            .. links.Where(l => !l.Link.IsPicture && SaysNothing(l.Link, l.Plain, at.Vocabulary.Empties))
                .Select(l => Rules.EmptyLinkText.At(l.Link.At, $"'{l.Link.Words.Trim()}' does not say where the link leads.")),
            .. SameWords(links.Where(l => !l.Link.IsPicture && l.Plain.Length > 0), at),
        ];
    }

    private static bool SaysNothing(Link link, string plain, Empties empties) =>
        !link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) // whoever writes needs the address
        && (Address().IsMatch(link.Words.Trim()) || empties.IsEmptyLink(plain));

    private static IEnumerable<Diagnostic> OfPicture(Link link, string plain, Empties empties)
    {
        var words = link.Words.Trim();
        var file = Path.GetFileNameWithoutExtension(link.Target.Split('/')[^1]);
        if (FileName().IsMatch(words) || plain == Empties.Plain(file) && words.Contains('-'))
            yield return Rules.EmptyPictureText.At(link.At, $"'{words}' is the name of a file.");
        else if (empties.OpeningOf(plain) is { } opening)
            yield return Rules.EmptyPictureText.At(link.At, $"'{opening}' says only that this is a picture.");
    }

    private static IEnumerable<Diagnostic> SameWords(IEnumerable<(Link Link, string Plain)> links, PageToCheck at) =>
        from same in links.GroupBy(l => l.Plain)
        where same.Skip(1).Any()
        let places = same.Select(l => (l.Link, Target: Target.Resolve(l.Link.Target, at.Page, at.Content)))
            .Where(x => x.Target is Target.ToPage or Target.ToAsset or Target.Outside).DistinctBy(x => x.Target).ToList()
        from other in places.Skip(1)
        select Rules.SameLinkText.At(other.Link.At, $"'{other.Link.Words.Trim()}' leads to '{other.Link.Target}' here and to '{places[0].Link.Target}' in line {places[0].Link.At.Line}.");

    [GeneratedRegex(@"^(https?:|www\.)\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\S+\.(png|jpe?g|webp|gif|avif|svg)$", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}

/// <summary>The empty words of words.yml, folded as the words of pages are. Made once for a site.</summary>
internal sealed class Empties(EmptyWords words)
{
    private readonly FrozenSet<string> links = words.Links.Select(Plain).ToFrozenSet(StringComparer.Ordinal);
    private readonly List<string> pictures = [.. words.Pictures.Select(Plain)];

    public static string Plain(string words) => string.Join(' ', Words.Of(words).Select(w => w.Plain));

    public bool IsEmptyLink(string plain) => links.Contains(plain);

    /// <summary>What a picture's words begin with, or consist of, if that says only that it is one.</summary>
    public string? OpeningOf(string plain) =>
        pictures.FirstOrDefault(p => plain == p || (p.Contains(' ') && plain.StartsWith(p + " ", StringComparison.Ordinal)));
}
