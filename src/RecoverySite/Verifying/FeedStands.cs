using System.Text;
using System.Xml;
using System.Xml.Linq;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>Each entry of the feed leads to a page of the site and begins with that page's notices, word for word.</summary>
internal static class FeedStands
{
    public static IEnumerable<Diagnostic> Verify(OutputFile file, IReadOnlyDictionary<string, AdvisedPage> pages, Content content)
    {
        Diagnostic Wrong(string message) => Rules.FeedWrong.At(new(file.Path), message);
        XDocument feed;
        try
        {
            // No document type: an entry can name nothing outside itself.
            using var reader = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(file.Bytes.Span)), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            feed = XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return [Wrong("It cannot be read.")];
        }

        var root = Feeds.Root(content.Settings).AbsoluteUri;
        XNamespace atom = Feeds.Namespace;
        return feed.Root!.Elements(atom + "entry").SelectMany(entry =>
        {
            var address = entry.Element(atom + "link")?.Attribute("href")?.Value ?? "";
            if (!address.StartsWith(root, StringComparison.Ordinal) || !pages.TryGetValue(Uri.UnescapeDataString(address[root.Length..]), out var page))
                return [Wrong($"An entry leads to '{address}', which is no page of the site.")];
            return (entry.Element(atom + "content")?.Value, entry.Element(atom + "title")?.Value) == (Feeds.InFull(page, (page.Advice.Language ?? content.Language).Words), page.Page.Title.Value)
                ? Array.Empty<Diagnostic>() : [Wrong($"The entry of '{page.Page.OutputPath}' does not say what its page says first.")];
        });
    }
}
