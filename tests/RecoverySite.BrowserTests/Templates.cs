using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Model;

namespace RecoverySite.BrowserTests;

/// <summary>
/// A few pages that stand for all: together they show every kind of element (by name, class, role and register) that any finished
/// page has, and each kind of page. They are chosen by what the pages are made of, so what is new in the theme is looked at from then on.
/// </summary>
internal static class Templates
{
    /// <summary>The chosen pages of a finished site, an old address that leads on among them; in the order of their addresses.</summary>
    public static IReadOnlyList<string> Of(BuiltSite site)
    {
        var kinds = site.Files.ToDictionary(f => f, f => KindsOf(f, site));
        var missing = kinds.Values.SelectMany(k => k).ToHashSet(StringComparer.Ordinal);
        var chosen = new List<string>();
        while (missing.Count > 0)
        {
            // A short page before a long one that shows the same: the tests go through each many times.
            var next = kinds.MaxBy(k => k.Value.Count(missing.Contains) / Math.Sqrt(site.Html(k.Key).Length)).Key;
            chosen.Add(next);
            missing.ExceptWith(kinds[next]);
        }
        return [.. chosen.Order(StringComparer.Ordinal)];
    }

    private static IReadOnlyCollection<string> KindsOf(string file, BuiltSite site)
    {
        var page = new HtmlParser().ParseDocument(site.Html(file));
        return [.. page.Body!.QuerySelectorAll("*").SelectMany(KindsOf).Append(KindOf(file, site)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> KindsOf(IElement element) =>
        element.ClassList.Select(c => $"{element.LocalName}.{c}").Append($"{element.LocalName} {element.GetAttribute("role")} {element.GetAttribute(Marks.Register)}");

    /// <summary>Home, a page that somebody wrote, one made from a substance's or a place's record, an old address; and each page beyond these by itself.</summary>
    private static string KindOf(string file, BuiltSite site)
    {
        var page = site.Content.Pages.FirstOrDefault(p => p.OutputPath == file);
        if (page is not null) return file == "index.html" ? file : page.MadeFrom.ToString();
        return BuiltSite.LeadsOn(site.Html(file)) ? "old address" : file;
    }
}
