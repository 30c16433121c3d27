using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>One sentence of a text: a heading, an item or a cell of a table without a full stop is one too.</summary>
/// <param name="End">The place after its last character.</param>
internal sealed record Sentence(TextBlock Block, int Start, int End)
{
    private static readonly string[] abbreviations = ["dr", "mr", "mrs", "ms", "st", "prof", "vs", "cf", "approx"];

    public static IEnumerable<Sentence> Of(TextBlock block)
    {
        var (text, start) = (block.Text, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '\u2026')) continue;
            var end = i + 1;
            while (end < text.Length && text[end] is '.' or '!' or '?' or '"' or '\u201d' or '\u2019' or '\'' or ')' or ']') end++;
            if (!Ends(text, i, end)) continue;
            yield return new(block, start, end);
            start = end;
            i = end - 1;
        }
        if (start < text.Length) yield return new(block, start, text.Length);
    }

    /// <summary>A question states nothing.</summary>
    public bool IsQuestion => Block.Text[Start..End].TrimEnd(' ', '"', '\u201d', ')', '\u2019').EndsWith('?');

    /// <summary>Where its first and its last character stand in the file.</summary>
    public (Location First, Location Last) InFile => (Block.At(Start, 1), Block.At(End - 1, 1));

    /// <summary>Whether nothing but a link stands here, such as an entry of a list of pages.</summary>
    public bool IsOnlyLink => Block.Text[Start..End].Select((c, i) => (Letter: char.IsLetterOrDigit(c), At: Start + i))
        .Where(c => c.Letter).All(c => Block.Voices.Any(v => v.Voice == Voice.Link && v.Start <= c.At && c.At < v.End));

    /// <summary>A full stop ends a sentence before a space, unless the text goes on in lower case or the stop belongs to an abbreviation.</summary>
    private static bool Ends(string text, int stop, int end)
    {
        if (end == text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        if (text[stop] != '.') return true;
        var next = text.AsSpan(end).TrimStart();
        if (next.Length > 0 && char.IsLower(next[0])) return false;
        var before = text.AsSpan(0, stop);
        var word = before[(before.LastIndexOfAny(" \u00a0(") + 1)..].ToString().ToLowerInvariant();
        return !(word.Length == 1 && char.IsLetter(word[0])) && !word.Contains('.') && !abbreviations.Contains(word);
    }
}
