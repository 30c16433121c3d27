using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Exporting;

/// <summary>The pages as an EPUB 3: chapters, a list of them by folder, and the file that says what is in it.</summary>
internal static class Book
{
    /// <summary>It says what kind of zip this is, and so stands first and is not compressed.</summary>
    public const string First = "mimetype";

    /// <summary>Whether a page of the site is a chapter.</summary>
    public static bool HasPage(string path) => path is not (GeneratedPages.NotFound + ".html" or GeneratedPages.TakeAway + ".html" or BlankPage.Address + ".html") && !path.StartsWith(Offline.SinglePages + "/", StringComparison.Ordinal);

    public static IEnumerable<OutputFile> Of(IEnumerable<Chapter> all, OutputFile stylesheet, IEnumerable<OutputFile> files, Content content, DateOnly today)
    {
        var folders = InOrder(all, content);
        var chapters = folders.SelectMany(f => f.Chapters).ToList();
        var pictures = files.Where(f => content.Assets.Any(a => a.Path == f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        OutputFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
        return
        [
            Text(First, "application/epub+zip"),
            Text("META-INF/container.xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
                <rootfiles><rootfile full-path="package.opf" media-type="application/oebps-package+xml"/></rootfiles>
                </container>

                """),
            Text("package.opf", Package(chapters, pictures, content.Settings, today)),
            Text("nav.xhtml", Contents(folders, content.Settings)),
            stylesheet with { Path = "pages/" + stylesheet.Path },
            .. pictures.Select(p => p with { Path = "pages/" + p.Path }),
            .. chapters.Select(c => c.File),
        ];
    }

    /// <summary>The home page; what is for emergencies; the other folders in their order; what nobody wrote.</summary>
    private static List<(string Title, List<Chapter> Chapters)> InOrder(IEnumerable<Chapter> chapters, Content content)
    {
        string Top(Page page) => page.Directory.Split('/')[0];
        return
        [
            .. from chapter in chapters
               let folder = chapter.Source is { } page ? Top(page) : ""
               let directory = content.Directories.GetValueOrDefault(folder)
               let rank = chapter.Source is not { } p ? 4 : p.Address == "index" ? 1 : content.Settings.Urgent.Any(u => u.Value == folder) ? 2 : 3
               orderby rank, directory?.Order ?? int.MaxValue, folder, chapter.Source?.Directory, chapter.Source?.Order, chapter.File.Path
               group chapter by (Rank: rank, Title: rank switch { 1 => chapter.Title, 4 => "About what is in here", _ => directory?.Title.Value ?? content.Settings.Title }) into same
               select (same.Key.Title, same.ToList()),
        ];
    }

    private static string Package(List<Chapter> chapters, List<OutputFile> pictures, SiteSettings settings, DateOnly today)
    {
        string Item(string id, string path, string type, string? properties = null) =>
            $"<item id=\"{id}\" href=\"{path}\" media-type=\"{type}\"{(properties is null ? "" : $" properties=\"{properties}\"")}/>\n";
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{settings.Language}">
            <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:identifier id="id">{PageCopy.Escaped(settings.Address?.ToString() ?? "urn:recoverysite:" + Hash.Of(settings.Title))} {today:yyyy-MM-dd}</dc:identifier>
            <dc:title>{PageCopy.Escaped(settings.Title)}</dc:title>
            <dc:description>{PageCopy.Escaped(settings.Description)}</dc:description>
            <dc:language>{settings.Language}</dc:language>
            <dc:date>{today:yyyy-MM-dd}</dc:date>
            {(settings.Publisher is { } publisher ? $"<dc:publisher>{PageCopy.Escaped(publisher)}</dc:publisher>\n" : "")}<meta property="dcterms:modified">{today:yyyy-MM-dd}T00:00:00Z</meta>
            </metadata>
            <manifest>
            {Item("nav", "nav.xhtml", "application/xhtml+xml", "nav")}{Item("style", "pages/" + Offline.BookStylesheet, "text/css")}{string.Concat(pictures.Select((p, i) => Item($"picture-{i}", "pages/" + p.Path, "image/" + SinglePage.TypeOf(p.Path))))}{string.Concat(chapters.Select((c, i) => Item($"chapter-{i}", c.File.Path, "application/xhtml+xml", c.HasDrawings ? "svg" : null)))}</manifest>
            <spine>
            {string.Concat(chapters.Select((_, i) => $"<itemref idref=\"chapter-{i}\"/>\n"))}</spine>
            </package>

            """;
    }

    private static string Contents(List<(string Title, List<Chapter> Chapters)> folders, SiteSettings settings)
    {
        string Link(Chapter chapter) => $"<a href=\"{chapter.File.Path}\">{PageCopy.Escaped(chapter.Title)}</a>";
        return $"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{settings.Language}" xml:lang="{settings.Language}">
            <head><title>{PageCopy.Escaped(settings.Title)}</title></head>
            <body>
            <nav epub:type="toc">
            <h1>{PageCopy.Escaped(settings.Title)}</h1>
            <ol>
            {string.Concat(folders.Select(f => f.Chapters is [var one] ? $"<li>{Link(one)}</li>\n"
                : $"<li><span>{PageCopy.Escaped(f.Title)}</span>\n<ol>\n{string.Concat(f.Chapters.Select(c => $"<li>{Link(c)}</li>\n"))}</ol></li>\n"))}</ol>
            </nav>
            </body>
            </html>

            """;
    }
}
