using System.Collections.Immutable;

namespace RecoverySite.Reading;

/// <summary>Joins pieces of text and remembers where in the file each began.</summary>
internal sealed class TextBuilder
{
    private readonly List<(string Text, int Source, bool IsTag)> parts = [];

    public static TextBuilder Of(string text, int source)
    {
        var builder = new TextBuilder();
        builder.Append(text, source);
        return builder;
    }

    public int Length => parts.Sum(p => p.Text.Length);

    /// <summary>Whether a tag stands in the text that can part words as well as join them.</summary>
    public bool HasTags => parts.Any(p => p.IsTag);

    public ImmutableArray<(int, int)> Pieces
    {
        get
        {
            var at = 0;
            var pieces = ImmutableArray.CreateBuilder<(int, int)>();
            foreach (var part in parts.Where(p => p.Text.Length > 0))
            {
                pieces.Add((at, part.Source));
                at += part.Text.Length;
            }
            return pieces.ToImmutable();
        }
    }

    public void Append(string text, int source)
    {
        if (text.Length > 0) parts.Add((text, source, false));
    }

    /// <summary>
    /// Words that begin somewhere in a stretch of the file, which may hold more than them:
    /// the backslash before a sign, the spaces around a table's cell, the indent of code.
    /// </summary>
    public void Append(string text, int start, int length, string source)
    {
        var at = source.IndexOf(text, start, Math.Min(length, source.Length - start), StringComparison.Ordinal);
        Append(text, at >= 0 ? at : start);
    }

    public void AppendTag(string text, int source, bool canPart) => parts.Add((text, source, canPart && text.Length == 0));

    /// <summary>The same text with a space where each tag stands.</summary>
    public TextBuilder Parted()
    {
        var parted = new TextBuilder();
        foreach (var part in parts) parted.Append(part.IsTag ? " " : part.Text, part.Source);
        return parted;
    }

    public override string ToString() => string.Concat(parts.Select(p => p.Text));
}
