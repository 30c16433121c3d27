using System.Globalization;

namespace RecoverySite.Benchmarks;

/// <summary>
/// What the benchmark was asked for: the sizes of the corpora, in pages, and how many runs each program gets (null: by size);
/// or, of the search, the sizes and whether to name what ours missed; or, of the preview, the sizes.
/// </summary>
internal sealed record Arguments(IReadOnlyList<int> Sizes, int? Runs, bool IsSearch, bool IsMisses, bool IsPreview = false)
{
    public const string Usage = """
        RecoverySite.Benchmarks [--best-of RUNS] [PAGES ...]           such as: --best-of 1 100 1000 10000
        RecoverySite.Benchmarks search [--misses] [PAGES ... | judged] such as: search 1000 10000; judged: only the queries of the starter site
        RecoverySite.Benchmarks preview [PAGES ...]                    such as: preview 1000 10000
        """;

    /// <summary>Null when the arguments cannot be understood.</summary>
    public static Arguments? Parse(string[] args)
    {
        int? runs = null;
        var sizes = new List<int>();
        var (isSearch, isPreview, isJudged, isMisses) = (args is ["search", ..], args is ["preview", ..], false, false);
        for (var i = isSearch || isPreview ? 1 : 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "judged" when isSearch: isJudged = true; continue;
                case "--misses" when isSearch: isMisses = true; continue;
            }
            var isRuns = !isSearch && !isPreview && args[i] == "--best-of";
            if (isRuns && ++i == args.Length) return null;
            if (!int.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
            if (isRuns) runs = number;
            else sizes.Add(number);
        }
        if (sizes.Count == 0 && !isJudged) sizes.AddRange(isSearch || isPreview ? [1_000, 10_000] : [100, 1_000, 10_000]);
        return new([.. sizes.Order()], runs, isSearch, isMisses, isPreview);
    }

    /// <summary>The best of three is the least disturbed; a large corpus runs long enough to even disturbances out.</summary>
    public int RunsFor(int size) => Runs ?? (size <= 1_000 ? 3 : 1);
}
