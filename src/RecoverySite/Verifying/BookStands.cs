using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The book: each page once, with the main part that was proved, in XML that any reader can read; and lists of all that is in it.</summary>
internal static class BookStands
{
    private static readonly string[] ownFiles = ["mimetype", "META-INF/container.xml", "package.opf", "nav.xhtml", Offline.BookStylesheet];

    /// <param name="pages">What was proved of each page that must be a chapter.</param>
    /// <param name="files">The hash of each file beside them.</param>
    public static IEnumerable<Diagnostic> Verify(OutputFile book, IReadOnlyDictionary<string, PageContents> pages, IReadOnlyDictionary<string, string> files, DateOnly today, FinishedPage.Reader read)
    {
        Diagnostic Wrong(string what) => Rules.EditionWrong.At(new(book.Path), what);
        var problems = new List<Diagnostic>();
        try
        {
            var unpacked = Unpacked.Of(book);
            var inside = unpacked.In("pages");
            if (unpacked.Files is not [{ Path: "mimetype" } first, ..] || Encoding.ASCII.GetString(first.Bytes.Span) != "application/epub+zip" || !unpacked.Stored.Contains("mimetype")) problems.Add(Wrong("It does not begin as a book."));

            var chapters = pages.ToDictionary(p => Path.ChangeExtension(p.Key, ".xhtml"), p => p.Value, StringComparer.Ordinal);
            var expected = chapters.Keys.Concat(files.Keys).Concat(ownFiles).ToHashSet(StringComparer.Ordinal);
            problems.AddRange(expected.Where(p => !inside.ContainsKey(p)).Select(p => Wrong($"It lacks '{p}'.")));
            problems.AddRange(inside.Keys.Where(p => !expected.Contains(p)).Select(p => Wrong($"It holds '{p}', which nobody asked for.")));
            problems.AddRange(files.Where(f => inside.TryGetValue(f.Key, out var file) && f.Value != VerifiedSite.HashOf(file.Bytes.Span)).Select(f => Wrong($"'{f.Key}' is not what was verified.")));
            if (!inside.TryGetValue(Offline.BookStylesheet, out var css)) return problems;
            var stylesheet = new Stylesheet(css);
            problems.AddRange(stylesheet.Objections.Select(o => Wrong($"In its stylesheet: {o.Message}")));
            foreach (var (path, page) in chapters)
                if (inside.TryGetValue(path, out var file))
                    problems.AddRange(Chapter(file, page, pages.ContainsKey, today, stylesheet, read).Select(what => Rules.CopyAltered.At(new(book.Path), $"In '{path}' {what}.")));
            if (problems.Count == 0) problems.AddRange(Lists(inside, unpacked, chapters.ToDictionary(c => "pages/" + c.Key, c => c.Value.Heading, StringComparer.Ordinal)).Select(Wrong));
        }
        catch (Exception e) when (e is InvalidDataException or XmlException)
        {
            problems.Add(Wrong($"It cannot be read: {e.Message}"));
        }
        return problems;
    }

    private static IEnumerable<string> Chapter(OutputFile file, PageContents page, Func<string, bool> isChapter, DateOnly today, Stylesheet stylesheet, FinishedPage.Reader read)
    {
        // As XML it must be whole; as a browser reads it, it must say what the page says.
        Xml(file);
        var chapter = read(file);
        var copy = chapter.Document;
        var found = PageContents.Of(copy, page.Path, address => address.Contains(".xhtml", StringComparison.Ordinal) && !address.Contains("://", StringComparison.Ordinal) ? address.Replace(".xhtml", ".html", StringComparison.Ordinal) : address);
        if (found.Language != page.Language) yield return "the language is not that of the page";
        if (found.Main != page.Main) yield return "the main part is not that of the page";
        if (!PageContents.AreLinks(found.MainLinks, page.MainLinks, link => PageContents.PathOf(link) is not { } to || isChapter(to) || to == page.Path)) yield return "the links are not those of the page, or lead out of the book";
        if (copy.QuerySelectorAll("main, main *").Any(e => stylesheet.Hides(e) && e.Closest(".unseen, .wide-only") is null)) yield return "the stylesheet of the book hides something";
        if (!copy.Head!.Children.Select(e => e.LocalName).SequenceEqual(["title", "link"]) || copy.Title != PlainText.Squeeze(page.Heading)) yield return "the title is not that of the page";
        if (copy.Body!.Attributes.Length > 0 || copy.Body.Children is not [{ LocalName: "main" }, { LocalName: "p", ClassName: "small", ChildElementCount: 0 } foot] || foot.TextContent != Offline.MadeOn(today, chapter.Words) || foot.Attributes.Length != 1) yield return "something else stands around the main part than the day";
    }

    /// <summary>The contents name each chapter once; the package names every file, and reads the chapters in the order of the contents.</summary>
    private static IEnumerable<string> Lists(Dictionary<string, OutputFile> inside, Unpacked unpacked, Dictionary<string, string> titles)
    {
        var contents = Xml(inside["nav.xhtml"]).Descendants().Where(e => e.Name.LocalName == "a").Select(a => (Path: (string?)a.Attribute("href") ?? "", Title: a.Value)).ToList();
        if (!contents.OrderBy(c => c.Path, StringComparer.Ordinal).SequenceEqual(titles.Select(t => (t.Key, t.Value)).OrderBy(c => c.Key, StringComparer.Ordinal))) yield return "Its contents do not name each chapter once, by its title";

        var package = Xml(inside["package.opf"]);
        var items = package.Descendants().Where(e => e.Name.LocalName == "item").ToDictionary(i => (string)i.Attribute("id")!, i => (string?)i.Attribute("href") ?? "", StringComparer.Ordinal);
        var named = unpacked.Files.Select(f => f.Path).Where(p => p is not ("mimetype" or "META-INF/container.xml" or "package.opf"));
        if (!items.Values.Order(StringComparer.Ordinal).SequenceEqual(named.Order(StringComparer.Ordinal))) yield return "It does not say of every file that it holds it";
        var read = package.Descendants().Where(e => e.Name.LocalName == "itemref").Select(r => items.GetValueOrDefault((string?)r.Attribute("idref") ?? ""));
        if (!read.SequenceEqual(contents.Select(c => c.Path))) yield return "It is read in another order than that of its contents";
    }

    private static XDocument Xml(OutputFile file)
    {
        using var reader = XmlReader.Create(new MemoryStream(file.Bytes.ToArray()), new() { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
