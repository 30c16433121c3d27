namespace RecoverySite.Benchmarks.Search;

/// <summary>How well lists of pages answer judged queries.</summary>
/// <param name="Success1">The share whose first page has the best grade that any page has; <paramref name="Success5"/>: one of the first five.</param>
/// <param name="Gain">nDCG@10 with gains of 2^grade - 1.</param>
/// <param name="Never">Pages among the first ten that must not be there.</param>
/// <param name="First">Queries with one right first answer that have it; of <paramref name="Firsts"/>.</param>
internal sealed record Quality(int Queries, double Success1, double Success5, double Gain, int Never, int First, int Firsts)
{
    public static Quality Of(IEnumerable<(JudgedQueries.Query Query, IReadOnlyList<string> Pages)> answered)
    {
        var all = answered.ToList();
        // No page can be best where none helps.
        var graded = all.Where(a => a.Query.Pages.Count > 0).ToList();
        var firsts = all.Where(a => a.Query.First is not null).ToList();
        return new(graded.Count, Mean(a => Succeeds(a.Query, a.Pages, 1) ? 1 : 0), Mean(a => Succeeds(a.Query, a.Pages, 5) ? 1 : 0), Mean(a => GainOf(a.Query, a.Pages)),
            all.Sum(a => a.Pages.Take(10).Count(p => a.Query.Never.Contains(Bare(p)))),
            firsts.Count(a => a.Pages.Count > 0 && Bare(a.Pages[0]) == a.Query.First), firsts.Count);

        double Mean(Func<(JudgedQueries.Query Query, IReadOnlyList<string> Pages), double> worth) => graded.Select(worth).DefaultIfEmpty().Average();
    }

    public static bool Succeeds(JudgedQueries.Query query, IReadOnlyList<string> pages, int within) =>
        pages.Take(within).Any(p => query.Pages.GetValueOrDefault(Bare(p)) == query.Pages.Values.Max());

    private static double GainOf(JudgedQueries.Query query, IReadOnlyList<string> pages) =>
        Sum(pages.Take(10).Select(p => query.Pages.GetValueOrDefault(Bare(p)))) / Sum(query.Pages.Values.OrderDescending().Take(10));

    private static double Sum(IEnumerable<int> grades) => grades.Select((grade, i) => (Math.Pow(2, grade) - 1) / Math.Log2(i + 2)).Sum();

    private static string Bare(string address) => address.Replace(".html", "", StringComparison.Ordinal);
}
