namespace RecoverySite.Model;

/// <summary>Where a reader can mend a page or tell of a mistake: on GitHub, where everybody sees who does, and without it where the publisher has named a way.</summary>
public static class Mending
{
    /// <summary>The file that a page is made from, in GitHub's editor; null where the site names no repository, and for a page that no one file makes.</summary>
    public static string? EditAddress(Page page, SiteSettings settings)
    {
        var root = settings.File[..^"site.yml".Length];
        var file = page.Source.StandsFor?.File ?? page.Source.Path;
        return settings.Repository is { } repository && file.StartsWith(root, StringComparison.Ordinal)
            ? $"{repository.AbsoluteUri.TrimEnd('/')}/edit/main/input/{file[root.Length..]}" : null;
    }

    /// <summary>The form for mistakes, with the page filled in.</summary>
    public static string? ReportAddress(Page page, SiteSettings settings) =>
        settings.Repository is { } repository ? $"{repository.AbsoluteUri.TrimEnd('/')}/issues/new?template=mistake.yml&page={Uri.EscapeDataString(page.OutputPath)}" : null;
}
