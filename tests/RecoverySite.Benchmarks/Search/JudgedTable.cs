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
        Console.WriteLine($"\n  Misspellings of drug names ({judged.DrugNames.Count}), hit@3: the substance's page or one that says it is about it is among the first three");
        foreach (var (engine, sets) in said)
        {
            var all = judged.DrugNames.Zip(sets[JudgedQueries.DrugNamesSet]).ToList();
            var named = engine == Engine.Ours ? $"   and the substance is named: {all.Count(a => IsNamed(judged, a.First, a.Second)) / (double)all.Count:0.000}" : "";
            Console.WriteLine($"  {engine.Name,-22}{all.Count(a => IsHit(judged, a.First, a.Second)) / (double)all.Count:0.000}{named}");
        }
    }

    private static bool IsHit(JudgedQueries judged, JudgedQueries.Typed typed, Answer answer) => answer.Pages.Take(3).Any(judged.PagesOf[typed.Substance].Contains);

    private static bool IsNamed(JudgedQueries judged, JudgedQueries.Typed typed, Answer answer) => answer.IsOf(typed.Substance, judged.NameOf[typed.Substance]);

    private static void Nonsense(JudgedQueries judged, Dictionary<Engine, Dictionary<string, List<Answer>>> said)
    {
        if (judged.Nonsense.Count == 0) return;
        Console.WriteLine($"\n  Nonsense ({judged.Nonsense.Count})");
        foreach (var (engine, sets) in said)
        {
            var all = sets[JudgedQueries.NonsenseSet];
            var corrected = engine == Engine.Ours ? $"; corrected {all.Count(a => a.Corrected is { Count: > 0 })}, {all.Count(IsDrug)} of them to a drug" : "";
            Console.WriteLine($"  {engine.Name,-22}finds something for {all.Count(a => a.Pages.Count > 0)}{corrected}");
        }
    }

    private static bool IsDrug(Answer answer) => answer.Names is { Count: > 0 } || (answer.Corrected?.Any(c => c.IsName) ?? false);

    /// <summary>What ours got wrong, of the half that may be tuned on and of no other.</summary>
    private static void Misses(JudgedQueries judged, Dictionary<string, List<Answer>> said)
    {
        Console.WriteLine("\n  Missed by ours in the half that may be tuned on: the first three, and what is best");
        foreach (var kind in judged.Kinds)
            foreach (var (query, answer) in kind.Queries.Zip(said[kind.Name]).Where(a => !a.First.IsHeld && a.First.Pages.Count > 0 && !Quality.Succeeds(a.First, a.Second.Shown, 1)))
                Console.WriteLine($"  {kind.Name,-12}{query.Text}: {string.Join(' ', answer.Shown.Take(3))}; best: {string.Join(' ', query.Pages.Where(p => p.Value == query.Pages.Values.Max()).Select(p => p.Key))}");
        foreach (var (typed, answer) in judged.DrugNames.Zip(said[JudgedQueries.DrugNamesSet]).Where(a => !IsHit(judged, a.First, a.Second) || !IsNamed(judged, a.First, a.Second)))
            Console.WriteLine($"  {JudgedQueries.DrugNamesSet,-12}{typed.Text}: {Told(answer)}; meant: {typed.Substance}");
        foreach (var (typed, answer) in judged.Nonsense.Zip(said[JudgedQueries.NonsenseSet]).Where(a => a.Second.Pages.Count > 0 || IsDrug(a.Second)))
            Console.WriteLine($"  {JudgedQueries.NonsenseSet,-12}{typed.Text}: {Told(answer)}");

        static string Told(Answer answer) => $"{string.Join(' ', answer.Pages.Take(3))} for {string.Join(", ", (answer.Names?.Select(n => n.Id) ?? []).Concat(answer.Corrected?.SelectMany(c => c.Used) ?? []))}";
    }

    private static void Notes() => Console.WriteLine("""

          s@1, s@5: a page of the best grade that any page has is first, or among the first five. nDCG@10: gains 2^grade - 1. n: queries with any page.
          «As shown» is what a reader meets in order: pinned help, the pages of the names that were recognised, and the list; the row above it is the list alone.
          The others got what was written for a page, without notices, law, sources and dates, and as a field more its search terms and, on the page
          of a substance, all names, street names and misspellings of the register. None of them was tuned. Misspelt names and nonsense have no half that is held out.
        """);

    private sealed record Column(string Name, Dictionary<string, List<Answer>> Said, Func<Answer, IReadOnlyList<string>> Pages);
}
