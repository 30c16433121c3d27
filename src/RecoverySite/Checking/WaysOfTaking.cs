using System.Collections.Frozen;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>
/// Finds a way of taking a drug that is told to somebody: «snort it». That people smoke it, and what happens if you inject it, are facts;
/// how a prescribed medicine is taken stands on its label. Made once for a site.
/// </summary>
internal sealed class WaysOfTaking(AmountWords words, Content content)
{
    private static readonly FrozenSet<string> objects = FrozenSet.Create(StringComparer.Ordinal, "it", "them", "this", "these", "the", "your", "some", "a", "slowly", "into");

    /// <summary>After these, a way is told even if «to» or «you» stands between: «you can snort it», «it is best to smoke it».</summary>
    private static readonly FrozenSet<string> advice = FrozenSet.Create(StringComparer.Ordinal, "can", "should", "could", "best", "better", "easiest", "just", "simply", "then");

    private readonly FrozenSet<string> ways = Plain(words.Taking);
    private readonly FrozenSet<string> notTold = Plain(words.NotTold);

    public IEnumerable<Diagnostic> In(Passage passage)
    {
        var all = passage.Prose.Words;
        for (var i = 0; i < all.Count - 1; i++)
        {
            if (!ways.Contains(all[i].Plain) || !all[i + 1].Joined || !objects.Contains(all[i + 1].Plain) || IsDescription(all, i)) continue;
            if (!passage.SpokenOf(passage.Prose.SentenceAt(all[i].Start)).Any(IsNoMedicine)) continue;
            var length = all[i + 1].Start + all[i + 1].Length - all[i].Start;
            yield return Rules.WayOfTaking.At(passage.Block.At(all[i].Start, length), $"'{passage.Block.Text.Substring(all[i].Start, length)}' tells how to take a drug.");
        }
    }

    /// <summary>By the words before it in the same clause, the nearest first.</summary>
    private bool IsDescription(List<Word> all, int way)
    {
        for (var i = way; i > 0 && all[i].Joined; i--)
        {
            var word = all[i - 1].Plain;
            if (advice.Contains(word)) return IsDenied(all, i - 1);
            if (notTold.Contains(word) && !(word == "to" && i > 1 && advice.Contains(all[i - 2].Plain))) return true;
        }
        return false;
    }

    private static bool IsDenied(List<Word> all, int advised)
    {
        if (all[advised + 1].Plain == "t") return true; // «can't»
        for (var i = advised; i >= 0 && i > advised - 4; i--)
            if (all[i].Plain is "not" or "never" or "no" or "nobody" or "who" or "people" or "some" or "many" or "t") return true;
        return false;
    }

    private bool IsNoMedicine(string substance) => content.Substances.GetValueOrDefault(substance) is { Kind: not SubstanceKind.Medicine };

    private static FrozenSet<string> Plain(IEnumerable<string> phrases) => phrases.Select(p => Words.Of(p)[0].Plain).ToFrozenSet(StringComparer.Ordinal);
}
