using System.Numerics;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The files of names say what the registers say: every name with all that it may mean, every pair that is hard to tell apart,
/// every page of help. Nothing in them can turn one substance into another.
/// </summary>
internal sealed class SearchNames(Content content, SearchStart start)
{
    private readonly string[] ids = [.. content.Substances.Keys];
    private readonly Dictionary<string, Name> meant = Meant(content);
    private readonly HashSet<string> found = new(StringComparer.Ordinal);
    private string last = "";

    private sealed record Name(string Words, bool IsSure, HashSet<string> Means);

    /// <summary>What is shown of each substance, in the order of their ids.</summary>
    public IEnumerable<Diagnostic> Cards(ShardFile file, Location at)
    {
        string[][] cards = [.. file.Value.List(content.Substances.Count).Select(s => s.Texts(4))];
        foreach (var (substance, card) in content.Substances.Values.Zip(cards))
        {
            var page = content.CardOf(substance.Id);
            string[] expected = [substance.Name, substance.Described.Value, page?.Address ?? "", page?.Title.Value ?? ""];
            if (!card.Select(Spaced).SequenceEqual(expected.Select(Spaced))) yield return Rules.SearchNameWrong.At(at, $"The substance '{substance.Id}' is not there as its record and its card have it.");
        }
    }

    public IEnumerable<Diagnostic> Verify(ShardFile file, Location at)
    {
        Diagnostic Wrong(string message) => Rules.SearchNameWrong.At(at, message);
        var fields = file.Fields("ids", "named", "twins", "pins", "others");

        // As one text: a space too many would give every substance behind it the number of another.
        if (fields[0].Text() != string.Join(' ', ids)) throw new FormatException("The substances are not those of the register, in order.");
        start.Begin("named", fields[1]);
        // The browser asks for names by their first letter.
        if (start.Bounds["named"].Any(b => b.EnumerateRunes().Count() != 1)) throw new FormatException("A file of names begins within a letter.");

        var twins = Pairs(fields[2]);
        var expectedTwins = Twins(meant);
        foreach (var (one, other) in expectedTwins.Except(twins)) yield return Wrong($"'{one}' is not told from '{other}'.");
        foreach (var (one, other) in twins.Except(expectedTwins)) yield return Wrong($"'{one}' is told from '{other}', which nobody would take for it.");

        var pins = fields[3].List().Select(Pin).ToList();
        foreach (var (pin, i) in content.Search.Pins.Select((p, i) => (p, i)))
        {
            var pages = pin.Pages.Select(p => content.Pages.FirstOrDefault(page => page.Address == p.Value)).OfType<Page>();
            if (pins.ElementAtOrDefault(i) != Joined(pages.SelectMany(p => new[] { p.Title.Value, p.Address, p.Description.Value }).Select(Spaced).Concat(pin.For.Select(PlainWords.Folded))))
                yield return Wrong($"The help that stands before everything at '{pin.For.FirstOrDefault()}' is not what search.yml says.");
        }
        if (pins.Count > content.Search.Pins.Length) yield return Wrong("A page of help stands there that search.yml does not have.");
        var others = content.Search.Others.Where(o => !o.Means.Any(content.Substances.ContainsKey)).Select(o => (Joined(o.Said.Select(PlainWords.Folded)), Joined(o.Means.Select(PlainWords.Folded))));
        if (!fields[4].List().Select(o => o.List(2)).Select(o => (Joined(o[0].Texts()), Joined(o[1].Texts()))).SequenceEqual(others))
            yield return Wrong("The other words for what readers type are not those of search.yml.");
    }

    /// <summary>The words of each name, whether it is sure, how many substances it may mean, and their numbers. Names ascend, and so do the numbers, so that none stands twice.</summary>
    public IEnumerable<Diagnostic> Named(ShardFile file, Location at)
    {
        var problems = new List<Diagnostic>();
        for (var shard = new ShardDigits(file.Value.Text()); !shard.IsAtEnd;)
        {
            var (words, sure, means) = (shard.Term(), shard.Digit(), new HashSet<string>(StringComparer.Ordinal));
            if (string.CompareOrdinal(last, words) >= 0) throw new FormatException($"The name '{words}' is out of order.");
            if (start.FileOf("named", words) != file.Number) throw new FormatException($"The name '{words}' is looked for elsewhere.");
            if (sure > 1) throw new FormatException($"The name '{words}' is neither sure nor doubtful.");
            var before = -1;
            for (var count = shard.Number(); count > 0; count--)
            {
                var substance = shard.Number();
                if (substance <= before) throw new FormatException($"The substances of '{words}' are out of order.");
                means.Add(Id(before = substance));
            }
            found.Add(last = words);
            if (!meant.TryGetValue(words, out var name)) problems.Add(Rules.SearchNameWrong.At(at, $"The name '{words}' stands there and in no record."));
            else if (name.IsSure != (sure == 1) || !name.Means.SetEquals(means)) problems.Add(Rules.SearchNameWrong.At(at, $"The name '{words}' does not mean there what it means in the registers."));
        }
        return problems;
    }

    public IEnumerable<Diagnostic> Missing() =>
        meant.Keys.Where(words => !found.Contains(words)).Select(words => Rules.SearchNameWrong.At(new($"search/named-{start.FileOf("named", words)}.js"), $"The name '{words}' is missing."));

    private string Id(int number) => number < ids.Length ? ids[number] : throw new FormatException($"There is no substance {number}.");

    /// <summary>What each name surely means; what it may mean only if nothing else.</summary>
    private static Dictionary<string, Name> Meant(Content content) => NameEntry.All(content).Concat(SaidFor(content))
        .GroupBy(n => PlainWords.Folded(n.Words), StringComparer.Ordinal).Where(g => g.Key.Length > 0)
        .Select(g => (g.Key, All: g, Sure: g.Where(n => n.Kind is not (NameKind.Ask or NameKind.Common)).ToList()))
        .ToDictionary(g => g.Key, g => new Name(g.Key, g.Sure.Count > 0, (g.Sure.Count > 0 ? g.Sure : g.All.AsEnumerable()).Select(n => n.Substance.Id).ToHashSet(StringComparer.Ordinal)), StringComparer.Ordinal);

    /// <summary>What readers say for a substance, by search.yml; it is never sure.</summary>
    private static IEnumerable<NameEntry> SaidFor(Content content) =>
        from other in content.Search.Others
        from id in other.Means.Where(content.Substances.ContainsKey)
        from said in other.Said
        select new NameEntry(said, NameKind.Ask, content.Substances[id]);

    private static string Pin(JsonElement pin) => pin.List(2) is [var pages, var phrases] ? Joined(pages.List().SelectMany(p => p.Texts(3)).Concat(phrases.Texts())) : "";

    private static string Joined(IEnumerable<string> texts) => string.Join('\n', texts);

    /// <summary>What parts lines is written as a space.</summary>
    private static string Spaced(string text) => string.Concat(text.Select(c => c is < ' ' or '\u2028' or '\u2029' ? ' ' : c));

    /// <summary>Of each name those that are like it, with the numbers of what they mean. A name stands there once: of two that are alike the browser would see the second.</summary>
    private HashSet<(string, string)> Pairs(JsonElement twins)
    {
        if (twins.ValueKind != JsonValueKind.Object) throw new FormatException("The names that are alike are missing.");
        var pairs = new HashSet<(string, string)>();
        var before = "";
        foreach (var one in twins.EnumerateObject())
        {
            if (string.CompareOrdinal(before, one.Name) >= 0) throw new FormatException("The names that are alike are out of order.");
            before = one.Name;
            foreach (var twin in one.Value.List().Select(t => t.List()))
            {
                if (twin.Length < 2 || twin[0].Text() is not { } other || !meant.TryGetValue(other, out var name) || !name.Means.SetEquals(twin[1..].Select(n => Id(n.Number()))))
                    throw new FormatException($"What is like '{one.Name}' does not mean there what it means in the registers.");
                if (!pairs.Add((one.Name, other))) throw new FormatException($"'{other}' is told twice from '{one.Name}'.");
            }
        }
        return pairs;
    }

    /// <summary>Sure names of three letters and more that are one slip apart, or two where both have six letters or more, and that mean no substance in common; from either side.</summary>
    private static HashSet<(string, string)> Twins(Dictionary<string, Name> meant)
    {
        var names = meant.Values.Where(n => n.IsSure && n.Words.Length > 2).Select(n => (n.Words, n.Means, Letters: Letters(n.Words))).ToList();
        var twins = new HashSet<(string, string)>();
        for (var i = 0; i < names.Count; i++)
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (names[i], names[j]);
                var most = Math.Min(one.Words.Length, other.Words.Length) >= 6 ? 2 : 1;
                // One slip changes at most two of the letters that a word has.
                if (Math.Abs(one.Words.Length - other.Words.Length) > most || BitOperations.PopCount(one.Letters ^ other.Letters) > 2 * most || one.Means.Overlaps(other.Means)) continue;
                if (!Slips.AreWithin(one.Words, other.Words, most)) continue;
                twins.Add((one.Words, other.Words));
                twins.Add((other.Words, one.Words));
            }
        return twins;
    }

    private static ulong Letters(string words) => words.Aggregate(0UL, (all, c) => all | 1UL << (c % 64));
}

/// <summary>How many slips of the finger part two words: a letter put in, left out or changed, or two neighbours swapped.</summary>
internal static class Slips
{
    /// <summary>Tries every slip at the first place where the words differ.</summary>
    public static bool AreWithin(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        if (one.Length == 0 || other.Length == 0) return one.Length + other.Length <= most;
        return most > 0 && (AreWithin(one[1..], other[1..], most - 1) || AreWithin(one[1..], other, most - 1) || AreWithin(one, other[1..], most - 1)
            || one.Length > 1 && other.Length > 1 && one[0] == other[1] && one[1] == other[0] && AreWithin(one[2..], other[2..], most - 1));
    }
}
