using System.Text;

namespace RecoverySite.Reading;

/// <summary>One word of a text: folded to plain letters, with its place in the text it came from.</summary>
/// <param name="Plain">The whole word; <paramref name="Stem"/> is it without the ending of a plural.</param>
/// <param name="Joined">Whether only a space, hyphen, slash or the like parts it from the word before.</param>
internal readonly record struct Word(string Plain, string Stem, int Start, int Length, bool Joined);

/// <summary>Text to words, the same way for the names of the register and for what pages say.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        int start = 0, end = 0, offset = 0;
        var joined = false;
        foreach (var rune in text.EnumerateRunes())
        {
            var folded = Folding.Fold(rune);
            if (folded.Length > 0 && folded.EnumerateRunes().All(Rune.IsLetterOrDigit))
            {
                if (word.Length == 0) start = offset;
                word.Append(folded);
                end = offset + rune.Utf16SequenceLength;
            }
            else if (folded.Length > 0)
            {
                Flush();
                joined = joined && Joins(rune, text, offset);
            }
            offset += rune.Utf16SequenceLength;
        }
        Flush();
        return words;

        void Flush()
        {
            if (word.Length == 0) return;
            words.Add(new(word.ToString(), Stem(word.ToString()), start, end - start, joined));
            word.Clear();
            joined = true;
        }
    }

    /// <summary>A plural is the same word: «heroins», «patches». Short words and -ss stay as they are.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] == 's') return word;
        return word.EndsWith("ches", StringComparison.Ordinal) || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2] : word[..^1];
    }

    /// <summary>What can stand between two words of one name; a comma only inside chemistry, without a space after it.</summary>
    private static bool Joins(Rune rune, string text, int offset) => rune.Value switch
    {
        '-' or '/' or '_' or '\'' or '\u2019' or '\u02bc' or '\u00b7' or '\u2022' or '\u30fb' => true,
        ',' => offset + 1 < text.Length && !char.IsWhiteSpace(text[offset + 1]),
        _ => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.DashPunctuation,
    };
}
