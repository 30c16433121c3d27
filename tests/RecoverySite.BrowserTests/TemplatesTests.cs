using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace RecoverySite.BrowserTests;

/// <summary>What the other tests look at is everything that the theme can write.</summary>
public sealed partial class TemplatesTests(BuiltSite site)
{
    /// <summary>What the starter site has no page for today, and why.</summary>
    private static readonly Dictionary<string, string> notToday = new()
    {
        ["PageDocument: untranslated"] = "no page is in another language; those of the golden site are looked at in MirroredTests",
        ["MendPage: mend"] = "whoever publishes the site names the repository and the contact",
        ["Corrections: corrections"] = "nothing has been corrected since the site was first published",
    };

    [Fact]
    public void Every_class_that_the_theme_writes_is_on_a_page_that_is_looked_at()
    {
        var shown = site.Templates.SelectMany(t => new HtmlParser().ParseDocument(site.Html(t)).All).SelectMany(e => e.ClassList).ToHashSet(StringComparer.Ordinal);
        var written = from file in Directory.EnumerateFiles(Path.Combine(BuiltSite.Repository(), "src", "RecoverySite", "Theme"), "*.razor")
                      from attribute in Class().Matches(File.ReadAllText(file))
                      from name in attribute.Groups["names"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                      select (Name: name, Component: Path.GetFileNameWithoutExtension(file));
        written.Where(w => !shown.Contains(w.Name)).Select(w => $"{w.Component}: {w.Name}").ShouldBe(notToday.Keys, ignoreOrder: true);
    }

    /// <summary>The names that are the same on every page, up to the first that is computed.</summary>
    [GeneratedRegex("""class="(?<names>[a-z -]+)["@ ]""")]
    private static partial Regex Class();
}
