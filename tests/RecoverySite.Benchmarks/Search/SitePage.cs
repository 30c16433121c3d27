using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace RecoverySite.Benchmarks.Search;

/// <summary>A page of a finished site as a careful author would hand it to a search library: what was written for it, and not what repeats on many.</summary>
internal sealed record SitePage(string Url, string Title, string Headings, string Description, string Text, string Terms)
{
    /// <summary>What the program adds: notices, other names and their facts, law, sources, dates, the way here, numbers of sources.</summary>
    private const string added = "section.notice, .top-notices, .also-named, .more-notices, section.law, section.sources, section.review, .breadcrumbs, sup.cite, script";

    private const string blocks = "p, li, td, th, dt, dd, h1, h2, h3, h4, div, caption, figcaption";

    /// <summary>Lists of the program itself, which hold the words of every page.</summary>
    private static readonly string[] ledgers = ["404.html", "additions.html", "due.html", "report.html", "sources.html"];

    /// <summary>
    /// The pages of a finished site. <paramref name="folder"/> gets them as records (records.jsonl) and as HTML for Pagefind (html/), the same words in both.
    /// </summary>
    /// <param name="input">Where the site was made from: see <see cref="InputPage.Terms"/>.</param>
    public static IReadOnlyList<SitePage> Extract(string site, string input, string folder)
    {
        var parser = new HtmlParser();
        var pages = new List<SitePage>();
        Directory.CreateDirectory(folder);
        using var records = File.CreateText(Path.Combine(folder, "records.jsonl"));
        foreach (var file in Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var url = Path.GetRelativePath(site, file).Replace('\\', '/');
            using var document = parser.ParseDocument(File.ReadAllText(file));
            if (ledgers.Contains(url) || document.QuerySelector("main") is not { } main || main.QuerySelector("h1") is not { } title
                || document.QuerySelector("meta[http-equiv=refresh]") is not null) continue;
            foreach (var element in main.QuerySelectorAll(added)) element.Remove();
            var terms = string.Join(", ", InputPage.Terms(input, url));
            var html = $"<!DOCTYPE html><html lang=\"en\"><head><title>{title.InnerHtml}</title></head><body><main data-pagefind-body>{main.InnerHtml}<p>{terms}</p></main></body></html>";
            var copy = Path.Combine(folder, "html", url);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, html);
            var page = Read(url, main, title, terms);
            records.WriteLine(JsonSerializer.Serialize(page, Answers.Json));
            pages.Add(page);
        }
        return pages;
    }

    private static SitePage Read(string url, IElement main, IElement title, string terms)
    {
        // Words of neighbouring cells are to stay two words.
        foreach (var block in main.QuerySelectorAll(blocks)) block.AppendChild(main.Owner!.CreateTextNode("\n"));
        var lede = main.QuerySelector(".lede");
        var headings = string.Join('\n', main.QuerySelectorAll("h2, h3").Select(h => h.TextContent.Trim()));
        title.Remove();
        lede?.Remove();
        return new(url, title.TextContent.Trim(), headings, lede?.TextContent.Trim() ?? "", main.TextContent.Trim(), terms);
    }
}
