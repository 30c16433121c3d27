using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A page that is one file: the main part of its page and nothing else, a frame that we know word by word, and a policy that lets nothing in.</summary>
internal static class SinglePageStands
{
    /// <param name="page">What was proved of the page that it is a copy of.</param>
    /// <param name="hashOf">Of the picture of the site at a path.</param>
    public static IEnumerable<Diagnostic> Verify(OutputFile file, PageContents page, FinishedPage copy, DateOnly today, string css, Func<string, string?> hashOf)
    {
        Diagnostic Wrong(string what) => Rules.CopyAltered.At(new(file.Path), what);
        var path = page.Path;
        // Two pictures can have the same bytes: each is held against the one that stands in its place on the page.
        var pictures = new Queue<string>(page.Pictures);
        var found = PageContents.Of(copy.Document, path, address => address.StartsWith("data:", StringComparison.Ordinal)
            && pictures.TryDequeue(out var picture) && PageContents.PathOf(picture) is { } at && hashOf(at) == Data(address) ? picture : address);
        if (found.Main != page.Main) yield return Wrong($"Its main part is not that of '{path}'.");
        if (!PageContents.AreLinks(found.MainLinks, page.MainLinks, link => PageContents.PathOf(link) is not { } to || to == path && link.Contains('#', StringComparison.Ordinal)))
            yield return Wrong($"Its links are not those of '{path}', or lead out of the file.");
        if (found.Keep.Except(page.Keep).Any()) yield return Wrong("It offers to be kept in ways that its page does not.");

        var document = copy.Document;
        string[] head = ["meta", "meta", "meta", "meta", "meta", "title", "style"];
        if (!document.Head!.Children.Select(e => e.LocalName).SequenceEqual(head) || document.Title != TitleOf(page, copy.Content)) yield return Wrong("It does not begin as a single page does.");
        if (document.QuerySelector("meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") != Offline.PolicyOf(css)) yield return Wrong("It lacks the policy that keeps it from loading anything.");
        if (document.QuerySelector("style")?.TextContent != css) yield return Wrong("Its stylesheet is not the site's.");
        if (document.Doctype?.Name != "html" || document.Body?.Id != Marks.LargePrint || found.Language != page.Language)
            yield return Wrong("It is not a whole document in the language of its page.");

        if (document.Body!.Children is not [{ LocalName: "header" } header, { LocalName: "main" }, { LocalName: "footer" } footer]
            || PlainText.Of(header) != PlainText.Squeeze($"{copy.Content.Settings.Title} {copy.Words.InDanger}")
            || PlainText.Of(footer) != PlainText.Squeeze($"{Offline.MadeOn(today, copy.Words)} {Offline.IsSinglePage(path, copy.Content.Settings, copy.Words)}")
            || header.Descendants<IElement>().Concat(footer.Descendants<IElement>()).Any(e => e.LocalName is not ("div" or "span" or "strong" or "p") || e.Attributes.Any(a => a is not { Name: "class", Value: "wide" or "site-title" })))
            yield return Wrong("Something else stands around its main part than what a single page says of itself.");
    }

    private static string TitleOf(PageContents page, Content content) => PlainText.Squeeze($"{page.Heading} - {content.Settings.Title}");

    /// <summary>The hash of a picture that is written out.</summary>
    private static string Data(string address)
    {
        var cut = address.IndexOf(";base64,", StringComparison.Ordinal);
        var bytes = new byte[address.Length];
        return cut > 0 && Convert.TryFromBase64String(address[(cut + ";base64,".Length)..], bytes, out var length) ? VerifiedSite.HashOf(bytes.AsSpan(0, length)) : "";
    }
}
