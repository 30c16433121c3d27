namespace RecoverySite.Benchmarks;

/// <summary>Prints what the programs cost, with what a reader must know to compare them.</summary>
internal static class Table
{
    public static void Heading() =>
        Console.WriteLine($"\n{"pages",7}  {"program",-34}{"wall s",9}{"CPU s",9}{"peak MB",9}{"kB/page",9}{"pages out",11}");

    public static void Row(int pages, string program, Measured cost) =>
        Console.WriteLine($"{pages,7}  {program,-34}{cost.Wall.TotalSeconds,9:0.00}{cost.Cpu.TotalSeconds,9:0.00}{cost.PeakBytes / 1e6,9:0}{cost.Bytes / 1e3 / pages,9:0.0}{cost.Pages,11}");

    public static void Rows(IReadOnlyCollection<Contest.Result> results)
    {
        foreach (var result in results) Row(result.Pages, result.Program, result.Cost);
        if (results.FirstOrDefault(r => r.IsOurs) is { Cost: var a, Pages: var pages } && results.FirstOrDefault(r => r.IsBoth) is { Cost: var b })
            Console.WriteLine($"{pages,7}  {"ours / (Hugo + Pagefind)",-34}{a.Wall / b.Wall,9:0.00}{a.Cpu / b.Cpu,9:0.00}{(double)a.PeakBytes / b.PeakBytes,9:0.00}{(double)a.Bytes / b.Bytes,9:0.00}");
    }

    /// <summary>What a page costs in the larger corpus as a multiple of what it costs in the smaller. Start-up counts in both, and more in the smaller.</summary>
    public static void Growth(IReadOnlyCollection<Contest.Result> smaller, IReadOnlyCollection<Contest.Result> larger)
    {
        var pairs = larger.Join(smaller, l => l.Program, s => s.Program, (l, s) => (Larger: l, Smaller: s), StringComparer.Ordinal);
        foreach (var (l, s) in pairs)
        {
            var pages = (double)l.Pages / s.Pages;
            Console.WriteLine($"{l.Pages,7}  {l.Program,-34}{l.Cost.Wall / s.Cost.Wall / pages,9:0.00}{l.Cost.Cpu / s.Cost.Cpu / pages,9:0.00}  of its cost per page at {s.Pages} pages");
        }
    }

    public static void Notes() => Console.WriteLine("""

        How it is measured
          Wall: from start to end. CPU and peak: GNU time; user and system time of a program and its children, resident memory of the largest process.
          Hugo + Pagefind: one after the other, so wall, CPU and bytes are added and the larger peak counts.
          Every run fills a new folder, with the sources in the file cache and nothing left to write (sync). kB/page is the whole output over the pages of the corpus.
          Pagefind as npm installs it: node starts the native binary, and both count. Its 'pages out' are pages in the index.

        What is not the same
          Both sides make a search: RecoverySite its own while it builds, Hugo's pages get Pagefind's. What each finds is compared by «search».
          RecoverySite finds names, puts notices and law beside them (more bytes a page), checks sources and links and reads every
          finished page back. Hugo and Pagefind are not asked for any of it: links are rewritten and not checked.
          Hugo lists the pages of each folder, which RecoverySite does only where an author asks for it.
          The Markdown is the same to the byte. In the few pages of the starter site, what prints a register stays plain text under Hugo.
        """);
}
