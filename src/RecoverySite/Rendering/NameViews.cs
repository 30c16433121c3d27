using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Names of the registers: all of them from A to Z, or those of one substance.</summary>
internal static class NameViews
{
    /// <param name="substance">Null for all.</param>
    public static BodyPart Of(string? substance, Content content, string root) =>
        substance is null ? All(content, root) : OneOf(content.Substances[substance]);

    private static NameList All(Content content, string root) => new(
    [
        .. NameEntry.All(content).GroupBy(n => LetterOf(n.Words)).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new NameLetterView(g.Key, $"page-letter-{g.Key.ToLowerInvariant()}",
                [.. g.Select(n => new NameView(n.Words, content.CardOf(n.Substance.Id) is { } card ? Addressing.To(root, card.Address) : "", n.Remark))])),
    ]);

    /// <summary>By its first letter or digit; a letter that is not among A to Z has a place of its own at the end.</summary>
    private static string LetterOf(string words)
    {
        var first = words.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
        return first.IsAscii ? Rune.IsDigit(first) ? "0-9" : Rune.ToUpperInvariant(first).ToString() : "other";
    }

    private static AlsoCalled OneOf(Substance substance) => new(substance.Id,
    [
        .. NameEntry.Of(substance).Where(n => n.Kind is not NameKind.Misspelling && n.Words != substance.Name).GroupBy(n => n.Kind).OrderBy(g => g.Key)
            .Select(g => new NameKindView(Title(g.Key), [.. g.Select(n => n.Words).Distinct()])),
    ]);

    private static string Title(NameKind kind) => kind switch
    {
        NameKind.Name => "Also called",
        NameKind.Brand => "Brand names",
        NameKind.Slang => "Street names",
        _ => "Words that may mean it",
    };
}
