using RecoverySite.Advising;
using RecoverySite.Checking;
using RecoverySite.Reading;
using RecoverySite.Searching;

namespace RecoverySite.Benchmarks.Search;

/// <summary>What our index costs by itself: the words of every page, and all files. What a build does anyway is not counted.</summary>
internal static class IndexCost
{
    /// <summary>CPU time of this process, which is fine enough for hundreds of pages at once.</summary>
    public static TimeSpan Of(string input)
    {
        var today = new DateOnly(2026, 11, 22);
        var content = ContentReader.Read(SourceTree.Load(input)).Value;
        var (advisor, vocabulary, terms) = (new Advisor(content, today), new Checking.Vocabulary(content), new Terms(content));
        var (cost, pages) = (TimeSpan.Zero, new List<PageWords>());
        foreach (var chunk in content.Pages.Chunk(200))
        {
            var studied = chunk.Select(page =>
            {
                var body = BodyReader.Read(page, content);
                var advised = advisor.Advise(page, body).Value;
                var check = new PageToCheck(page, body, advised.Advice.Mentions, content, vocabulary, today);
                return (advised, check);
            }).ToList();
            cost += Cpu(() => pages.AddRange(studied.Select(s => PageWords.Of(s.advised, s.check, terms))));
        }
        return cost + Cpu(() => { foreach (var _ in SearchIndex.Files(content, terms, pages)) { } });
    }

    private static TimeSpan Cpu(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return Environment.CpuUsage.TotalTime - before;
    }
}
