using System.Buffers;
using System.Globalization;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A second, plainer look for names: plain text search for every strong name of the register, longest first, whole words.
/// It shares nothing with Advising/, so that what detection misses is caught here and not certified.
/// </summary>
internal sealed class StrongNames
{
    private readonly SearchValues<string> any;
    private readonly ILookup<char, (string Name, string Substance)> byFirst;

    public StrongNames(IEnumerable<Substance> substances)
    {
        var names = substances.SelectMany(s => s.Names.Select(n => (Name: Level(n.Value), Substance: s.Id)))
            .Where(n => n.Name.Length > 1).OrderByDescending(n => n.Name.Length).ToList();
        any = SearchValues.Create([.. names.Select(n => n.Name)], StringComparison.OrdinalIgnoreCase);
        byFirst = names.ToLookup(n => char.ToLowerInvariant(n.Name[0]));
    }

    public IEnumerable<(string Substance, string Words)> In(string words)
    {
        var text = Level(words);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(any);
            if (next < 0) yield break;
            at += next;
            var (length, substances) = Longest(text, at);
            foreach (var substance in substances) yield return (substance, text.Substring(at, length));
            at += Math.Max(1, length);
        }
    }

    /// <summary>What no reader sees is left out, and whatever joins the words of one name is one space: 7-OH, 7 OH, 7_OH.</summary>
    public static string Level(string text)
    {
        var level = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                level.Append(c);
                continue;
            }
            var kind = CharUnicodeInfo.GetUnicodeCategory(c);
            if (kind is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark) continue;
            var joins = char.IsWhiteSpace(c) || kind is UnicodeCategory.DashPunctuation || "/_'\u2019\u02bc\u00b7\u2022\u30fb".Contains(c)
                || (c == ',' && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]));
            if (!joins) level.Append(c);
            else if (level.Length > 0 && level[^1] != ' ') level.Append(' ');
        }
        return level.ToString().Trim();
    }

    private (int Length, IReadOnlyList<string> Substances) Longest(string text, int at)
    {
        if (at > 0 && IsWordPart(text, at - 1)) return (0, []);
        var fitting = byFirst[char.ToLowerInvariant(text[at])]
            .Where(n => string.Compare(text, at, n.Name, 0, n.Name.Length, StringComparison.OrdinalIgnoreCase) == 0 && EndsWord(text, at + n.Name.Length))
            .ToList();
        return fitting.Count == 0 ? (0, []) : (fitting[0].Name.Length,
            [.. fitting.Where(f => f.Name.Length == fitting[0].Name.Length).Select(f => f.Substance).Distinct()]);
    }

    /// <summary>The word ends there, or after the ending of a plural.</summary>
    private static bool EndsWord(string text, int at)
    {
        bool Ends(int i) => i >= text.Length || !IsWordPart(text, i);
        bool EndsAfter(string ending) => string.Compare(text, at, ending, 0, ending.Length, StringComparison.OrdinalIgnoreCase) == 0 && Ends(at + ending.Length);
        return Ends(at) || EndsAfter("s") || (text[at - 1] is 's' or 'x' or 'h' or 'S' or 'X' or 'H' && EndsAfter("es"));
    }

    /// <summary>Letters beyond the first plane are two characters, and so are pictures, which part words.</summary>
    private static bool IsWordPart(string text, int at) => char.IsSurrogate(text[at])
        ? Rune.TryGetRuneAt(text, char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at, out var rune) && Rune.IsLetterOrDigit(rune)
        : char.IsLetterOrDigit(text[at]);
}
