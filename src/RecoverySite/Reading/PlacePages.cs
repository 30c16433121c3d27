using System.Collections.Immutable;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A page for every place with legal entries, made from them.</summary>
internal static class PlacePages
{
    public static IEnumerable<Page> Of(IReadOnlyDictionary<string, Jurisdiction> jurisdictions, ImmutableArray<Page> written, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var taken = written.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        return jurisdictions.Values.Where(j => !j.Entries.IsEmpty && !taken.Contains(PlacePage.AddressOf(j.Place))).OrderBy(j => j.Place, StringComparer.Ordinal)
            .Select(j => Of(j, jurisdictions, directories));
    }

    private static Page Of(Jurisdiction place, IReadOnlyDictionary<string, Jurisdiction> jurisdictions, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var at = new Location(place.File);
        return PageReader.Made(PlacePage.AddressOf(place.Place), new(place.File, Text(place, jurisdictions)) { StandsFor = at }, MadeFrom.Place, directories) with
        {
            Title = new($"{place.Name}: the law", at),
            Description = new($"What we have on record of the law in {place.Name}, with its dates and sources.", at),
            // The entry that nobody has looked at for longest speaks for the page.
            Reviewed = place.Entries.Select(e => new Located<DateOnly>(e.AsOf.FirstDay, e.At)).MinBy(d => d.Value),
            ReviewBy = place.Entries.Select(e => new Located<DateOnly>(e.CheckBy.Date, e.At)).MinBy(d => d.Value),
            Places = [new(place.Place, at)],
        };
    }

    private static string Text(Jurisdiction place, IReadOnlyDictionary<string, Jurisdiction> jurisdictions)
    {
        var text = new StringBuilder($"{Page.NotWritten} {PlacePage.NotListed}\n");
        if (place.Within is { } within && jurisdictions.GetValueOrDefault(within.Value) is { Entries.IsEmpty: false } country && country.Place != place.Place)
            text.Append("\nThe law of the country holds here too.\n");
        if (jurisdictions.Values.Any(j => j.Within?.Value == place.Place && j.Place != place.Place && !j.Entries.IsEmpty))
            text.Append("\n## States and territories\n\n{{places-in ").Append(place.Place).Append("}}\n");
        return text.ToString();
    }
}
