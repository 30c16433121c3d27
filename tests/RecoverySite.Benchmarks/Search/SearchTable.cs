using System.Globalization;

namespace RecoverySite.Benchmarks.Search;

/// <summary>Prints what the engines did on a generated site, beside what ours is to reach.</summary>
internal static class SearchTable
{
    public static void Print(GeneratedSite site, GeneratedSite? smaller)
    {
        Console.WriteLine($"\n{site.Corpus.Pages} pages of about 600 words, {site.Words} different words, sha256 {site.Corpus.Hash}");
        Console.WriteLine($"  {"",-48}{string.Concat(site.Runs.Select(r => $"{r.Engine.Name,20}"))}{"ours is to reach",20}");
        Row("index: CPU s", r => Number(r.Cpu, "0.0"), "3");
        Row("index: peak MB (ours: the whole build's)", r => Number(r.Build.PeakBytes / 1e6, "0"), "the build's");
        Row("index: files / MB", r => $"{r.Files} / {r.Bytes / 1e6:0.0}");
        Row("kB gzip to first titles, one word: median / p95", r => Kilobytes(r, KnownItems.OneWord), "20 / 27");
        Row("same, three words", r => Kilobytes(r, KnownItems.ThreeWords), "32 / 40");
        Row("same, one word with one slip", r => Kilobytes(r, KnownItems.OneEdit), "30 / 50");
        Row("with ten excerpts, three words: median", r => Number(r.Engine is var e && (e == Engine.Ours || e == Engine.Pagefind) ? r.KilobytesDescribed(KnownItems.ThreeWords, 0.5) : null, "0.0"), "50");
        if (smaller is not null) Row($"bytes over those at {smaller.Corpus.Pages}, three words", r => Number(smaller.Runs.FirstOrDefault(s => s.Engine == r.Engine) is { } s ? r.Kilobytes(KnownItems.ThreeWords, 0.5) / s.Kilobytes(KnownItems.ThreeWords, 0.5) : null, "0.00"), "1.1");
        Row("scripts, kB gzip", r => r.Engine == Engine.Ours ? Number(site.Client / 1e3, "0.0") : "", "5");
        Row("one edit, 5 letters and more: recall@10", r => Recall(r, KnownItems.OneEdit), "0.98");
        Row("two edits, 7 letters and more: recall@10", r => Recall(r, KnownItems.TwoEdits), "0.75");
        Row("first five letters: recall@10", r => Recall(r, KnownItems.Beginning), "0.95");
        Row("one word of the title: recall@10", r => Recall(r, KnownItems.OneWord));
        Row("three words: recall@10", r => Recall(r, KnownItems.ThreeWords));
        Row("phrase in quotation marks: recall@10", r => Recall(r, KnownItems.Phrase), "0.99");
        Row("new query, ms: median / p95", r => r.Engine == Engine.Ours ? Times(r, b => b.First) : "", "- / 200");
        Row("repeated query, ms: median / p95", r => Times(r, b => b.Again), "- / 30");
        Row("JavaScript's memory after 300 queries, MB", r => Number(site.InBrowser[r.Engine]?.HeapBytes / 1e6, "0.0"));

        var ours = site.Runs[0];
        Console.WriteLine("\n  Ours, kB gzip to first titles by kind of file, on average");
        foreach (var set in ours.Sets.Where(s => s.Fresh))
            Console.WriteLine($"    {set.Name,-14}{string.Join(", ", ByKind(ours.Said[set.Name]).Select(k => $"{k.Kind} {k.Kilobytes:0.0}"))}");

        void Row(string what, Func<Run, string> figure, string target = "") =>
            Console.WriteLine($"  {what,-48}{string.Concat(site.Runs.Select(r => $"{figure(r),20}"))}{target,20}");

        string Times(Run run, Func<Browser, IReadOnlyList<double>> times) =>
            site.InBrowser[run.Engine] is { } browser ? $"{Run.Quantile(times(browser), 0.5):0.0} / {Run.Quantile(times(browser), 0.95):0.0}" : "-";
    }

    public static void Notes() => Console.WriteLine("""

        How search is measured
          One page's words go to all: what was written for it, without notices, law, sources and dates, which repeat. Ours makes its index in the
          build of the whole site; its CPU is measured alone, in this process: words of each page, and all files of the index. The others read finished pages (Pagefind) or records (node), in a process of their own under GNU time. Pagefind parses HTML, ours and
          the records are parsed already: no like for like.
          kB: gzip -9 of each file that a reader's first query loads, scripts and all, each query in a new session. Pagefind's titles come with its
          excerpts, ten files for ten pages. MiniSearch and FlexSearch load everything once and hold titles, but no text to take excerpts from.
          Queries with one known page, 300 of a kind, always the same. What more than ten pages would answer alike is drawn again; so is a slip that
          makes another word of the corpus. Recall: the page is among the first ten. A phrase stands on ten pages at most, so that ten places suffice.
          Made-up words have no English endings: stemming gains nothing here, and stop words do not exist. MiniSearch and FlexSearch know no phrases.
          Times and memory: Chromium, processor slowed four times; ours from the disk, the others from a server on this machine. Memory is what
          JavaScript holds in the page after a collection: not the index that Pagefind keeps in WebAssembly, nor its worker's.
        """);

    private static IEnumerable<(string Kind, double Kilobytes)> ByKind(List<Answer> answers) => answers.SelectMany(a => a.ByKind!).GroupBy(k => k.Key, StringComparer.Ordinal)
        .Select(g => (g.Key, g.Sum(k => k.Value) / 1e3 / answers.Count)).OrderByDescending(k => k.Item2);

    private static string Kilobytes(Run run, string set) => $"{run.Kilobytes(set, 0.5):0.0} / {run.Kilobytes(set, 0.95):0.0}";

    private static string Recall(Run run, string set) => Number(run.Recall(set), "0.000");

    private static string Number(double? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
