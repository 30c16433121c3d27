namespace RecoverySite.Benchmarks.Search;

/// <summary>Ours and the search libraries of others: over generated pages, and over the starter site with its judged queries.</summary>
internal sealed class SearchBenchmark(Builder builder, Peers peers, string starter, string work)
{
    public void Generated(IEnumerable<int> sizes)
    {
        GeneratedSite? smaller = null;
        foreach (var size in sizes)
        {
            Console.WriteLine($"Making {size} pages, building their site and every index, asking all of them ...");
            var folder = Path.Combine(work, $"search-{size}");
            var corpus = WordyCorpus.Write(starter, Path.Combine(folder, "input"), size);
            var site = Measure(corpus, folder);
            SearchTable.Print(site, smaller);
            smaller = site;
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Judged(string queries, bool misses)
    {
        var folder = Path.Combine(work, "search-starter");
        var site = IndexOf(Engine.Ours, folder);
        builder.Build(starter, site);
        var records = Path.Combine(folder, "records");
        SitePage.Extract(site, starter, records);
        var set = JudgedQueries.Read(queries, starter, site);
        var said = peers.Engines.ToDictionary(e => e, e =>
        {
            var index = IndexOf(e, folder);
            if (e != Engine.Ours) peers.Build(e, records, index);
            return Answers.Ask(e, index, peers, set.Questions);
        });
        JudgedTable.Print(set, said, misses);
    }

    private GeneratedSite Measure(Corpus corpus, string folder)
    {
        var site = IndexOf(Engine.Ours, folder);
        var indexing = IndexCost.Of(corpus.Folder);
        var build = builder.Build(corpus.Folder, site);
        var records = Path.Combine(folder, "records");
        var items = new KnownItems(SitePage.Extract(site, corpus.Folder, records));
        var questions = items.Sets.ToDictionary(s => s.Name, s => s.Questions);
        var runs = peers.Engines.Select(engine =>
        {
            var index = IndexOf(engine, folder);
            var cost = engine == Engine.Ours ? build : peers.Build(engine, records, index);
            var files = new DirectoryInfo(engine == Engine.Ours ? Client.Folder(site) : index).GetFiles("*", SearchOption.AllDirectories);
            return new Run(engine, cost, engine == Engine.Ours ? indexing : null, files.Length, files.Sum(f => f.Length), items.Sets, Answers.Ask(engine, index, peers, questions));
        }).ToList();
        var typed = items.Sets.Where(s => s.Fresh).SelectMany(s => s.Items.Take(100)).Select(i => i.Query).ToList();
        var inBrowser = peers.Engines.ToDictionary(e => e, e => Browser.Measure(e, IndexOf(e, folder), peers, typed).GetAwaiter().GetResult());
        return new(corpus, items.WordCount, runs, inBrowser, Client.Files(site).Sum(Client.Gzipped));
    }

    /// <summary>Where an engine's index is. Ours is in the site.</summary>
    private static string IndexOf(Engine engine, string folder) => Path.Combine(folder, engine.Id);
}

/// <param name="Words">How many different words there are.</param>
/// <param name="InBrowser">Null without a browser.</param>
/// <param name="Client">Bytes of our own scripts, gzipped.</param>
internal sealed record GeneratedSite(Corpus Corpus, int Words, IReadOnlyList<Run> Runs, Dictionary<Engine, Browser?> InBrowser, long Client);
