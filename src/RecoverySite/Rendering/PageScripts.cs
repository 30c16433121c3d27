using System.Text;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The script that every page loads, and the numbers that it looks up for whoever chose a country.</summary>
public static class PageScripts
{
    /// <summary>
    /// As it stands in Theme/, so that the verifier finds its few phrases in it, with the words of each language that a page can
    /// stand in; without its comments, which have lines to themselves.
    /// </summary>
    public static IEnumerable<OutputFile> Pages(Content content)
    {
        using var reader = new StreamReader(typeof(PageScripts).Assembly.GetManifestResourceStream(Marks.PageScript)!);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim());
        var script = string.Concat(lines.Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n"));
        foreach (var language in content.SpokenLanguages)
            yield return new(Marks.PageScriptOf(language, content), Encoding.UTF8.GetBytes(language.Words.FillScript(script)));
    }

    /// <summary>Country and number by code, for the countries that have a page.</summary>
    public static OutputFile Numbers(Content content) => new(Marks.Numbers, Encoding.UTF8.GetBytes(Marks.NumbersBegin
        + JsonSerializer.Serialize(content.HelpLines.Where(c => content.Addresses.Contains(CountryPage.AddressOf(c.Code))).OrderBy(c => c.Code, StringComparer.Ordinal)
            .ToDictionary(c => c.Code, c => new[] { c.Country, c.Emergency }))
        + Marks.NumbersEnd));
}
