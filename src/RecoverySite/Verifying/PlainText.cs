using System.Text;
using AngleSharp.Dom;

namespace RecoverySite.Verifying;

/// <summary>The words of a part of a finished page: blocks part words, inline markup does not; alternative texts and tooltips are read too.</summary>
internal static class PlainText
{
    public static string Of(IElement element, Func<IElement, bool>? skip = null)
    {
        var text = new StringBuilder();
        Collect(element, text, skip);
        return Squeeze(text.ToString());
    }

    /// <summary>Every run of white space as one space.</summary>
    public static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Collect(INode node, StringBuilder text, Func<IElement, bool>? skip)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) text.Append(words.Data);
            if (child is not IElement element || skip?.Invoke(element) == true) continue;
            var parts = !inline.Contains(element.LocalName);
            if (parts) text.Append('\n');
            foreach (var attribute in spoken)
                if (element.GetAttribute(attribute) is { } said) text.Append('\n').Append(said).Append('\n');
            Collect(element, text, skip);
            if (parts) text.Append('\n');
        }
    }

    private static readonly string[] spoken = ["alt", "title"];

    private static readonly HashSet<string> inline =
        ["a", "em", "strong", "code", "span", "sub", "sup", "small", "mark", "u", "s", "del", "ins", "q", "cite", "dfn", "var", "samp", "kbd", "abbr", "wbr"];
}
