namespace RecoverySite.Model;

/// <summary>A text file of the input folder, as read. <paramref name="Path"/> is relative to the working folder, with forward slashes.</summary>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>For a text that the program made from a record: where that stands. Nobody can open the text itself.</summary>
    public Location? StandsFor { get; init; }

    private readonly Lazy<int[]> lineStarts = new(() => FindLineStarts(Text));

    /// <summary>The place of a character offset (from 0) and of <paramref name="length"/> characters after it.</summary>
    public Location At(int offset, int length = 1)
    {
        if (StandsFor is { } record) return record;
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(lineStarts.Value, offset);
        if (line < 0) line = ~line - 1;
        return new(Path, line + 1, offset - lineStarts.Value[line] + 1, Math.Max(1, length));
    }

    /// <summary>The character offset (from 0) of a place in this file.</summary>
    public int OffsetOf(Location at) =>
        Math.Min(lineStarts.Value[Math.Clamp(at.Line, 1, lineStarts.Value.Length) - 1] + at.Column - 1, Text.Length);

    /// <summary>One line without its end, or nothing if there is no such line. Lines count from 1.</summary>
    public string? Line(int number)
    {
        var starts = lineStarts.Value;
        if (number < 1 || number > starts.Length) return null;
        var end = number < starts.Length ? starts[number] : Text.Length;
        return Text[starts[number - 1]..end].TrimEnd('\r', '\n');
    }

    public bool Equals(SourceFile? other) => other is not null && Path == other.Path && Text == other.Text;
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}

/// <summary>A file that is copied as it is, such as a picture; read from disk only when it is needed.</summary>
/// <param name="Path">Relative to the output folder.</param>
public sealed record Asset(string Path, string File);
