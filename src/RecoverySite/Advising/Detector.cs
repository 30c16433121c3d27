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
        bool IsSure(Name name) => name.Strength == NameStrength.Strong || page.IsAbout(name.Substance);

        foreach (var block in blocks)
        {
            var words = Words.Of(block.Text);
            // Sure names first and by themselves, so that no doubtful phrase can cover one.
            var sure = lexicon.Find(words, IsSure).ToList();
            foreach (var match in sure)
                if (Counts(match, block) is { } said)
                    foreach (var name in match.Values) found.Add((block, new(name.Substance, said, block.At(match.Start, match.Length))));
            foreach (var match in lexicon.Find(words, n => n.Strength == NameStrength.Ask && !IsSure(n)))
                if (!sure.Any(s => match.Start >= s.Start && match.Start < s.Start + s.Length) && Counts(match, block) is { } said)
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

    private static string Key(string words) => string.Join(' ', Words.Of(words).Select(w => w.Stem));
}
