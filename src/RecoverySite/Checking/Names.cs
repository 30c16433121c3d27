using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A name that counts everywhere belongs to one substance; two could not both be meant.</summary>
internal static class Names
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
        from named in at.Content.Substances.Values
            .SelectMany(s => s.Names.Select(n => (Substance: s, Name: n)))
            .GroupBy(n => n.Name.Value, StringComparer.OrdinalIgnoreCase)
        let owners = named.DistinctBy(n => n.Substance.Id).ToList()
        where owners.Count > 1
        from other in owners.Skip(1)
        select Rules.SharedName.At(other.Name.At, $"'{named.Key}' is a name of '{owners[0].Substance.Id}' already.");
}
