using System.Globalization;
using System.Text;
using RecoverySite.Reading;

namespace RecoverySite.Searching;

/// <summary>
/// Text to the words that are looked up. The browser does the same to what a reader types (Theme/search/words.js), and a test
/// holds the two against each other. Latin letters lose their marks, Greek ones their accents; other scripts are only made lower
/// case. Scripts without spaces between words become pairs of letters.
/// </summary>
public static class SearchText
{
    /// <summary>In characters; the rest of a longer word is not looked at.</summary>
    public const int LongestWord = 40;

    public static List<string> Words(string text)
    {
        var words = new List<string>();
        Split(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>The words of a text, a space between two.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    public delegate void Take(ReadOnlySpan<char> word);

    /// <summary>Every word in order. In a script without spaces each letter and the next are one word.</summary>
    public static void Split(string text, Take take)
    {
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        Rune? before = null; // in a run without spaces
        var isAlone = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && before is null) // nearly every letter of most texts
            {
                if (rune.Value != '\'' && !Append(rune, word)) End(word);
                continue;
            }
            if (IsUnseen(rune)) continue;
            if (IsUnspaced(rune))
            {
                End(word);
                if (before is { } first) Pair(first, rune);
                isAlone = before is null;
                before = rune;
                continue;
            }
            if (isAlone && before is { } single) take(single.ToString());
            (before, isAlone) = (null, false);
            if (!Append(rune, word)) End(word);
        }
        if (isAlone && before is { } last) take(last.ToString());
        End(word);

        bool Append(Rune rune, Span<char> to)
        {
            if (rune.IsAscii)
            {
                if (!char.IsAsciiLetterOrDigit((char)rune.Value)) return false;
                if (length < LongestWord) to[length++] = char.ToLowerInvariant((char)rune.Value);
                return true;
            }
            if (!Rune.IsLetterOrDigit(rune)) return false;
            foreach (var letter in Fold(rune))
                if (length < LongestWord) to[length++] = letter;
            return true;
        }

        void End(Span<char> of)
        {
            if (length == LongestWord && char.IsHighSurrogate(of[length - 1])) length--; // half a letter
            if (length > 0) take(of[..length]);
            length = 0;
        }

        void Pair(Rune first, Rune second)
        {
            Span<char> pair = stackalloc char[4];
            var used = first.EncodeToUtf16(pair);
            take(pair[..(used + second.EncodeToUtf16(pair[used..]))]);
        }
    }

    private static string Fold(Rune rune)
    {
        if (plain.TryGetValue(rune.Value, out var letter)) return letter;
        return IsLatin(rune.Value) ? Folding.Fold(rune) : Rune.ToLowerInvariant(rune).ToString();
    }

    /// <summary>The letters of languages in Latin script, and those of full width.</summary>
    private static bool IsLatin(int letter) => letter is <= 0x17F or 0x1A0 or 0x1A1 or 0x1AF or 0x1B0 or (>= 0x1CD and <= 0x1DC) or (>= 0x218 and <= 0x21B)
        or (>= 0x1E00 and <= 0x1EFF) or (>= 0xFB00 and <= 0xFB06) or (>= 0xFF01 and <= 0xFF5E);

    // An apostrophe is not seen either: «don't» is looked for as «dont».
    private static bool IsUnseen(Rune rune) => rune.Value is '\'' or 0x2019 or 0x2BC or 0xAD
        || rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format && !IsUnspaced(rune);

    /// <summary>Han, Kana, Hangul, Thai, Lao, Burmese and Khmer, marks included.</summary>
    private static bool IsUnspaced(Rune rune) => rune.Value
        is (>= 0xE01 and <= 0xE3A) or (>= 0xE40 and <= 0xE4E) or (>= 0xE81 and <= 0xECD) or (>= 0x1000 and <= 0x1049) or (>= 0x1780 and <= 0x17D3)
        or (>= 0x3041 and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xAC00 and <= 0xD7A3) or (>= 0x20000 and <= 0x323AF);

    private static readonly Dictionary<int, string> plain = "άα,έε,ήη,ίι,όο,ύυ,ώω,ϊι,ϋυ,ΐι,ΰυ,Άα,Έε,Ήη,Ίι,Όο,Ύυ,Ώω,Ϊι,Ϋυ,ςσ,ёе,Ёе,ŀl,Ŀl,ŉn,ẚa,µμ".Split(',')
        .ToDictionary(pair => (int)pair[0], pair => pair[1..]);
}
