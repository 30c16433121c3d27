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

    public void AppendTag(string text, int source) => parts.Add((text, source, text.Length == 0));

    /// <summary>The same text with a space where each tag stands.</summary>
    public TextBuilder Parted()
    {
        var parted = new TextBuilder();
        foreach (var part in parts) parted.Append(part.IsTag ? " " : part.Text, part.Source);
        return parted;
    }

    public override string ToString() => string.Concat(parts.Select(p => p.Text));
}
