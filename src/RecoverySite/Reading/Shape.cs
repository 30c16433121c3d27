using System.Collections.Immutable;

namespace RecoverySite.Reading;

/// <summary>What kind of value a field takes.</summary>
internal enum ValueKind { Text, Id, Date, PartialDate, Number, Flag, Address, Language, Choice, Words, Record }

/// <summary>One field, as its reader asks for it.</summary>
/// <param name="Words">Of a choice, the words to choose from.</param>
/// <param name="Record">Of a record, what stands in it.</param>
internal sealed record FieldShape(string Name, ValueKind Kind, bool IsRequired, ImmutableArray<string> Words, Shape? Record = null)
{
    public bool IsList { get; init; }

    /// <summary>Whether each value of a list stands there once.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The greatest number that it takes.</summary>
    public int? Most { get; init; }
}

/// <summary>Everything that a reader asks of one kind of record, in its own order. There is no other list of fields.</summary>
internal sealed record Shape(string Kind, ImmutableArray<FieldShape> Fields)
{
    /// <summary>
    /// Lets a reader read records that are not there. Some readers ask for more once they have seen a value, so it runs once with
    /// nothing, once for each word of each choice, and once for each text that may be missing; what is required is so every time.
    /// </summary>
    public static Shape Of<T>(string kind, Func<Fields, T> read)
    {
        var first = Probe.Run(kind, read, given: null);
        var others = first.Where(f => f is { IsList: false, Kind: ValueKind.Choice } or { IsList: false, Kind: ValueKind.Text, IsRequired: false })
            .SelectMany(f => f.Kind == ValueKind.Choice ? f.Words.Select(w => (f.Name, Value: w)) : [(f.Name, Value: "x")])
            .Select(given => Probe.Run(kind, read, given));
        List<IReadOnlyList<FieldShape>> runs = [first, .. others];
        return new(kind, [.. runs.SelectMany(r => r).DistinctBy(f => f.Name)
            .Select(f => f with { IsRequired = runs.TrueForAll(r => r.Any(again => again.Name == f.Name && again.IsRequired)) })]);
    }
}
