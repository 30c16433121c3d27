using System.Text;
using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The author's words on a finished page, section by section, block by block: no notice, no law, no register, no number of a
/// source, nothing that cannot be seen.
/// </summary>
internal sealed class AuthoredText
{
    // No page can hold it.
    private const char End = '\u0001';

    private readonly FinishedPage page;
    private readonly Dictionary<string, (StringBuilder Heading, StringBuilder Text)> open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Heading, string Text)> sections;
    private readonly StringBuilder foot = new();
    private readonly string notes;
    private StringBuilder to;

    public AuthoredText(FinishedPage page)
    {
        this.page = page;
        to = Begin("");
        foreach (var part in page.Marked(Marks.Authored).Where(page.IsVisible))
        {
            Close();
            Collect(part);
        }
        Close();
        sections = open.ToDictionary(s => s.Key, s => (Letters(s.Value.Heading.ToString()), s.Value.Text.ToString()), StringComparer.Ordinal);
        notes = foot.ToString();
    }

    /// <summary>Whether the page has a section of this heading; the words before the first have neither heading nor anchor.</summary>
    public bool Has(string heading, string anchor) =>
        sections.TryGetValue(anchor, out var section) && section.Heading == Letters(heading);

    /// <summary>Whether a section, or a note at the foot of the page, says this in one block: whole sentences, from the beginning of one to the end of one.</summary>
    public bool Says(string sentence, string anchor) =>
        sections.TryGetValue(anchor, out var section) && Holds(section.Text, sentence) || Holds(notes, sentence);

    private static bool Holds(string text, string sentence)
    {
        for (var at = text.IndexOf(sentence, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sentence, at + 1, StringComparison.Ordinal))
            if (Begins(text.AsSpan(0, at)) && Ends(text.AsSpan(at + sentence.Length), sentence)) return true;
        return false;
    }

    private static bool Begins(ReadOnlySpan<char> before) => before.Length == 0 || before[^1] == End || before[^1] == ' ' && IsStop(before[..^1]);

    private static bool Ends(ReadOnlySpan<char> after, string sentence) => after.Length == 0 || after[0] == End || after[0] == ' ' && (IsStop(sentence) || after is [_, End, ..]);

    /// <summary>A full stop or the like, with whatever closes behind it.</summary>
    private static bool IsStop(ReadOnlySpan<char> text) => text.TrimEnd(" \"\u201d\u2019')]") is [.., '.' or '!' or '?' or '\u2026'];

    private void Collect(INode node)
    {
        foreach (var child in node.ChildNodes)
            switch (child)
            {
                case IText words: Append(words.Data); break;
                case IElement element when IsSomebodyElses(element): Append(" "); break;
                case IElement { LocalName: "br" or "img" } element: Append(" " + (element.Closest("h2, h3, h4, h5, h6") is null ? "" : element.GetAttribute("alt")) + " "); break;
                case IElement { LocalName: "h2" or "h3" or "h4" or "h5" or "h6" } heading:
                    to = Begin(heading.Id ?? "");
                    Collect(heading);
                    to = open[heading.Id ?? ""].Text;
                    break;
                case IElement { ClassName: "footnotes" } below:
                    var section = to;
                    to = foot;
                    Collect(below);
                    Close();
                    to = section;
                    break;
                case IElement element when PlainText.IsInline(element): Collect(element); break;
                case IElement element:
                    Close();
                    Collect(element);
                    Close();
                    break;
            }
    }

    private bool IsSomebodyElses(IElement element) => !page.IsVisible(element)
        || element.HasAttribute(Marks.Law) || element.HasAttribute(Marks.Register) || element.HasAttribute(Marks.Notice)
        || element.ClassName is { } names && names.Split(' ').Any(c => c is "cite" or "claim" or "footnote-ref" or "footnote-back-ref");

    private StringBuilder Begin(string anchor)
    {
        // An id stands once; what stands under a second one is under the first.
        if (!open.TryGetValue(anchor, out var section)) open.Add(anchor, section = (new(), new()));
        return anchor.Length == 0 ? section.Text : section.Heading;
    }

    /// <summary>Every run of white space is one space.</summary>
    private void Append(string words)
    {
        foreach (var c in words)
            if (!char.IsWhiteSpace(c)) to.Append(c);
            else if (to.Length > 0 && to[^1] is not (' ' or End)) to.Append(' ');
    }

    private void Close()
    {
        if (to.Length > 0 && to[^1] == ' ') to.Length--;
        if (to.Length > 0 && to[^1] != End) to.Append(End);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
