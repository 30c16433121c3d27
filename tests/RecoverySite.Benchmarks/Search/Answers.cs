using System.Text.Json;

namespace RecoverySite.Benchmarks.Search;

/// <summary>What engines.mjs is asked and says.</summary>
internal static class Answers
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Puts sets of queries to an engine, in a process of its own.</summary>
    public static Dictionary<string, List<Answer>> Ask(Engine engine, string folder, Peers peers, Dictionary<string, Questions> sets)
    {
        var (asked, said) = (Path.GetTempFileName(), Path.GetTempFileName());
        File.WriteAllText(asked, JsonSerializer.Serialize(sets, Json));
        Command.Run(peers.Node, "--max-old-space-size=8000", peers.Script("ask.mjs"), engine.Id, folder, peers.Anchor, asked, said);
        var answers = JsonSerializer.Deserialize<Dictionary<string, List<Answer>>>(File.ReadAllText(said), Json)!;
        File.Delete(asked);
        File.Delete(said);
        return answers;
    }
}

/// <param name="Fresh">See <see cref="KnownSet"/>.</param>
internal sealed record Questions(IReadOnlyList<string> Queries, bool Fresh = false, bool Describe = false);

/// <param name="Pages">The addresses of the first ten.</param>
/// <param name="Bytes">What was loaded, gzipped, until the titles were known; <paramref name="Described"/>: and the excerpts. Both grow within a session.</param>
/// <param name="Pins">This and what follows: ours alone.</param>
/// <param name="ByKind">The bytes until the titles were known, by kind of file.</param>
internal sealed record Answer(IReadOnlyList<string> Pages, long Bytes, long Described, IReadOnlyList<string>? Pins, IReadOnlyList<Answer.Correction>? Corrected, IReadOnlyList<Answer.Name>? Names, Dictionary<string, long>? ByKind)
{
    /// <summary>What a reader meets, in order.</summary>
    public IReadOnlyList<string> Shown => [.. (Pins ?? []).Concat(Names?.Select(n => n.Address) ?? []).Concat(Pages).Where(p => p.Length > 0).Distinct()];

    /// <summary>Whether it names a substance, as the reader typed it or as what was meant.</summary>
    public bool IsOf(string id, string name) => (Names?.Any(n => n.Id == id) ?? false) || (Corrected?.Any(c => c.IsName && c.Used.Contains(name)) ?? false);

    public sealed record Correction(IReadOnlyList<string> Used, bool IsName);

    public sealed record Name(string Id, string Address);
}
