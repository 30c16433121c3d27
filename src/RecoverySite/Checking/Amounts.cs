using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>
/// Finds amounts of a drug, in anybody's words: «10 mg», «two puffs», «half a tablet», «per kg». Made once for a site.
/// An amount on a page is taken by somebody whom nobody has examined.
/// </summary>
internal sealed class Amounts
{
    private readonly AmountWords words;
    private readonly FrozenSet<string> units;
    private readonly Regex measure, piece, besidePiece, perWeight, notOf, ratio;

    public Amounts(AmountWords words)
    {
        this.words = words;
        var range = Quantities.Range(words.Numbers);
        units = words.Measures.Concat(words.Pieces).Concat(words.PiecesBeside).Append("kg").Append("kilo")
            .SelectMany(u => Words.Of(u).Take(1)).SelectMany(w => new[] { w.Plain, $"{w.Plain}s", $"{w.Plain}es", $"{w.Plain}ful", $"{w.Plain}gram", $"{w.Plain}grams" }).ToFrozenSet(StringComparer.Ordinal);
        // «a g» is no amount, and «a gram» is one.
        measure = Quantities.Pattern($"\\b(?:{range}[\\s\u2010-\u2015-]{{0,3}}(?:{Quantities.AnyOf(words.Measures)})|(?:an?|one|half|quarter)[\\s-](?:{Quantities.AnyOf(words.Measures.Where(m => m.Length > 3))}))\\b");
        piece = Pieces(range, words.Pieces);
        besidePiece = Pieces(range, words.PiecesBeside);
        perWeight = Quantities.Pattern("(?:\\bper\\s|/\\s?)(?:kg|kilos?|kilograms?|kilogrammes?)\\b");
        notOf = Quantities.Pattern($"^\\s+(?:\\w{{1,30}}\\s+)?of\\s+(?:\\w{{1,30}}\\s+)?(?:{Quantities.AnyOf(words.NotOf)})\\b|^\\s+(?:were\\s+|was\\s+)?(?:tested|seized|checked|analysed|analyzed|examined)\\b|^-(?:negative|positive|stain)");
        ratio = Quantities.Pattern("\\b(?:in|out\\sof|of\\severy)\\s$");
    }

    private static Regex Pieces(string range, IEnumerable<string> pieces)
    {
        var one = $"(?:{Quantities.AnyOf(pieces)})(?:s|es)?";
        return Quantities.Pattern($"\\b(?:{range}(?:\\s(?:more|extra|full|small|large|whole|big|single|further|strong))?[\\s-]{one}"
            + $"|(?:an?|one)\\s{one}\\s(?:an?|per|each|every|daily|twice|once|at\\sa\\stime)"
            + $"|(?:take|takes|taking|give|use|try|swallow|add|start\\swith|up\\sto)\\s(?:one|half\\san?)\\s(?:\\w{{1,30}}\\s)?{one})\\b");
    }

    public IEnumerable<Diagnostic> In(Passage passage)
    {
        if (!MayHold(passage)) yield break; // as nearly every text
        var (text, end) = (passage.Block.Text, -1);
        foreach (var (start, length) in Found(text, passage).Order())
        {
            if (start < end) continue;
            end = start + length;
            var said = text.Substring(start, length).Trim();
            yield return Rules.Amount.At(passage.Block.At(start, length), $"'{said}' is an amount of a drug.");
        }
    }

    private bool MayHold(Passage passage)
    {
        foreach (var word in passage.Prose.Words)
            if (units.Contains(word.Plain) || (char.IsAsciiDigit(word.Plain[0]) && char.IsLetter(word.Plain[^1]))) return true;
        return false;
    }

    private IEnumerable<(int Start, int Length)> Found(string text, Passage passage)
    {
        foreach (Match match in measure.Matches(text).Concat(piece.Matches(text)).Concat(besidePiece.Matches(text).Where(m => IsBeside(m, passage))))
            if (!IsGeneration(match.Value) && !Quantities.Follows(notOf, text, match.Index + match.Length) && !Quantities.Precedes(ratio, text, match.Index))
                yield return (match.Index, match.Length);
        foreach (Match match in perWeight.Matches(text)) yield return (match.Index, match.Length);
    }

    private bool IsBeside(Match match, Passage passage) =>
        passage.Named(passage.Prose.SentenceAt(match.Index)).Any(s => !words.NotBeside.Contains(s));

    /// <summary>«5G» is a network.</summary>
    private static bool IsGeneration(string said) => said.EndsWith('G') && !char.IsLetter(said[^2]);
}
