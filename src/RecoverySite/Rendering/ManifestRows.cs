using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Advised pages to the rows of safety-manifest.json.</summary>
public static class ManifestRows
{
    /// <param name="inputFolder">As the user wrote it; places are told relative to it, so that they are the same from everywhere.</param>
    public static Manifest Of(IEnumerable<AdvisedPage> pages, string inputFolder, DateOnly today)
    {
        string At(Location at) => Path.GetRelativePath(inputFolder, at.ToString()).Replace('\\', '/');
        ManifestLaw Law(LegalNote note, string placement) =>
            new(note.Entry.Id, Hash.Of(placement switch { "text" => note.InText, "matrix" => note.InCell, _ => note.InFull }), Kebab.Of(note.Freshness), placement, note.Reason.Rule, At(note.Reason.At));

        return new(Manifest.CurrentFormat, today.ToString("yyyy-MM-dd"),
        [
            .. from page in pages
               let advice = page.Advice
               orderby page.Page.OutputPath
               select new ManifestPage(page.Page.OutputPath,
                   [.. advice.Notices.Select(n => new ManifestNotice(n.Notice.Id, n.Notice.Hash, Kebab.Of(n.Slot), n.Reason.Rule, At(n.Reason.At)))],
                   [.. advice.AlsoNamed.Select(a => new ManifestLine(a.Substance.Id, a.Gravest?.Id, Hash.Of(a.InFull), a.Law?.Entry.Id, a.Reason.Rule, At(a.Reason.At)))],
                   [.. advice.LawInline.Select(n => Law(n, "text")), .. (advice.Law?.Notes ?? []).Select(n => Law(n, "table")), .. advice.LawMatrix.Select(n => Law(n, "matrix"))],
                   [.. page.Page.Ignored.Select(i => new ManifestIgnored(i.Word.Value, i.Reason, At(i.Word.At)))])
               {
                   Waived = [.. page.Page.Waivers.Where(w => w.IsLive(today)).Select(w => new ManifestWaiver(w.Rule.Value, w.Text.Value, w.Reason, $"{w.Until.Value:yyyy-MM-dd}", At(w.At)))],
               },
        ]);
    }
}
