namespace RecoverySite.Model;

/// <summary>A name of the registers as the list from A to Z has it.</summary>
public sealed record NameEntry(string Words, NameKind Kind, Substance Substance)
{
    /// <summary>Everything that the entry says.</summary>
    public string InFull => $"{Words}{Remark}";

    /// <summary>What the name means, and how sure that is; nothing where the name says it all.</summary>
    public string Remark => Kind switch
    {
        NameKind.Name => Words == Substance.Name ? "" : $": {Substance.Name}",
        NameKind.Brand => $": {Substance.Name} (brand name)",
        NameKind.Slang => $": {Substance.Name} (street name)",
        NameKind.Misspelling => $": {Substance.Name} (spelt wrongly)",
        _ => $": may mean {Substance.Name}",
    };

    /// <summary>Every name, brand, street name, misspelling and doubtful word, in the order of the alphabet.</summary>
    public static IEnumerable<NameEntry> All(Content content) => content.Substances.Values.SelectMany(Of).Distinct()
        .OrderBy(n => n.Words, StringComparer.OrdinalIgnoreCase).ThenBy(n => n.Words, StringComparer.Ordinal).ThenBy(n => n.Substance.Id, StringComparer.Ordinal).ThenBy(n => n.Kind);

    /// <summary>Those of one substance, as its record has them.</summary>
    public static IEnumerable<NameEntry> Of(Substance substance) =>
    [
        new(substance.Name, NameKind.Name, substance),
        .. substance.Names.Where(n => n.Value != substance.Name).Select(n => new NameEntry(n.Value, substance.Kinds.GetValueOrDefault(n.Value, NameKind.Name), substance)),
        .. substance.Ask.Select(n => new NameEntry(n.Value, NameKind.Ask, substance)),
        .. substance.Common.Select(n => new NameEntry(n.Value, NameKind.Common, substance)),
    ];
}
