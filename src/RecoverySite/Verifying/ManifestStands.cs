using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The manifest tells of every page what stands on it, no more and no less: whoever compares two of them relies on it.</summary>
internal static class ManifestStands
{
    public static IEnumerable<Diagnostic> Verify(OutputFile file, IEnumerable<AdvisedPage> pages)
    {
        Diagnostic Wrong(string message) => Rules.ManifestWrong.At(new(file.Path), message);
        Manifest manifest;
        try
        {
            manifest = Manifest.Parse(file.Bytes.Span);
        }
        catch (JsonException)
        {
            return [Wrong("It cannot be read.")];
        }

        if (!DateOnly.TryParseExact(manifest.AsOf, "yyyy-MM-dd", out var today)) return [Wrong("It does not say which day it speaks of.")];
        var rows = manifest.Pages.ToLookup(p => p.Page, StringComparer.Ordinal);
        var known = pages.ToDictionary(p => p.Page.OutputPath, StringComparer.Ordinal);
        return
        [
            .. known.Values.Where(p => rows[p.Page.OutputPath].Count() != 1).Select(p => Wrong($"'{p.Page.OutputPath}' has {rows[p.Page.OutputPath].Count()} rows.")),
            .. manifest.Pages.Where(p => !known.ContainsKey(p.Page)).Select(p => Wrong($"It speaks of '{p.Page}', which does not exist.")),
            .. manifest.Pages.Where(p => known.TryGetValue(p.Page, out var page) && !Said(p).SequenceEqual(Meant(page, today)))
                .Select(p => Wrong($"The row of '{p.Page}' is not what the page carries.")),
        ];
    }

    private static IEnumerable<string> Said(ManifestPage row) =>
    [
        .. row.Notices.Select(n => $"{n.Placement} {n.Id} {n.Hash} {n.Because}"),
        .. row.AlsoNamed.Select(a => $"{a.Substance} {a.Notice} {a.Hash} {a.Law}"),
        .. row.Law.Select(l => $"{l.Placement} {l.Id} {l.Hash} {l.Shown}"),
        .. row.Ignored.Select(i => $"{i.Word} {i.Reason}"),
        .. row.Waived.Select(w => $"{w.Rule} {w.Text} {w.Reason} {w.Until}"),
    ];

    private static IEnumerable<string> Meant(AdvisedPage page, DateOnly today) =>
    [
        .. page.Advice.Notices.Select(n => $"{Kebab.Of(n.Slot)} {n.Notice.Id} {n.Notice.Hash} {n.Reason.Rule}"),
        .. page.Advice.AlsoNamed.Select(a => $"{a.Substance.Id} {a.Gravest?.Id} {Hash.Of(a.InFull)} {a.Law?.Entry.Id}"),
        .. page.Advice.LawInline.Select(n => $"text {n.Entry.Id} {Hash.Of(n.InText)} {Kebab.Of(n.Freshness)}"),
        .. (page.Advice.Law?.Notes ?? []).Select(n => $"table {n.Entry.Id} {Hash.Of(n.InFull)} {Kebab.Of(n.Freshness)}"),
        .. page.Advice.LawMatrix.Select(n => $"matrix {n.Entry.Id} {Hash.Of(n.InCell)} {Kebab.Of(n.Freshness)}"),
        .. page.Page.Ignored.Select(i => $"{i.Word.Value} {i.Reason}"),
        .. page.Page.Waivers.Where(w => w.IsLive(today)).Select(w => $"{w.Rule.Value} {w.Text.Value} {w.Reason} {w.Until.Value:yyyy-MM-dd}"),
    ];
}
