using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A page for every country with an emergency number, made from its help lines: the number first, then whom else to call.</summary>
internal static class CountryPages
{
    /// <summary>The folder that says what to do until help comes.</summary>
    private const string Around = "help";

    public static IEnumerable<Page> Of(IEnumerable<HelpLines> countries, ImmutableArray<Page> written, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var taken = written.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        return from country in countries
               where country.Emergency.Length > 0 && !taken.Contains(CountryPage.AddressOf(country.Code))
               select Of(country, taken.Contains(Notice.HelpPage) && directories.ContainsKey(Around), directories);
    }

    private static Page Of(HelpLines country, bool hasSteps, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var at = new Location(country.File);
        return PageReader.Made(CountryPage.AddressOf(country.Code), new(country.File, Text(country, hasSteps)) { StandsFor = at }, MadeFrom.Country, directories) with
        {
            Title = new($"Get help now: {country.Country}", at),
            Description = new($"Emergency number and help lines: {country.Country}.", at),
            // Each line has a date of its own beside it.
            Reviewed = new(country.AsOf.FirstDay, at),
            ReviewBy = new(country.AsOf.Date.AddDays(HelpLine.CheckedWithinDays), at),
        };
    }

    private static string Text(HelpLines country, bool hasSteps) =>
        $"{{{{help-lines-of {country.Code}}}}}\n\n{(hasSteps ? $"## What to do\n\n{{{{pages {Around}}}}}\n\n" : "")}{Page.NotWritten}\n";
}
