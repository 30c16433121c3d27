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
                foreach (var name in names) lexicon.Add(name.Value, new(substance.Id, strength));
            }
        }
    }

    public Detected Find(Page page, IEnumerable<TextBlock> blocks)
    {
        var found = ImmutableArray.CreateBuilder<(TextBlock, Mention)>();
        var doubtful = new Dictionary<string, Mention>(StringComparer.Ordinal);
        var ignored = page.Ignored.Select(i => Key(i.Word.Value)).Distinct().ToDictionary(k => k, _ => false, StringComparer.Ordinal);
        // A common word counts only where declared; it must not hide a shorter name that counts.
        bool Counts(Name name) => name.Strength != NameStrength.Common || page.IsAbout(name.Substance);

        foreach (var block in blocks)
            foreach (var match in lexicon.Find(Words.Of(block.Text), Counts))
            {
                Take(block, match.Start, match.Length, match.Values);
                if (match.Values.Any(n => n.Strength == NameStrength.Strong)) continue;
                // A doubtful phrase must not swallow a sure name inside it.
                foreach (var inner in lexicon.Find(Words.Of(block.Text.Substring(match.Start, match.Length)), n => n.Strength == NameStrength.Strong))
                    Take(block, match.Start + inner.Start, inner.Length, inner.Values);
            }

        void Take(TextBlock block, int start, int length, IReadOnlyList<Name> values)
        {
            var words = block.Text.Substring(start, length);
            if (ignored.ContainsKey(Key(words)))
            {
                ignored[Key(words)] = true;
                return;
            }
            var at = block.At(start, length);
            var sure = values.Where(n => n.Strength == NameStrength.Strong || page.IsAbout(n.Substance)).ToList();
            foreach (var name in sure) found.Add((block, new(name.Substance, words, at)));
            if (sure.Count == 0) doubtful.TryAdd(Key(words), new(values[0].Substance, words, at));
        }

        return new([.. found.Select(f => f.Item2)], found.ToImmutable(), [.. doubtful.Values],
            [.. page.Ignored.Where(i => !ignored[Key(i.Word.Value)])]);
    }

    private static string Key(string words) => string.Join(' ', Words.Of(words).Select(w => w.Stem));
}
