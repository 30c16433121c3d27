using System.Globalization;

namespace RecoverySite.Benchmarks;

/// <summary>What the benchmark was asked for: the sizes of the corpora, in pages, and how many runs each program gets (null: by size).</summary>
internal sealed record Arguments(IReadOnlyList<int> Sizes, int? Runs)
{
    public const string Usage = "RecoverySite.Benchmarks [--best-of RUNS] [PAGES ...]      such as: --best-of 1 100 1000 10000";

    /// <summary>Null when the arguments cannot be understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        int? runs = null;
        var sizes = new List<int>();
        for (var i = 0; i < args.Length; i++)
        {
            var isRuns = args[i] == "--best-of";
            if (isRuns && ++i == args.Length) return null;
            if (!int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
            if (isRuns) runs = number;
            else sizes.Add(number);
        }
        return new(sizes.Count > 0 ? [.. sizes.Order()] : [100, 1_000, 10_000], runs);
    }

    /// <summary>The best of three is the least disturbed; a large corpus runs long enough to even disturbances out.</summary>
    public int RunsFor(int size) => Runs ?? (size <= 1_000 ? 3 : 1);
}
