using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The page that tells of the editions leads to each, with its size, its pages and its checksum; and so does the list of checksums.</summary>
internal static class EditionsTold
{
    public static IEnumerable<Diagnostic> Verify(FinishedPage page, OutputFile checksums, IReadOnlyList<Edition> editions)
    {
        Diagnostic Wrong(string what) => Rules.EditionUntold.At(page.At, what);
        if (!page.Marked(Marks.Edition).Select(e => e.GetAttribute(Marks.Edition)).SequenceEqual(editions.Select(e => e.Path))) yield return Wrong("It does not tell of the editions that were made.");
        foreach (var edition in editions)
        {
            var told = page.Marked(Marks.Edition, edition.Path).Where(page.IsVisible).ToList();
            var text = string.Join(' ', told.Select(PlainText.Of));
            if (!told.SelectMany(e => e.QuerySelectorAll("a")).Any(a => page.IsLinkTo(a, edition.Path))) yield return Wrong($"It does not lead to '{edition.Path}'.");
            foreach (var figure in new[] { $": {edition.Size},", $" {edition.Pages} pages,", edition.Sha256 })
                if (!text.Contains(figure, StringComparison.Ordinal)) yield return Wrong($"It does not say '{figure.Trim(' ', ':', ',')}' of '{edition.Path}'.");
        }
        var expected = editions.Select(e => $"{e.Sha256}  {e.Path[(Offline.Folder.Length + 1)..]}\n").Order(StringComparer.Ordinal);
        if (checksums.Path != $"{Offline.Folder}/{Offline.Checksums}" || !Encoding.UTF8.GetString(checksums.Bytes.Span).Split('\n').Order(StringComparer.Ordinal).SequenceEqual(expected.Select(l => l.TrimEnd('\n')).Append("").Order(StringComparer.Ordinal)))
            yield return Rules.EditionUntold.At(new(checksums.Path), "It is not the list of the checksums of the editions.");
    }
}
