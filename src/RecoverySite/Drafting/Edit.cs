using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Drafting;

/// <summary>Other words for those at a place of a file; a length of 0 only puts them in. A place never reaches over the end of its line.</summary>
internal sealed record Edit(Location At, string Text)
{
    /// <summary>The words in front of what stands at a place.</summary>
    public static Edit Before(Location at, string text) => new(at with { Length = 0 }, text);

    /// <summary>The words behind what stands at a place.</summary>
    public static Edit After(Location at, string text) => new(at with { Column = at.Column + at.Length, Length = 0 }, text);

    /// <summary>A file with its edits. Every other byte stays as it was: its mark, its line ends, its last line.</summary>
    public static byte[] Apply(ReadOnlySpan<byte> file, IEnumerable<Edit> edits)
    {
        var mark = file.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [];
        var lines = Lines(Encoding.UTF8.GetString(file[mark.Length..]));
        var end = lines[0].EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        // From the back, so that no edit moves the place of another; of two at one place the later one stands behind.
        foreach (var (at, text) in edits.Distinct().Reverse().OrderByDescending(e => e.At.Line).ThenByDescending(e => e.At.Column))
        {
            while (lines.Count < at.Line) lines.Add("");
            var line = lines[at.Line - 1];
            lines[at.Line - 1] = line[..(at.Column - 1)] + text.Replace("\n", end, StringComparison.Ordinal) + line[(at.Column - 1 + at.Length)..];
        }
        return [.. mark, .. Encoding.UTF8.GetBytes(string.Concat(lines))];
    }

    /// <summary>Each with its own end, split where the reader of the input folder ends them.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                lines.Add(text[start..(i + 1)]);
                start = i + 1;
            }
        lines.Add(text[start..]);
        return lines;
    }
}
