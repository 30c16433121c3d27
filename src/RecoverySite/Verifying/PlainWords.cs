using System.Globalization;
using System.Text;

namespace RecoverySite.Verifying;

/// <summary>
/// A text to the words under which search must know it, written a second time and from tables of its own: what the index and the
/// browser agree upon is proved with nothing that made it. A test holds the two against each other, letter by letter.
/// </summary>
internal static class PlainWords
{
    private const int Longest = 40;

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var run = new List<string>(); // letters of a script without spaces: each and the next are one word
        foreach (var rune in text.EnumerateRunes())
        {
            var isUnspaced = IsIn(unspaced, rune.Value);
            if (!isUnspaced && IsUnseen(rune)) continue;
            if (isUnspaced) run.Add(rune.ToString());
            else EndRun();
            if (!isUnspaced && Rune.IsLetterOrDigit(rune)) word.Append(Plain(rune));
            else EndWord();
        }
        EndRun();
        EndWord();
        return words;

        void EndWord()
        {
            if (word.Length > Longest) word.Length = char.IsHighSurrogate(word[Longest - 1]) ? Longest - 1 : Longest;
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }

        void EndRun()
        {
            if (run.Count == 1) words.Add(run[0]);
            for (var i = 1; i < run.Count; i++) words.Add(run[i - 1] + run[i]);
            run.Clear();
        }
    }

    /// <summary>The same in one text, a space between two words.</summary>
    public static string Folded(string text) => string.Join(' ', Of(text));

    private static string Plain(Rune rune)
    {
        if (rune.IsAscii) return char.ToLowerInvariant((char)rune.Value).ToString();
        foreach (var (first, letters) in latin)
            if (rune.Value >= first && rune.Value < first + letters.Length && letters[rune.Value - first] is not '-' and var letter) return letter.ToString();
        var lower = Rune.ToLowerInvariant(rune);
        return others.TryGetValue(lower.Value, out var plain) ? plain : rune.Value is >= 0xFF10 and <= 0xFF5A ? ((char)(lower.Value - 0xFEE0)).ToString() : lower.ToString();
    }

    private static bool IsUnseen(Rune rune) => rune.Value is '\'' or 0x2019 or 0x2BC or 0xAD
        || rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static bool IsIn((int First, int Last)[] ranges, int value) => value >= ranges[0].First && Array.Exists(ranges, r => r.First <= value && value <= r.Last);

    // Thai, Lao, Burmese, Khmer, Hiragana, Katakana and its long sign, Han, Hangul, the rarer Han.
    private static readonly (int First, int Last)[] unspaced =
    [
        (0xE01, 0xE3A), (0xE40, 0xE4E), (0xE81, 0xECD), (0x1000, 0x1049), (0x1780, 0x17D3), (0x3041, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF),
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7A3), (0x20000, 0x323AF),
    ];

    /// <summary>The letters from a place in Unicode on, each without its marks; a hyphen where there is no plain one.</summary>
    private static readonly (int First, string Letters)[] latin =
    [
        (0xC0, "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkk-llllll--llnnnnnn---oooooo--rrrrrrsssssssstttttt"
            + "uuuuuuuuuuuuwwyyyzzzzzzs"),
        (0x1A0, "oo"), (0x1AF, "uu"), (0x1CD, "aaiioouuuuuuuuuu"), (0x218, "sstt"),
        (0x1E00, "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy-s----"
            + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy"),
    ];

    private static readonly Dictionary<int, string> others = "æae,œoe,ßss,ẞss,þth,ĳij,ﬀff,ﬁfi,ﬂfl,ﬃffi,ﬄffl,ﬅst,ﬆst,ªa,ºo,µμ,άα,έε,ήη,ίι,όο,ύυ,ώω,ϊι,ϋυ,ΐι,ΰυ,ςσ,ёе,ŀl,ŉn,ẚa".Split(',')
        .ToDictionary(pair => (int)pair[0], pair => pair[1..]);
}
