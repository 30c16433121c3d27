using System.Text;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The script that every page loads, and the numbers that it looks up for whoever chose a country.</summary>
public static class PageScripts
{
    /// <summary>As it stands in Theme/, so that the verifier finds its few phrases in it; without its comments, which have lines to themselves.</summary>
    public static OutputFile Page()
    {
        using var reader = new StreamReader(typeof(PageScripts).Assembly.GetManifestResourceStream(Marks.PageScript)!);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim());
        return new(Marks.PageScript, Encoding.UTF8.GetBytes(string.Concat(lines.Where(l => l.Length > 0 && !l.StartsWith("//", StringComparison.Ordinal)).Select(l => l + "\n"))));
    }

    /// <summary>Country and number by code, for the countries that have a page.</summary>
    public static OutputFile Numbers(Content content) => new(Marks.Numbers, Encoding.UTF8.GetBytes(Marks.NumbersBegin
        + JsonSerializer.Serialize(content.HelpLines.Where(c => content.Addresses.Contains(CountryPage.AddressOf(c.Code))).OrderBy(c => c.Code, StringComparer.Ordinal)
            .ToDictionary(c => c.Code, c => new[] { c.Country, c.Emergency }))
        + Marks.NumbersEnd));
}
