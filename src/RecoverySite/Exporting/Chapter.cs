using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Exporting;

/// <summary>A page in the book.</summary>
/// <param name="File">Its path in the book.</param>
/// <param name="Source">Null for a page that nobody wrote.</param>
/// <param name="HasDrawings">Whether signs are drawn in it, which a book must say of each chapter.</param>
internal sealed record Chapter(OutputFile File, string Title, Page? Source, bool HasDrawings)
{
    /// <summary>Where a page of the site is in the book.</summary>
    public static string PathOf(string page) => $"pages/{Path.ChangeExtension(page, ".xhtml")}";

    public static Chapter Of(PageCopy page, Content content, DateOnly today, Page? source)
    {
        var main = page.Document.QuerySelector("main")!;
        string? To(string target) => target.EndsWith(".html", StringComparison.Ordinal) ? Book.HasPage(target) ? PageCopy.Relative(page.Path, Path.ChangeExtension(target, ".xhtml")) : null
            : content.Assets.Any(a => a.Path == target) ? PageCopy.Relative(page.Path, target) : null;
        return new(new(PathOf(page.Path), Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="{page.Document.DocumentElement.GetAttribute("lang")}"{page.Attributes}>
            <head>
            <title>{PageCopy.Escaped(page.Title)}</title>
            <link rel="stylesheet" type="text/css" href="{PageCopy.Relative(page.Path, Offline.BookStylesheet)}"/>
            </head>
            <body>
            {page.Part(main, new(To, IsXml: true))}
            <p class="small">{Offline.MadeOn(today, page.LanguageIn(content).Words)}</p>
            </body>
            </html>

            """)), page.Title, source, main.QuerySelector("svg") is not null);
    }
}
