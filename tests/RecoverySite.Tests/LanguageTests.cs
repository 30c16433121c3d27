using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>Words in another script say which language they are in, so that a program that reads aloud can say them (WCAG 3.1.2).</summary>
public sealed class LanguageTests
{
    /// <summary>Letters, by the first and last of their block in Unicode, and the languages that are written in them.</summary>
    private static readonly (char First, char Last, string[] Languages)[] scripts =
    [
        ('Ѐ', 'ԯ', ["ru", "uk", "bg", "sr"]), ('\u0590', '\u05FF', ["he", "yi"]), ('\u0600', '\u06FF', ["ar", "fa", "ur"]), ('\u0900', '\u097F', ["hi", "ne", "mr"]),
        ('\u0E00', '\u0E7F', ["th"]), ('\u3040', '\u30FF', ["ja"]), ('\u4E00', '\u9FFF', ["zh", "ja", "ko"]), ('\uAC00', '\uD7AF', ["ko"]),
    ];

    private static readonly string[] spoken = ["aria-label", "alt", "title", "content"];

    [Fact]
    public void Words_of_the_starter_site_in_another_script_say_their_language()
    {
        var finished = new Memory();
        Site.Build(SourceTree.Load(Path.Combine(TestSite.Repository, "input")), new(2026, 11, 22), finished).Site.ShouldNotBeNull();
        var (said, silent) = (0, new List<string>());
        foreach (var path in finished.Files.Keys.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            foreach (var (words, language, languages) in Foreign(finished.Text(path)))
            {
                if (languages.Contains(language)) said++;
                else silent.Add($"{path}: «{words}» is said to be '{language}'");
            }
        }
        silent.ShouldBeEmpty();
        said.ShouldBeGreaterThan(3);
    }

    /// <summary>Names of help lines in Latin letters are in the language that their register names, and say so too.</summary>
    [Fact]
    public void A_help_line_with_a_name_of_another_language_says_which()
    {
        using var site = TestSite.Over(null).WithPage("lines", "{{help-lines}}");
        site.With("help-lines/xa.yml", File.ReadAllText(Path.Combine(site.Input, "help-lines", "xa.yml")).Replace("name: Line of Examplia", "name: Ligne d'Examplia\n    language: fr", StringComparison.Ordinal));
        var line = new HtmlParser().ParseDocument(site.Finished("lines.html")).All.Single(e => e.LocalName == "strong" && e.TextContent == "Ligne d'Examplia");
        line.GetAttribute("lang").ShouldBe("fr");
    }

    /// <summary>Text and what is said in place of it, such as labels: an attribute is in the language of its element.</summary>
    private static IEnumerable<(string Words, string? Language, string[] Languages)> Foreign(string html) =>
        from element in new HtmlParser().ParseDocument(html).All
        from words in element.ChildNodes.OfType<IText>().Select(t => t.Data).Concat(spoken.Select(element.GetAttribute).OfType<string>())
        from script in scripts
        where words.Any(c => c >= script.First && c <= script.Last)
        select (words.Trim(), element.Closest("[lang]")?.GetAttribute("lang")?.Split('-')[0], script.Languages);
}
