using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Comparing;

/// <summary>What a change does to the finished site, for whoever is to say yes or no to it.</summary>
/// <param name="Changed">Pages whose own words differ.</param>
/// <param name="Carried">Notices, lines and law that pages gained, lost or have in other words.</param>
/// <param name="Reading">Pages that have become harder or easier to read by half a school year or more, with their grades, the hardest first.</param>
/// <param name="Addresses">Outside addresses that no page had before, each with the pages that lead there now.</param>
/// <param name="Scripts">Scripts that are new or other than before.</param>
/// <param name="Unseen">Pages with invisible characters that they did not have.</param>
public sealed record Summary(
    ImmutableArray<FinishedText> Added,
    ImmutableArray<FinishedText> Removed,
    ImmutableArray<FinishedText> Changed,
    ImmutableArray<Change> Carried,
    ImmutableArray<(FinishedText Page, double Was, double Is)> Reading,
    ImmutableArray<(string Address, ImmutableArray<string> Pages)> Addresses,
    ImmutableArray<string> Scripts,
    ImmutableArray<(FinishedText Page, ImmutableArray<string> Characters)> Unseen)
{
    /// <summary>School years by which a page must be harder or easier to be told.</summary>
    private const double Noticeable = 0.5;

    public static Summary Of(FinishedSite before, FinishedSite after)
    {
        var known = before.Pages.Values.SelectMany(p => p.Addresses).ToHashSet(StringComparer.Ordinal);
        var both = after.Pages.Values.Where(p => before.Pages.ContainsKey(p.Path)).Select(p => (Was: before.Pages[p.Path], Is: p)).ToList();
        return new(
            [.. after.Pages.Values.Where(p => !before.Pages.ContainsKey(p.Path))],
            [.. before.Pages.Values.Where(p => !after.Pages.ContainsKey(p.Path))],
            [.. both.Where(b => b.Was.Words != b.Is.Words).Select(b => b.Is)],
            Changes.Between(before.Manifest, after.Manifest),
            [.. both.Where(b => b is { Was.Grade: { } was, Is.Grade: { } now } && Math.Abs(now - was) >= Noticeable).Select(b => (b.Is, b.Was.Grade!.Value, b.Is.Grade!.Value))
                .OrderByDescending(r => r.Item3 - r.Item2).ThenBy(r => r.Is.Path, StringComparer.Ordinal)],
            [.. after.Pages.Values.SelectMany(p => p.Addresses.Where(a => !known.Contains(a)).Select(a => (Address: a, p.Path))).GroupBy(x => x.Address, x => x.Path, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, g.ToImmutableArray()))],
            [.. after.Scripts.Where(s => before.Scripts.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key)],
            [.. after.Pages.Values.Select(p => (Page: p, Characters: p.Unseen.Except(before.Pages.TryGetValue(p.Path, out var was) ? was.Unseen : []).ToImmutableArray())).Where(p => !p.Characters.IsEmpty)]);
    }

    /// <summary>What must be looked at before anything else: somebody would no longer be warned, or would be warned otherwise.</summary>
    public IEnumerable<Change> Grave => Carried.Where(c => c.Kind is ChangeKind.Lost or ChangeKind.Moved || c.Kind == ChangeKind.Reworded && c.What.StartsWith("notice ", StringComparison.Ordinal));
}
