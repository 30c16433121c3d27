namespace RecoverySite.Benchmarks.Search;

/// <summary>What one engine did on one generated corpus.</summary>
/// <param name="Build">Ours: of the whole site.</param>
/// <param name="IndexCpu">Ours: of the index alone.</param>
/// <param name="Files">Of the index, scripts and all.</param>
internal sealed record Run(Engine Engine, Measured Build, TimeSpan? IndexCpu, int Files, long Bytes, IReadOnlyList<KnownSet> Sets, Dictionary<string, List<Answer>> Said)
{
    public double Cpu => (IndexCpu ?? Build.Cpu).TotalSeconds;

    /// <summary>The quantile of the kilobytes that a reader's first query loads.</summary>
    public double Kilobytes(string set, double quantile) => Quantile(Said[set].Select(a => a.Bytes / 1e3), quantile);

    /// <summary>The same with the excerpts of the first ten.</summary>
    public double KilobytesDescribed(string set, double quantile) => Quantile(Said[set].Select(a => Math.Max(a.Bytes, a.Described) / 1e3), quantile);

    /// <summary>The share of the queries whose page is among the first ten.</summary>
    public double Recall(string set)
    {
        var items = Sets.First(s => s.Name == set).Items;
        return Said[set].Zip(items).Count(p => p.First.Pages.Contains(p.Second.Page)) / (double)items.Count;
    }

    public static double Quantile(IEnumerable<double> values, double quantile)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(quantile * sorted.Count))];
    }
}
