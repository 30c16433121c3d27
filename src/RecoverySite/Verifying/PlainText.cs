using System.Text;
using AngleSharp.Dom;

namespace RecoverySite.Verifying;

/// <summary>The words of a part of a finished page: blocks part words, inline markup does not; alternative texts and tooltips are read too.</summary>
internal static class PlainText
{
    public static string Of(IElement element) => string.Join(' ', Blocks(element));

    /// <summary>The same, each block by itself, so that the end of one and the beginning of the next are not read as one name.</summary>
    /// <param name="parting">Elements that part words here although they stand in a line, such as a raised mark beside a name.</param>
    public static IEnumerable<string> Blocks(IElement element, Func<IElement, bool>? skip = null, IReadOnlySet<string>? parting = null)
    {
        var text = new StringBuilder();
        Collect(element, text, skip, parting);
        return text.ToString().Split(BlockEnd).Select(Squeeze).Where(b => b.Length > 0);
    }

    /// <summary>Every run of white space as one space.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // No page can hold it: Reading refuses control characters, and HTML has none.
    private const char BlockEnd = '\u0001';

    private static void Collect(INode node, StringBuilder text, Func<IElement, bool>? skip, IReadOnlySet<string>? parting)
    {
        foreach (var child in node.ChildNodes)
            switch (child)
            {
                case IText words:
                    text.Append(words.Data);
                    break;
                case IElement element when skip?.Invoke(element) != true:
                    var end = !inline.Contains(element.LocalName) ? BlockEnd : element.LocalName == "br" || parting?.Contains(element.LocalName) == true ? ' ' : (char?)null;
                    text.Append(end);
                    foreach (var attribute in spoken)
                        if (element.GetAttribute(attribute) is { } said) text.Append(BlockEnd).Append(said).Append(BlockEnd);
                    Collect(element, text, skip, parting);
                    text.Append(end);
                    break;
            }
    }

    private static readonly string[] spoken = ["alt", "title"];

    /// <summary>Whether an element stands in a line of text and parts no words.</summary>
    public static bool IsInline(IElement element) => inline.Contains(element.LocalName);

    private static readonly HashSet<string> inline =
        ["a", "br", "em", "strong", "code", "span", "sub", "sup", "small", "mark", "u", "s", "del", "ins", "q", "cite", "dfn", "var", "samp", "kbd", "abbr", "wbr"];
}
