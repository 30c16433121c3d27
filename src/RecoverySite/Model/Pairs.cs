using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What lists and tables say of the pairs of a substance, in their order. The text is fixed here, so that what is rendered can be held against it.</summary>
public static class Pairs
{
    /// <summary>Said before the first pair and after the last.</summary>
    public const string NotListed = "A pair that is not listed is not known to be safe. Nobody has looked at every pair.";

    /// <summary>Said where a substance has no pair at all.</summary>
    public const string NoneOnRecord = "No pair is on record. That does not mean that it is free of danger.";

    /// <summary>The gravest first; of the same gravity as the record has them.</summary>
    public static IEnumerable<Interaction> Ordered(Substance substance) => substance.Interactions.OrderBy(i => i.Danger);

    /// <summary>The same by name, to be looked up in a list.</summary>
    public static IEnumerable<Interaction> Listed(Substance substance, Content content) =>
        substance.Interactions.OrderBy(i => i.Danger).ThenBy(i => NameOf(i, content), StringComparer.OrdinalIgnoreCase);

    public static string NameOf(Interaction pair, Content content) => pair.With is { } with ? content.Substances[with.Value].Name : WordsFor.Capital(pair.WithText!);

    /// <summary>A row of the table of one substance.</summary>
    public static string InFull(Interaction pair, Content content) => $"{NameOf(pair, content)} {WordsFor.Danger(pair.Danger)} {pair.Summary} {WordsFor.Doubt(pair.Support)}";

    /// <summary>An entry of the list of one substance, under a heading that says how grave it is.</summary>
    public static string InOneLine(Interaction pair, Content content) => $"{NameOf(pair, content)} {WordsFor.Doubt(pair.Support)}";

    /// <summary>A cell of the table of all substances: the sign, the word, and for whoever hears it what it is about.</summary>
    public static string InCell(Substance substance, Interaction pair, Content content) =>
        $"{Sign} {Word}: {substance.Name} with {NameOf(pair, content)}{(WordsFor.Doubt(pair.Support) is { } doubt ? $" {DoubtSign} {doubt}" : "")}";

    public const string Sign = "▲";
    public const string Word = "Danger";

    /// <summary>Beside a pair that is not sure or that nobody has checked.</summary>
    public const string DoubtSign = "?";

    /// <summary>The substances of the table of what can kill, by name.</summary>
    public static ImmutableArray<Substance> Deadly(Content content) => [.. ByName(content).Where(s => s.Interactions.Any(IsDeadly))];

    /// <summary>Whether it stands in that table: with a group or a circumstance there is no column for it.</summary>
    public static bool IsDeadly(Interaction pair) => pair is { Danger: Danger.Danger, With: not null };

    public static IEnumerable<Substance> ByName(Content content) =>
        content.Substances.Values.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Id, StringComparer.Ordinal);

    /// <summary>By which its row on a card, its entry and its cell are known. No id holds two hyphens in a row.</summary>
    public static string KeyOf(Substance substance, Interaction pair) =>
        $"{substance.Id}--{pair.With?.Value ?? $"-{substance.Interactions.IndexOf(pair) + 1}"}";
}
