namespace RecoverySite.Benchmarks;

/// <summary>
/// The same Markdown as a site for Hugo: a layout with what every page of ours has but for the safety work, addresses as ours
/// (page.html), links to Markdown rewritten. Feeds, sitemap and taxonomies are off, because ours makes none.
/// </summary>
internal static class HugoSite
{
    private static readonly (string Path, string Text)[] files =
    [
        ("config.yaml", """
            title: Recovery, plainly
            languageCode: en
            uglyURLs: true
            relativeURLs: true
            pluralizeListTitles: false
            disableKinds: [taxonomy, term, RSS, sitemap, robotsTXT]
            """),
        ("layouts/_default/baseof.html", """
            <!DOCTYPE html>
            <html lang="{{ .Site.LanguageCode }}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{{ .Title }} - {{ .Site.Title }}</title>
            <meta name="description" content="{{ .Description }}">
            <link rel="stylesheet" href="{{ "site.css" | relURL }}">
            </head>
            <body>
            <a class="skip" href="#page-main">Skip to the content</a>
            <header class="site-header">
            <a class="site-title" href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a>
            <nav aria-label="Main"><ul>
            {{ range .Site.Sections }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{ end }}</ul></nav>
            </header>
            {{ block "main" . }}{{ end }}
            <footer class="site-footer">
            <p>This copy was made on {{ now.Format "2 January 2006" }}. Facts may have changed since.</p>
            </footer>
            </body>
            </html>
            """),
        // What Pagefind is to index is the pages and not the lists, as a careful author would say.
        ("layouts/_default/single.html", """
            {{ define "main" }}
            <main id="page-main" data-pagefind-body>
            <nav class="breadcrumbs" aria-label="Where you are"><ol>
            <li><a href="{{ .Site.Home.RelPermalink }}">{{ .Site.Title }}</a></li>
            {{ with .CurrentSection }}<li>{{ .Title }}</li>{{ end }}
            <li><span aria-current="page">{{ .Title }}</span></li>
            </ol></nav>
            <h1>{{ .Title }}</h1>
            <p class="lede">{{ .Description }}</p>
            {{ .Content }}
            <section class="review" aria-label="How this page was checked">
            <p>Last checked against its sources on {{ dateFormat "2 January 2006" .Params.reviewed }}. Next review due by {{ dateFormat "2 January 2006" .Params.reviewBy }}.</p>
            </section>
            </main>
            {{ end }}
            """),
        ("layouts/_default/list.html", """
            {{ define "main" }}
            <main id="page-main"{{ if .IsHome }} data-pagefind-body{{ end }}>
            <h1>{{ .Title }}</h1>
            {{ .Content }}
            <ul>
            {{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
            {{ end }}</ul>
            </main>
            {{ end }}
            """),
        // Without a line end, which would stand in the text after every link.
        ("layouts/_default/_markup/render-link.html", """<a href="{{ replace .Destination ".md" ".html" | safeURL }}">{{ .Text | safeHTML }}</a>"""),
    ];

    /// <param name="input">An input folder of ours: its pages and nothing else are taken over.</param>
    /// <param name="stylesheet">Ours: the same bytes to copy.</param>
    public static void Write(string input, string stylesheet, string target)
    {
        foreach (var (path, text) in files) File.WriteAllText(Place(target, path), text);
        File.Copy(stylesheet, Place(target, "static/site.css"));
        var pages = Path.Combine(input, "pages");
        foreach (var page in Directory.EnumerateFiles(pages, "*.md", SearchOption.AllDirectories))
        {
            // Hugo would take index.md for a page that swallows its whole folder.
            var name = Path.GetFileName(page) == "index.md" ? "_index.md" : Path.GetFileName(page);
            File.Copy(page, Place(target, Path.Combine("content", Path.GetRelativePath(pages, Path.GetDirectoryName(page)!), name)));
        }
    }

    private static string Place(string target, string path)
    {
        var place = Path.Combine(target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }
}
