using System.Collections.Immutable;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Citations that stand together, and the words that they stand behind: those since the citations before.</summary>
/// <param name="End">Where the first of the citations stands.</param>
internal sealed record CitedText(Prose Prose, int Start, int End, ImmutableArray<Insert> Citations)
{
    public static IEnumerable<CitedText> Of(Prose prose)
    {
        var (start, last) = (0, 0);
        var together = new List<(int At, Insert Insert)>();
        foreach (var citation in prose.Block.Citations)
        {
            if (together.Count > 0 && prose.Block.Text[last..citation.At].Any(char.IsLetterOrDigit))
            {
                yield return Of(prose, start, together);
                start = last;
                together.Clear();
            }
            together.Add(citation);
            last = citation.At;
        }
        if (together.Count > 0) yield return Of(prose, start, together);
    }

    /// <summary>The sentences of its words, from the first; none where the citations stand behind nothing.</summary>
    public IEnumerable<Sentence> Sentences => Prose.WordsIn(Start, End).Select(w => Prose.SentenceAt(w.Start)).DistinctBy(s => s.Start);

    private static CitedText Of(Prose prose, int start, List<(int At, Insert Insert)> together) =>
        new(prose, start, together[0].At, [.. together.Select(c => c.Insert)]);
}
