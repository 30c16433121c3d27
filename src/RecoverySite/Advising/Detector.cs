using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Advising;

/// <summary>How sure a word of the register is to mean its substance.</summary>
public enum NameStrength { Strong, Ask, Common }

/// <summary>What detection found in one page.</summary>
/// <param name="Doubtful">Words under <c>ask</c> that the page neither declares nor ignores: the first of each.</param>
/// <param name="UnusedIgnores">Ignored words that do not stand on the page.</param>
public sealed record Detected(ImmutableArray<Mention> Mentions, ImmutableArray<(TextBlock Block, Mention Mention)> InPlace,
    ImmutableArray<Mention> Doubtful, ImmutableArray<IgnoredWord> UnusedIgnores);

/// <summary>Finds the names of substances in text as a reader meets it. Made once for a register, used by every page.</summary>
public sealed class Detector
{
    private readonly record struct Name(string Substance, NameStrength Strength);

    private readonly Lexicon<Name> lexicon = new();

    public Detector(IEnumerable<Substance> substances)
    {
        foreach (var substance in substances)
        {
            Add(substance.Names, NameStrength.Strong);
            Add(substance.Ask, NameStrength.Ask);
            Add(substance.Common, NameStrength.Common);
            void Add(IEnumerable<Located<string>> names, NameStrength strength)
            {
                foreach (var name in names) lexicon.Add(name.Value, new(substance.Id, strength), alsoSingular: strength != NameStrength.Ask);
            }
        }
    }

    public Detected Find(Page page, IEnumerable<TextBlock> blocks)
    {
        var found = ImmutableArray.CreateBuilder<(TextBlock, Mention)>();
        var doubtful = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var ignored = page.Ignored.Select(i => Key(i.Word.Value)).Distinct().ToDictionary(k => k, _ => false, StringComparer.Ordinal);
        var about = page.Substances.Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<Mention>(); // a text that is looked at both joined and parted counts each place once
        foreach (var block in blocks)
        {
            var words = block.Words;
            var starts = lexicon.Starts(words);
            if (starts.Count == 0) continue;
            // Each kind by itself, so that a longer doubtful or common phrase cannot cover a sure name.
            var strong = lexicon.Find(words, starts, n => n.Strength == NameStrength.Strong).ToList();
            var declared = lexicon.Find(words, starts, n => n.Strength != NameStrength.Strong && about.Contains(n.Substance)).ToList();
            var asked = lexicon.Find(words, starts, n => n.Strength == NameStrength.Ask && !about.Contains(n.Substance));
            foreach (var match in strong.Concat(declared.Where(d => !IsInside(d, strong))).OrderBy(m => m.Start))
                if (Counts(match, block) is { } said)
                    foreach (var mention in match.Values.Select(n => new Mention(n.Substance, said, block.At(match.Start, match.Length))).Where(seen.Add)) found.Add((block, mention));
            foreach (var match in asked.Where(m => !IsInside(m, strong) && !IsInside(m, declared)))
                if (Counts(match, block) is { } said)
                    doubtful.TryAdd(Key(said), new(match.Values[0].Substance, said, block.At(match.Start, match.Length)));
        }
        return new([.. found.Select(f => f.Item2)], found.ToImmutable(), [.. doubtful.Values],
            [.. page.Ignored.Where(i => !ignored[Key(i.Word.Value)])]);

        // The words of a match as they stand on the page; null if the page ignores them.
        string? Counts(Match<Name> match, TextBlock block)
        {
            var said = block.Text.Substring(match.Start, match.Length);
            if (!ignored.ContainsKey(Key(said))) return said;
            ignored[Key(said)] = true;
            return null;
        }
    }

    /// <summary>The substances that a text names for sure, with the words that name them.</summary>
    public IEnumerable<(string Substance, string Words)> NamedIn(string text) =>
        lexicon.Find(Words.Of(text), n => n.Strength == NameStrength.Strong).Select(m => (m.Values[0].Substance, text.Substring(m.Start, m.Length)));

    /// <summary>The others begin and end in order, so only the last that begins no later can hold the match.</summary>
    private static bool IsInside(Match<Name> match, List<Match<Name>> others)
    {
        var at = others.BinarySearch(match, byStart);
        if (at < 0) at = ~at - 1;
        return at >= 0 && match.Start + match.Length <= others[at].Start + others[at].Length;
    }

    private static readonly Comparer<Match<Name>> byStart = Comparer<Match<Name>>.Create((a, b) => a.Start.CompareTo(b.Start));

    /// <summary>By which an author's ignored word is known again: «special-K» is «Special K», «crystals» is «crystal».</summary>
    private static string Key(string words) => string.Concat(Words.Of(words).Select(w => Words.Singular(w.Plain) ?? w.Plain));
}
