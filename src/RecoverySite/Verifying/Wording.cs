using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A notice, a legal note or a line says exactly what the register says, in plain markup that everybody sees and hears alike.</summary>
internal static class Wording
{
    /// <param name="targets">Where its links lead, in their order: paths of the site, or whole addresses.</param>
    public static IEnumerable<Diagnostic> Verify(FinishedPage page, IElement element, string expected, IEnumerable<string> targets, string what, Rule altered)
    {
        if (PlainText.Of(element) != PlainText.Squeeze(expected))
            yield return altered.At(page.At, $"{what} does not say what its record says, word for word.");
        if (!element.QuerySelectorAll("[href]").Select(page.TargetOf).SequenceEqual(targets.Select(FinishedPage.Whole)))
            yield return altered.At(page.At, $"{what} does not lead where its record leads.");
        if (Foreign(element) is { } foreign)
            yield return altered.At(page.At, $"{what} holds {foreign}, which could make it read or sound other than it is written.");
        if (!page.IsVisible(element) || element.Descendants<IElement>().Any(e => !page.IsVisible(e) && IsText(e, page.Words)))
            yield return Rules.NoticeHidden.At(page.At, $"{what} is hidden by its markup or by the stylesheet.");
    }

    /// <summary>The mark beside the severity, and the words «notice» and «version», are for one sense only; the rest is for all.</summary>
    private static bool IsText(IElement element, FrameWords words) => element.TextContent.Trim() is { Length: > 0 } text && text != words.Notice && text != words.Version;

    private static string? Foreign(IElement element)
    {
        foreach (var e in element.Descendants<IElement>().Prepend(element))
        {
            if (!elements.Contains(e.LocalName)) return $"<{e.LocalName}>";
            // The part's own name for screen readers is compared by whoever knows it.
            foreach (var attribute in e.Attributes)
                if (!attributes.Contains(attribute.Name) && !attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                    && !(e == element && attribute.Name == "aria-label")) return $"the attribute '{attribute.Name}'";
        }
        return null;
    }

    private static readonly HashSet<string> elements = ["section", "div", "p", "span", "strong", "em", "a", "dd", "li", "svg", "path", "circle"];
    private static readonly HashSet<string> attributes = ["class", "id", "href", "rel", "viewBox", "viewbox", "width", "height", "aria-hidden", "d", "cx", "cy", "r", "fill-rule"];
}
