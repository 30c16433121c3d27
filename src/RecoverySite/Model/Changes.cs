using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>How something that the site adds to a page has changed from one build to the next.</summary>
public enum ChangeKind { Lost, Gained, Reworded, Moved }

/// <summary>One notice, line, legal entry, ignored word or waiver of one page that is not as it was.</summary>
/// <param name="What">What it is, and its id.</param>
/// <param name="Was">The old hash or place; null unless both are known.</param>
public sealed record Change(string Page, ChangeKind Kind, string What, string? Was = null, string? Is = null);

/// <summary>Two manifests held side by side.</summary>
public static class Changes
{
    /// <summary>In the order of the pages; on each page, what was lost comes first.</summary>
    public static ImmutableArray<Change> Between(Manifest before, Manifest after)
    {
        var old = before.Pages.ToLookup(p => p.Page, StringComparer.Ordinal);
        var @new = after.Pages.ToLookup(p => p.Page, StringComparer.Ordinal);
        return [.. from page in old.Select(p => p.Key).Union(@new.Select(p => p.Key)).Order(StringComparer.Ordinal)
                   from change in OfPage(page, [.. old[page].SelectMany(Parts)], [.. @new[page].SelectMany(Parts)])
                   select change];
    }

    private static IEnumerable<Change> OfPage(string page, ImmutableArray<Part> old, ImmutableArray<Part> @new)
    {
        var was = old.ToLookup(p => p.What, StringComparer.Ordinal);
        var now = @new.ToLookup(p => p.What, StringComparer.Ordinal);
        return old.Select(p => p.What).Concat(@new.Select(p => p.What)).Distinct()
            .SelectMany(what => (was[what].FirstOrDefault(), now[what].FirstOrDefault()) switch
            {
                ({ }, null) => [new Change(page, ChangeKind.Lost, what)],
                (null, { }) => [new Change(page, ChangeKind.Gained, what)],
                ({ } a, { } b) =>
                [
                    .. a.Words != b.Words ? [new Change(page, ChangeKind.Reworded, what, a.Words, b.Words)] : Array.Empty<Change>(),
                    .. a.Placement != b.Placement ? [new Change(page, ChangeKind.Moved, what, a.Placement, b.Placement)] : Array.Empty<Change>(),
                ],
                _ => Array.Empty<Change>(),
            })
            .OrderBy(c => c.Kind);
    }

    private sealed record Part(string What, string? Words, string? Placement);

    private static IEnumerable<Part> Parts(ManifestPage page) =>
    [
        .. page.Notices.Select(n => new Part($"notice {n.Id}", n.Hash, n.Placement)),
        .. page.AlsoNamed.Select(a => new Part($"line of {a.Substance}", $"{a.Notice} {a.Hash} {a.Law}", null)),
        .. page.Law.Select(l => new Part($"law {l.Id} in the {l.Placement}", l.Hash, null)),
        .. page.Ignored.Select(i => new Part($"ignored word \"{i.Word}\"", i.Reason, null)),
        .. page.Waived.Select(w => new Part($"waiver of {w.Rule} for \"{w.Text}\"", $"{w.Until}: {w.Reason}", null)),
    ];
}
