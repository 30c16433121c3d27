using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>feed.xml: the pages that were checked last, as Atom (RFC 4287). Each entry begins with the notices that its page begins with.</summary>
public static class Feed
{
    private const int MaxEntries = 30;

    /// <summary>Null where the settings have no address: an entry cannot say where it leads.</summary>
    public static OutputFile? Of(IEnumerable<AdvisedPage> pages, Content content)
    {
        if (content.Settings.Address is null) return null;
        var root = Feeds.Root(content.Settings);
        var latest = pages.OrderByDescending(p => p.Page.Reviewed.Value).ThenBy(p => p.Page.Address, StringComparer.Ordinal).Take(MaxEntries).ToList();
        XNamespace atom = Feeds.Namespace;
        var feed = new XElement(atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", content.Settings.Language),
            new XElement(atom + "title", content.Settings.Title),
            new XElement(atom + "id", root.AbsoluteUri),
            new XElement(atom + "updated", Day(latest.Select(p => p.Page.Reviewed.Value).Max())),
            new XElement(atom + "author", new XElement(atom + "name", content.Settings.Publisher ?? content.Settings.Title)),
            new XElement(atom + "link", new XAttribute("rel", "self"), new XAttribute("href", new Uri(root, Feeds.FileName).AbsoluteUri)),
            latest.Select(page => new XElement(atom + "entry",
                new XElement(atom + "title", page.Page.Title.Value),
                new XElement(atom + "id", new Uri(root, page.Page.OutputPath).AbsoluteUri),
                new XElement(atom + "link", new XAttribute("href", new Uri(root, page.Page.OutputPath).AbsoluteUri)),
                new XElement(atom + "updated", Day(page.Page.Reviewed.Value)),
                new XElement(atom + "content", new XAttribute("type", "text"), Feeds.InFull(page, (page.Advice.Language ?? content.Language).Words)))));

        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" })) feed.Save(writer);
        stream.WriteByte((byte)'\n');
        return new(Feeds.FileName, stream.ToArray());
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
