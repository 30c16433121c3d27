using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>
/// A page for every substance that nobody has written one for, made from its record. It is a page like any other, so that
/// whatever looks at pages looks at it too.
/// </summary>
internal static class Cards
{
    private const string Folder = "substances";
    private const string Mixing = "What must not be mixed with it";
    private const string Sureness = "How sure are we";
    private const string Further = "Pages that say more";

    /// <summary>Whose address is free, and whom no page of the folder is about first.</summary>
    public static IEnumerable<Page> Of(IEnumerable<Substance> substances, ImmutableArray<Page> written, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var taken = written.Select(p => p.Address).Concat(written.Where(p => p.Directory == Folder).Select(p => $"{Folder}/{p.MainSubstance}")).ToHashSet(StringComparer.Ordinal);
        var declared = written.SelectMany(p => p.Substances).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        return from substance in substances
               let address = $"{Folder}/{substance.Id}"
               where !taken.Contains(address)
               select Of(substance, address, declared.Contains(substance.Id), directories);
    }

    private static Page Of(Substance substance, string address, bool isDeclared, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var name = substance.Names.IsEmpty ? new(substance.File) : substance.Names[0].At;
        var description = WordsFor.Capital(substance.Described.Value.TrimEnd('.'));
        return PageReader.Made(address, new(substance.File, Text(substance, isDeclared)) { StandsFor = name }, MadeFrom.Substance, directories) with
        {
            Title = new(substance.Name, name),
            Description = new(description.Length == 0 ? "" : description + ".", substance.Described.At),
            Reviewed = substance.Reviewed,
            ReviewBy = substance.ReviewBy,
            Substances = [new(substance.Id, name)],
        };
    }

    /// <summary>Nothing but our own words and the names of registers to print: what the record says is never read as Markdown.</summary>
    private static string Text(Substance substance, bool isDeclared) => string.Join("\n\n",
    [
        $"> [!NOTE]\n> **In short**\n>\n> - {Page.NotWritten}\n> - {OnMixing(substance)}\n> - {OnFindings(substance)}{(isDeclared ? $"\n> - Writers have said more: [{Further.ToLowerInvariant()}](#{Anchor.Of(Further)})." : "")}",
        $"## {Mixing}\n\n{(substance.Interactions.IsEmpty ? Pairs.NoneOnRecord : $"{{{{interactions {substance.Id}}}}}")}",
        .. substance.Findings.IsEmpty ? Array.Empty<string>() : [$"## {Sureness}\n\n{{{{evidence {substance.Id}}}}}"],
        $"## Its names\n\n{{{{also-called {substance.Id}}}}}",
        .. isDeclared ? [$"## {Further}\n\n{{{{pages-about {substance.Id}}}}}"] : Array.Empty<string>(),
    ]) + "\n";

    private static string OnMixing(Substance substance)
    {
        int Count(Danger danger) => substance.Interactions.Count(i => i.Danger == danger);
        var link = $"[{Mixing}](#{Anchor.Of(Mixing)})";
        return (Count(Danger.Danger), Count(Danger.Caution)) switch
        {
            (0, 0) => $"{link}: no danger is on record, which does not mean that there is none.",
            (0, var caution) => $"{link}: {Many(caution)} on record that {(caution == 1 ? "needs" : "need")} advice first.",
            (var danger, 0) => $"{link}: {Many(danger)} on record that can kill.",
            var (danger, caution) => $"{link}: {Many(danger)} on record that can kill, and {caution} that {(caution == 1 ? "needs" : "need")} advice first.",
        };
    }

    private static string Many(int count) => count == 1 ? "1 mix is" : $"{count} mixes are";

    private static string OnFindings(Substance substance) => substance.Findings.Length switch
    {
        0 => "We have graded no use of it.",
        1 => $"We have graded 1 use of it: [{Sureness.ToLowerInvariant()}](#{Anchor.Of(Sureness)}).",
        var uses => $"We have graded {uses} uses of it: [{Sureness.ToLowerInvariant()}](#{Anchor.Of(Sureness)}).",
    };
}
