using System.Globalization;
using System.Text;

namespace RecoverySite.Reading;

/// <summary>One word of a text: folded to plain letters, with its place in the text it came from.</summary>
/// <param name="Joined">Whether only a space, hyphen, slash or the like parts it from the word before.</param>
internal readonly record struct Word(string Plain, int Start, int Length, bool Joined);

/// <summary>Text to words, the same way for the names of the register and for what pages say.</summary>
internal static class Words
{
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var word = new StringBuilder();
        int start = 0, end = 0, offset = 0;
        var joined = false;
        while (offset < text.Length)
        {
            if (word.Length == 0 && PlainWord(text, offset) is > 0 and var length) // as nearly all are
            {
                words.Add(new(text.Substring(offset, length).ToLowerInvariant(), offset, length, joined));
                joined = true;
                offset += length;
                continue;
            }
            if (!Rune.TryGetRuneAt(text, offset, out var rune)) rune = Rune.ReplacementChar;
            var folded = rune.Value == '.' && IsInAcronym(text, offset) ? "" : Folding.Fold(rune);
            if (folded.Length > 0 && !IsApostrophe(rune) && folded.EnumerateRunes().All(Rune.IsLetterOrDigit))
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
            words.Add(new(word.ToString(), start, end - start, joined));
            word.Clear();
            joined = true;
        }
    }

    /// <summary>The length of a word of letters and digits that need no folding and that nothing unseen goes on with; 0 for any other.</summary>
    private static int PlainWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        return end == text.Length || char.IsAscii(text[end]) && (text[end] != '.' || end - start > 1) ? end - start : 0;
    }

    /// <summary>The likeliest singular of a word that is one of the register's; null for what does not look like a plural.</summary>
    public static string? Singular(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word[^2] == 's') return null;
        if (word.EndsWith("ies", StringComparison.Ordinal)) return $"{word[..^3]}y";
        string[] hissing = ["ches", "shes", "xes", "sses"];
        return hissing.Any(e => word.EndsWith(e, StringComparison.Ordinal)) ? word[..^2] : word[..^1];
    }

    /// <summary>Everything that a word of a text can be the plural of: «heroins», «patches», «therapies». Two letters are no plural.</summary>
    public static IEnumerable<string> Singulars(string word)
    {
        if (word.Length < 3 || word[^1] != 's') yield break;
        yield return word[..^1];
        if (word is [_, .., 's' or 'x' or 'z' or 'h' or 'o', 'e', _]) yield return word[..^2]; // and not «heroines»
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) yield return $"{word[..^3]}y";
    }

    /// <summary>The stop in L.S.D.: a single letter on either side.</summary>
    private static bool IsInAcronym(string text, int at) => IsLoneLetter(text, at - 1) && IsLoneLetter(text, at + 1);

    private static bool IsLoneLetter(string text, int at) =>
        at >= 0 && at < text.Length && char.IsLetter(text[at])
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at == text.Length - 1 || !char.IsLetterOrDigit(text[at + 1]));

    /// <summary>Unicode counts these as letters, and a reader takes them for apostrophes.</summary>
    private static bool IsApostrophe(Rune rune) => rune.Value is >= 0x02B9 and <= 0x02BF;

    /// <summary>What can stand between two words of one name; a comma only inside chemistry, without a space after it.</summary>
    private static bool Joins(Rune rune, string text, int offset) => rune.Value switch
    {
        '-' or '/' or '_' or '\'' or '\u2019' or '\u00b7' or '\u2022' or '\u30fb' or '\u2212' or '®' or '™' or '℠' => true,
        ',' => offset + 1 < text.Length && !char.IsWhiteSpace(text[offset + 1]),
        _ => Rune.IsWhiteSpace(rune) || IsApostrophe(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DashPunctuation or UnicodeCategory.OtherNumber,
    };
}
