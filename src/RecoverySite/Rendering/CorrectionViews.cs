using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Corrections for readers: what could have hurt somebody first, then the newest.</summary>
internal static class CorrectionViews
{
    /// <summary>Those of one page, at its end.</summary>
    public static ImmutableArray<CorrectionView> Of(Page page, FrameWords words) => [.. Ordered(page.Corrections).Select(c => View(c, null, words))];

    /// <summary>Those of all pages, on the page that lists them.</summary>
    public static ImmutableArray<CorrectionView> All(Content content, string root) =>
    [
        .. Ordered(content.Pages.SelectMany(p => p.Corrections)).Select(c =>
            View(c, content.Pages.Where(p => p.Corrections.Contains(c)).Select(p => new LinkView(p.Title.Value, Addressing.To(root, p.Address))).First(), content.Language.Words)),
    ];

    private static IEnumerable<Correction> Ordered(IEnumerable<Correction> corrections) =>
        corrections.OrderByDescending(c => c.IsSafety).ThenByDescending(c => c.On.Value).ThenBy(c => c.What.Value, StringComparer.Ordinal);

    private static CorrectionView View(Correction correction, LinkView? page, FrameWords words) =>
        new(words.DateOf(correction.On.Value), correction.IsSafety, correction.What.Value,
            correction.Copies.IsEmpty ? null : FrameWords.Fill(words.CopiesWithIt, ("copies", string.Join(", ", correction.Copies))), page);
}
