using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Exporting;

/// <summary>A page as one file: its main part with its notices, its law and its sources, the stylesheet and the pictures in it, no search and no script.</summary>
internal static class SinglePage
{
    public static OutputFile Of(PageCopy page, string path, Content content, DateOnly today, string stylesheet, Func<string, ReadOnlyMemory<byte>> picture)
    {
        var rules = new CopyRules(target => target.EndsWith(".html", StringComparison.Ordinal) ? null : $"data:image/{TypeOf(target)};base64,{Convert.ToBase64String(picture(target).Span)}");
        var settings = content.Settings;
        var words = page.LanguageIn(content).Words;
        return new(path, Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html{page.Attributes}>
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Offline.PolicyOf(stylesheet)}">
            <meta name="referrer" content="no-referrer">
            <meta name="color-scheme" content="light dark">
            <title>{PageCopy.Escaped(page.Document.Title ?? "")}</title>
            <style>{stylesheet}</style>
            </head>
            <body id="{Marks.LargePrint}">
            <header class="site-header">
            <div class="wide">
            <span class="site-title">{PageCopy.Escaped(settings.Title)}</span>
            <strong>{PageCopy.Escaped(words.InDanger)}</strong>
            </div>
            </header>
            {page.Part(page.Document.QuerySelector("main")!, rules)}
            <footer class="site-footer">
            <div class="wide">
            <p>{PageCopy.Escaped(Offline.MadeOn(today, words))}</p>
            <p>{PageCopy.Escaped(Offline.IsSinglePage(page.Path, settings, words))}</p>
            </div>
            </footer>
            </body>
            </html>

            """));
    }

    /// <summary>As addresses and books name the kind of a picture.</summary>
    public static string TypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".svg" => "svg+xml",
        ".jpg" => "jpeg",
        var other => other[1..],
    };
}
