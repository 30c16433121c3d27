using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The files of the index, one after the other, held against the pages as they were read back and against the registers. <c>start</c>
/// comes first and the others by family, so that nothing is kept but what the next ones need.
/// </summary>
internal sealed class SearchStands(Content content, IReadOnlyDictionary<string, SearchProof> proofs)
{
    /// <summary>In the order in which they come.</summary>
    private static readonly string[] families = ["cards", "names", "named", "pages", "parts", "cuts", "hits", "long", "spelled", "begins", "ends", "placed", "places"];

    private readonly Dictionary<string, int> read = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> problems = [];
    private string? build;
    private bool isLost;
    private SearchStart? start;
    private SearchNames? names;
    private SearchResults? results;
    private SearchTerms? terms;

    public void Accept(OutputFile file)
    {
        var family = ShardFile.FamilyOf(file.Path);
        var number = read[family] = read.GetValueOrDefault(family, -1) + 1;
        try
        {
            using var shard = ShardFile.Read(file, number);
            build ??= shard.Build;
            if (shard.Build != build) throw new FormatException("It is of another build than the files before it.");
            problems.AddRange(Verify(shard, new(file.Path)).ToList());
        }
        catch (FormatException e)
        {
            isLost |= family is "start" or "names" or "pages" or "cuts" or "hits" or "long" or "spelled" or "placed";
            problems.Add(Rules.ShardUnreadable.At(new(file.Path), e.Message));
        }
    }

    /// <summary>What is wrong, and what is missing: if a file could not be read, what it should have held is not missed too.</summary>
    public IEnumerable<Diagnostic> Complete()
    {
        if (!read.ContainsKey("start")) problems.Add(Rules.ShardUnreadable.At(new("search/start.js"), "It was not made."));
        foreach (var family in families.Where(LacksAny))
            problems.Add(Rules.ShardUnreadable.At(new($"search/{family}{(ShardFile.IsAlone(family) ? "" : $"-{read.GetValueOrDefault(family, -1) + 1}")}.js"), "It was not made."));
        return problems.Exists(p => p.Rule == Rules.ShardUnreadable) ? problems : [.. problems, .. names!.Missing(), .. results!.Missing(), .. terms!.Missing()];
    }

    private bool LacksAny(string family) => read.GetValueOrDefault(family, -1) + 1 < FilesOf(family);

    private int FilesOf(string family) => start is null ? 0 : family == "long" ? terms!.Long : start.FilesOf(family);

    private IEnumerable<Diagnostic> Verify(ShardFile shard, Location at)
    {
        // That a file cannot be read is said once, and not again of those that rest on it.
        if (isLost) return [];
        if (shard.Family == "start")
        {
            start = SearchStart.Read(shard, content);
            names = new(content, start);
            results = new(content, start, proofs);
            terms = new(content, start, results);
            return [];
        }
        if (start is null) throw new FormatException("It comes before 'start'.");
        if (shard.Number >= FilesOf(shard.Family)) throw new FormatException("Nothing leads to it.");
        isLost = families.TakeWhile(f => f != shard.Family).Any(LacksAny);
        if (isLost) return [];
        switch (shard.Family)
        {
            case "cards": return names!.Cards(shard, at);
            case "names": return names!.Verify(shard, at);
            case "named": return names!.Named(shard, at);
            case "spelled": return start.Spelled(shard);
            case "placed": return start.Placed(shard);
            case "cuts": return start.Cut(shard);
            case "pages": return results!.Titles(shard, at);
            case "parts": return results!.Parts(shard, at);
            case "hits": return terms!.Hits(shard, at);
            case "long": return terms!.LongLists(shard, at);
            case "begins": return terms!.Begins(shard, at);
            case "ends": return terms!.Ends(shard, at);
            default: return terms!.Places(shard, at);
        }
    }
}
