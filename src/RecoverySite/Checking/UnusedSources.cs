using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A source that nothing cites is a slip or a leftover.</summary>
internal static class UnusedSources
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        var content = at.Content;
        var cited = content.Pages.SelectMany(p => p.Sources)
            .Concat(content.Notices.Values.SelectMany(n => n.Sources))
            .Concat(content.Substances.Values.SelectMany(s => s.Interactions.Select(i => i.Support).Concat(s.Findings.Select(f => f.Support))).SelectMany(s => s.Sources))
            .Concat(content.Glossary.SelectMany(t => t.Sources))
            .Concat(content.PopularClaims.SelectMany(s => s.Claims).SelectMany(c => c.Sources))
            .Select(s => s.Value)
            .Concat(at.Outlines.Values.SelectMany(o => o.Cited))
            .ToHashSet(StringComparer.Ordinal);
        return content.Sources.Values.Where(s => !cited.Contains(s.Key))
            .Select(s => Rules.UnusedSource.At(s.At, $"Nothing cites '{s.Key}'."));
    }
}
