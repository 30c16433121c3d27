namespace RecoverySite.Benchmarks.Search;

/// <summary>Prints how the engines answered the judged queries of the starter site.</summary>
internal static class JudgedTable
{
    private const string shown = "  as shown";

    public static void Print(JudgedQueries judged, Dictionary<Engine, Dictionary<string, List<Answer>>> said, bool misses)
    {
        if (judged.Kinds.Count == 0)
        {
            Console.WriteLine("\nJudged queries: there are none in this repository.");
            return;
        }
        foreach (var isHeld in new[] { false, true })
        {
            Console.WriteLine($"\nStarter site, judged queries, {(isHeld ? "the half held out from tuning" : "the half that may be tuned on")}");
            Console.WriteLine($"  {"",-14}{"",5}  {string.Concat(Columns(said).Select(c => $"{c.Name,-22}"))}");
            Console.WriteLine($"  {"kind",-14}{"n",5}  {string.Concat(Columns(said).Select(_ => $"{"s@1   s@5   nDCG@10",-22}"))}");
            foreach (var kind in judged.Kinds) Row(kind.Name, [kind]);
            Row("all", judged.Kinds);

            void Row(string name, IReadOnlyList<JudgedQueries.Kind> kinds)
            {
                var columns = Columns(said).Select(c => Quality.Of(kinds.SelectMany(k => k.Queries.Zip(c.Said[k.Name], (q, a) => (q, c.Pages(a)))).Where(a => a.q.IsHeld == isHeld))).ToList();
                Console.WriteLine($"  {name,-14}{columns[0].Queries,5}  {string.Concat(columns.Select(c => $"{$"{c.Success1:0.00}  {c.Success5:0.00}  {c.Gain:0.000}",-22}"))}");
            }
        }
        Console.WriteLine();
        foreach (var column in Columns(said))
        {
            var all = Quality.Of(judged.Kinds.SelectMany(k => k.Queries.Zip(column.Said[k.Name], (q, a) => (q, column.Pages(a)))));
            Console.WriteLine($"  {column.Name,-22}the one right first answer: {all.First} of {all.Firsts}; pages that must not be among the first ten: {all.Never}");
        }
        DrugNames(judged, said);
        Nonsense(judged, said);
        if (misses) Misses(judged, said[Engine.Ours]);
        Notes();
    }

    private static IEnumerable<Column> Columns(Dictionary<Engine, Dictionary<string, List<Answer>>> said) => said.SelectMany(s => s.Key == Engine.Ours
        ? [new Column(s.Key.Name, s.Value, a => a.Pages), new Column(shown, s.Value, a => a.Shown)]
        : new[] { new Column(s.Key.Name, s.Value, a => a.Pages) });

    private static void DrugNames(JudgedQueries judged, Dictionary<Engine, Dictionary<string, List<Answer>>> said)
    {
        if (judged.DrugNames.Count == 0) return;
        Console.WriteLine($"\n  Misspellings of drug names ({judged.DrugNames.Count}), hit@3: the substance's card or a page about it is among the first three");
        foreach (var (engine, sets) in said)
        {
            var hits = judged.DrugNames.Zip(sets[JudgedQueries.DrugNamesSet]).ToList();
            Console.Write($"  {engine.Name,-22}{hits.Count(h => IsHit(h.First, h.Second)) / (double)hits.Count:0.000}");
            if (engine == Engine.Ours) Console.Write($"   (the name is one of the first three offered by name: {hits.Count(h => IsNamed(h.First, h.Second)) / (double)hits.Count:0.000}; either: {hits.Count(h => IsNamed(h.First, h.Second) || IsHit(h.First, h.Second)) / (double)hits.Count:0.000})");
            Console.WriteLine();
        }

        bool IsHit(JudgedQueries.Typed typed, Answer answer) => answer.Pages.Take(3).Any(p => judged.PagesOf.GetValueOrDefault(typed.Substance)?.Contains(p) ?? false);
    }

    private static bool IsNamed(JudgedQueries.Typed typed, Answer answer) => answer.Names?.Take(3).Any(n => n.Id == typed.Substance) ?? false;

    private static void Nonsense(JudgedQueries judged, Dictionary<Engine, Dictionary<string, List<Answer>>> said)
    {
        if (judged.Nonsense.Count == 0) return;
        var ours = said[Engine.Ours][JudgedQueries.NonsenseSet];
        Console.WriteLine($"\n  Nonsense ({judged.Nonsense.Count})");
        foreach (var (engine, sets) in said)
        {
            Console.Write($"  {engine.Name,-22}finds something for {sets[JudgedQueries.NonsenseSet].Count(a => a.Pages.Count > 0)}");
            if (engine == Engine.Ours) Console.Write($"; corrected {ours.Count(a => a.Corrected > 0)}; a drug is named for {ours.Count(a => a.Names is { Count: > 0 })}");
            Console.WriteLine();
        }
    }

    /// <summary>What ours got wrong, of the half that may be tuned on and of no other.</summary>
    private static void Misses(JudgedQueries judged, Dictionary<string, List<Answer>> said)
    {
        Console.WriteLine("\n  Missed by ours in the half that may be tuned on: the first three, and what is best");
        foreach (var kind in judged.Kinds)
            foreach (var (query, answer) in kind.Queries.Zip(said[kind.Name]).Where(a => !a.First.IsHeld && a.First.Pages.Count > 0 && !Quality.Succeeds(a.First, a.Second.Shown, 1)))
                Console.WriteLine($"  {kind.Name,-12}{query.Text}: {string.Join(' ', answer.Shown.Take(3))}; best: {string.Join(' ', query.Pages.Where(p => p.Value == query.Pages.Values.Max()).Select(p => p.Key))}");
        foreach (var (typed, answer) in judged.DrugNames.Zip(said[JudgedQueries.DrugNamesSet]).Where(a => !IsNamed(a.First, a.Second)))
            Console.WriteLine($"  drug name   {typed.Text}: {string.Join(' ', answer.Names?.Select(n => n.Id) ?? [])}; meant: {typed.Substance}");
        foreach (var (typed, _) in judged.Nonsense.Zip(said[JudgedQueries.NonsenseSet]).Where(a => a.Second.Corrected > 0 || a.Second.Names is { Count: > 0 }))
            Console.WriteLine($"  nonsense    {typed.Text}: was corrected or taken for a name");
    }

    private static void Notes() => Console.WriteLine("""

          s@1, s@5: a page of the best grade that any page has is first, or among the first five. nDCG@10: gains 2^grade - 1. n: queries with any page.
          «As shown» is what a reader meets in order: pinned help, the pages of the names that were recognised, and the list; the row above it is the list alone.
          The others got what was written for a page, without notices, law, sources and dates, and as a field more its search terms and, on the page
          of a substance, all names, street names and misspellings of the register. None of them was tuned.
        """);

    private sealed record Column(string Name, Dictionary<string, List<Answer>> Said, Func<Answer, IReadOnlyList<string>> Pages);
}
