using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A zip of the site: exactly the files that it must hold, and each of them as it was proved.</summary>
internal static class EditionStands
{
    /// <param name="proved">The hash of each file that it must hold as it is.</param>
    /// <param name="pages">What was proved of each page that it must hold with fewer links; none in the whole edition.</param>
    /// <param name="leadsTo">Whether a page of the site may be led to in this edition.</param>
    public static IEnumerable<Diagnostic> Verify(OutputFile zip, string folder, IReadOnlyDictionary<string, string> proved, IReadOnlyDictionary<string, PageContents> pages, Func<string, bool> leadsTo, FinishedPage.Reader read)
    {
        Diagnostic Wrong(string what) => Rules.EditionWrong.At(new(zip.Path), what);
        Dictionary<string, OutputFile> files;
        try
        {
            files = Unpacked.Of(zip).In(folder);
        }
        catch (InvalidDataException e)
        {
            return [Wrong($"It cannot be unpacked: {e.Message}")];
        }

        var problems = new List<Diagnostic>();
        var expected = proved.Keys.Concat(pages.Keys).Append(Offline.Checksums).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(expected.Where(p => !files.ContainsKey(p)).Select(p => Wrong($"It lacks '{p}'.")));
        problems.AddRange(files.Keys.Where(p => !expected.Contains(p)).Select(p => Wrong($"It holds '{p}', which nobody asked for.")));
        problems.AddRange(files.Values.Where(f => proved.TryGetValue(f.Path, out var hash) && hash != VerifiedSite.HashOf(f.Bytes.Span)).Select(f => Wrong($"'{f.Path}' is not what was verified.")));
        foreach (var (path, page) in pages)
            if (files.TryGetValue(path, out var file)) problems.AddRange(Copy(read(file), page, leadsTo).Select(what => Rules.CopyAltered.At(new(zip.Path), $"In '{path}' {what}.")));

        var sums = files.Values.Where(f => f.Path != Offline.Checksums).OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{VerifiedSite.HashOf(f.Bytes.Span)}  {f.Path}\n");
        if (files.TryGetValue(Offline.Checksums, out var list) && Encoding.UTF8.GetString(list.Bytes.Span) != string.Concat(sums)) problems.Add(Wrong("Its list of checksums is not that of its files."));
        return problems;
    }

    private static IEnumerable<string> Copy(FinishedPage copy, PageContents page, Func<string, bool> leadsTo)
    {
        var found = PageContents.Of(copy.Document, page.Path);
        bool IsKept(string link) => PageContents.PathOf(link) is not { } to || leadsTo(to);
        if (found.Main != page.Main) yield return "the main part is not that of the page";
        if (found.Frame != page.Frame || found.Head != page.Head) yield return "what stands around the main part is not that of the page";
        if (!PageContents.AreLinks(found.MainLinks, page.MainLinks, IsKept) || !PageContents.AreLinks(found.FrameLinks, page.FrameLinks, IsKept)) yield return "the links are not those of the page, or lead to what is left out";
        if (found.Keep.Except(page.Keep).Any()) yield return "a way to keep the page stands that the page does not have";
        if (!found.Edition.SequenceEqual([copy.Words.IsSmallEdition], StringComparer.Ordinal)) yield return "it is not said once that this is the small edition";
    }
}
