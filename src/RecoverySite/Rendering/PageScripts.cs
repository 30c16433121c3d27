using System.Text;
using System.Text.Json;
using RecoverySite.Model;
using RecoverySite.Theme;

namespace RecoverySite.Rendering;

/// <summary>The script that every page loads, and the numbers that it looks up for whoever chose a country.</summary>
public static class PageScripts
{
    /// <summary>One for each language that a page can stand in, with its words; the verifier finds its few phrases in it.</summary>
    public static IEnumerable<OutputFile> Pages(Content content)
    {
        var script = ThemeScripts.Read(Marks.PageScript);
        return content.SpokenLanguages.Select(language => new OutputFile(Marks.PageScriptOf(language, content), ThemeScripts.Short(language.Words.FillScript(script), keepsNames: true)));
    }

    /// <summary>Country and number by code, for the countries that have a page.</summary>
    public static OutputFile Numbers(Content content) => new(Marks.Numbers, Encoding.UTF8.GetBytes(Marks.NumbersBegin
        + JsonSerializer.Serialize(content.HelpLines.Where(c => content.Addresses.Contains(CountryPage.AddressOf(c.Code))).OrderBy(c => c.Code, StringComparer.Ordinal)
            .ToDictionary(c => c.Code, c => new[] { c.Country, c.Emergency }))
        + Marks.NumbersEnd));
}
