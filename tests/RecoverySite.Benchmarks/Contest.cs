namespace RecoverySite.Benchmarks;

/// <summary>Runs ours and the peers that are installed over one corpus, each into a new folder.</summary>
internal sealed class Contest(string executable, string work)
{
    private const string ours = "RecoverySite", both = "Hugo + Pagefind (no safety work)";

    /// <summary>Each program's best run by wall time, and ours as a multiple of both peers together when both are there.</summary>
    public IEnumerable<Result> Of(Corpus corpus, string hugoSite, int runs)
    {
        // In turns, so that whatever else the machine does meets all of them.
        var rounds = Enumerable.Range(0, runs).SelectMany(_ => Round(corpus, hugoSite)).ToList();
        var best = rounds.GroupBy(r => r.Program, StringComparer.Ordinal).Select(g => g.MinBy(r => r.Cost.Wall)!).ToList();
        var (hugo, pagefind) = (Named(Peer.Hugo.Name), Named(Peer.Pagefind.Name));
        if (hugo is not null && pagefind is not null) best.Add(new(both, corpus.Pages, hugo.Cost.Then(pagefind.Cost)));
        return best;

        Result? Named(string program) => best.Find(r => r.Program == program);
    }

    /// <summary>Ours alone, for a site whose directives no peer understands.</summary>
    public Measured Ours(string input)
    {
        var output = New("output");
        // The day is fixed, so that no date passes by and the output stays the same.
        return Measured.Run(output, "*.html", executable, "build", "--input", input, "--output", output, "--as-of", "2026-11-22", "--without-editions");
    }

    private IEnumerable<Result> Round(Corpus corpus, string hugoSite)
    {
        yield return new(ours, corpus.Pages, Ours(corpus.Folder));
        if (Peer.Hugo.Path is null) yield break;
        var site = New("public");
        yield return new(Peer.Hugo.Name, corpus.Pages, Measured.Run(site, "*.html", Peer.Hugo.Path,
            "--source", hugoSite, "--destination", site, "--cacheDir", Path.Combine(work, "cache"), "--quiet"));
        if (Peer.Pagefind.Path is null) yield break;
        yield return new(Peer.Pagefind.Name, corpus.Pages, Measured.Run(Path.Combine(site, "pagefind"), "*.pf_fragment", Peer.Pagefind.Path, "--site", site));
    }

    private string New(string name)
    {
        var folder = Path.Combine(work, name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>What a program's best run over a corpus of so many pages cost.</summary>
    internal sealed record Result(string Program, int Pages, Measured Cost)
    {
        public bool IsOurs => Program == ours;

        public bool IsBoth => Program == both;
    }
}
