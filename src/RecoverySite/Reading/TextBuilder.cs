using System.Collections.Immutable;
using Markdig.Syntax;

namespace RecoverySite.Reading;

/// <summary>Joins pieces of text and remembers where in the file each began, and whose words they are.</summary>
internal sealed class TextBuilder
{
    private readonly record struct Part(string Text, int Source, bool IsTag, Voice Voice, Insert? Insert = null);

    private readonly List<Part> parts = [];

    public static TextBuilder Of(CodeBlock code, string source)
    {
        var text = new TextBuilder();
        // Markdig gives no array at all for a block without lines.
        foreach (var line in (code.Lines.Lines ?? []).Take(code.Lines.Count))
        {
            text.AppendOther(line.Slice.ToString(), line.Position, line.Slice.Length + 4 * MarkdownDialect.MaxDepth, source); // the indent may be that deep
            text.AppendOther(" ", line.Position + line.Slice.Length);
        }
        return text;
    }

    public static TextBuilder Of(string words, int source, int quoted)
    {
        var text = new TextBuilder { Quoted = quoted };
        text.Append(words, source);
        return text;
    }

    /// <summary>How many quotations are open around what comes next.</summary>
    public int Quoted { get; set; }

    /// <summary>Whether what comes next is the words of a link.</summary>
    public bool IsLink { get; set; }

    /// <summary>See <see cref="TextBlock.Unit"/>.</summary>
    public int? Unit { get; init; }

    public int Length => parts.Sum(p => p.Text.Length);

    /// <summary>Whether a tag stands in the text that can part words as well as join them.</summary>
    public bool HasTags => parts.Any(p => p.IsTag);

    public ImmutableArray<(int, int)> Pieces => [.. Places().Select(p => (p.Start, p.Part.Source))];

    public ImmutableArray<(int, int, Voice)> Voices =>
        [.. Places().Where(p => p.Part.Voice != Voice.Author).Select(p => (p.Start, p.Start + p.Part.Text.Length, p.Part.Voice))];

    public ImmutableArray<(int, Insert)> Citations =>
        [.. Places().Where(p => p.Part.Insert is { Name: InsertInline.Cite or InsertInline.Claim }).Select(p => (p.Start, p.Part.Insert!))];

    public ImmutableArray<int> Printing =>
        [.. Places().Where(p => p.Part.Insert is { Name: not (InsertInline.Cite or InsertInline.Claim) }).Select(p => p.Start)];

    private IEnumerable<(int Start, Part Part)> Places()
    {
        var at = 0;
        foreach (var part in parts.Where(p => p.Text.Length > 0))
        {
            yield return (at, part);
            at += part.Text.Length;
        }
    }

    public void Append(string text, int source) => Append(text, source, Quoted > 0 ? Voice.Other : IsLink ? Voice.Link : Voice.Author);

    /// <summary>Words end at an insert, whatever it prints.</summary>
    public void Append(Insert insert, int source) => parts.Add(new(" ", source, false, Voice.Author, insert));

    /// <summary>Code and addresses: what the author writes down without saying it.</summary>
    public void AppendOther(string text, int source) => Append(text, source, Voice.Other);

    private void Append(string text, int source, Voice voice)
    {
        if (text.Length > 0) parts.Add(new(text, source, false, voice));
    }

    /// <summary>
    /// Words that begin somewhere in a stretch of the file, which may hold more than them:
    /// the backslash before a sign, the spaces around a table's cell, the indent of code.
    /// </summary>
    public void Append(string text, int start, int length, string source) => Append(text, Begin(text, start, length, source));

    public void AppendOther(string text, int start, int length, string source) => AppendOther(text, Begin(text, start, length, source));

    private static int Begin(string text, int start, int length, string source)
    {
        var at = source.IndexOf(text, start, Math.Min(length, source.Length - start), StringComparison.Ordinal);
        return at >= 0 ? at : start;
    }

    public void AppendTag(string text, int source, bool canPart) => parts.Add(new(text, source, canPart && text.Length == 0, Voice.Author));

    /// <summary>The same text with a space where each tag stands.</summary>
    public TextBuilder Parted()
    {
        var parted = new TextBuilder { Unit = Unit };
        parted.parts.AddRange(parts.Select(p => p.IsTag ? p with { Text = " ", IsTag = false } : p));
        return parted;
    }

    public override string ToString() => string.Concat(parts.Select(p => p.Text));
}
