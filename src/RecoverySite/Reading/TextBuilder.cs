using System.Collections.Immutable;

namespace RecoverySite.Reading;

/// <summary>Joins pieces of text and remembers where in the file each began.</summary>
internal sealed class TextBuilder
{
    private readonly System.Text.StringBuilder text = new();
    private readonly ImmutableArray<(int, int)>.Builder pieces = ImmutableArray.CreateBuilder<(int, int)>();

    public int Length => text.Length;
    public ImmutableArray<(int, int)> Pieces => pieces.ToImmutable();

    public void Append(string part, int source)
    {
        if (part.Length == 0) return;
        pieces.Add((text.Length, source));
        text.Append(part);
    }

    public override string ToString() => text.ToString();
}
