using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file under pages/ to a page; a <c>_directory.yml</c> to what its pages inherit.</summary>
internal static class PageReader
{
    public static Page Read(SourceFile file, string address, IReadOnlyDictionary<string, PageDirectory> directories, List<Diagnostic> problems)
    {
        var fields = FrontMatter.Read(file, "page", problems, out _);
        var page = Read(fields, file, address, directories);
        fields.Done();
        return page;
    }

    internal static Page Read(Fields fields, SourceFile file, string address, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var inherited = Inherited(address, directories);
        return new Page(
            address,
            file,
            Title: fields.LocatedText("title"),
            Description: fields.LocatedText("description"),
            Reviewed: fields.Date("reviewed"),
            ReviewBy: fields.Date("reviewBy"),
            Reviewer: fields.LocatedTextOrNull("reviewer"),
            Audience: fields.ChoiceOrNull<Audience>("audience")
                ?? inherited.Select(d => d.Audience).LastOrDefault(a => a is not null) ?? Audience.Everyone,
            Topics: [.. inherited.SelectMany(d => d.Topics).Concat(fields.List("topics")).DistinctBy(t => t.Value)],
            Substances: fields.List("substances"),
            Grade: fields.ChoiceOrNull<Grade>("evidence", none: "n/a"),
            Answers: fields.Words("answers"),
            Sources: fields.List("sources"),
            SearchTerms: fields.Words("searchTerms"),
            Notices: fields.List("notices"),
            HomeOf: fields.List("homeOf"),
            Places: fields.List("places"),
            RedirectFrom: fields.List("redirectFrom"),
            Ignored: fields.Records("ignore", "word", f => new IgnoredWord(f.LocatedText("word"), f.Text("reason"))),
            Corrections: fields.Records("corrections", "correction", f => new Correction(f.Date("date"), f.LocatedText("what"), f.Flag("safety"), f.Words("copies"))),
            MenuLabel: fields.LocatedTextOrNull("menu"),
            Order: fields.Int("order", 1000))
        {
            Language = fields.LocatedTextOrNull("language"),
            GradeAt = fields.LocatedTextOrNull("evidence")?.At,
            ReviewWithin = fields.Days("reviewWithin", Content.LongestReview),
            Waivers = fields.Records("waive", "waiver", f => new Waiver(f.LocatedText("rule"), f.LocatedText("text"), f.Text("reason"), f.Date("until"), f.At)),
        };
    }

    public static PageDirectory ReadDirectory(SourceFile file, string path, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "folder", file.Path, problems);
        var directory = ReadDirectory(fields, path);
        fields.Done();
        return directory;
    }

    internal static PageDirectory ReadDirectory(Fields fields, string path) =>
        new(path, fields.LocatedText("title"), fields.Int("order", 1000),
            fields.ChoiceOrNull<Audience>("audience"), fields.List("topics"))
        {
            ReviewWithin = fields.Days("reviewWithin", Content.LongestReview),
        };

    /// <summary>The address of a page file, with the reason among the problems if its name cannot be one.</summary>
    public static string AddressOf(SourceFile file, string root, List<Diagnostic> problems)
    {
        var address = file.Path[(root.Length + "/pages/".Length)..^".md".Length];
        Addresses.CheckParts(address, file.Path, problems);
        return address;
    }

    /// <summary>A page that nobody wrote, with what its folders give it and nothing else.</summary>
    public static Page Made(string address, SourceFile source, MadeFrom from, IReadOnlyDictionary<string, PageDirectory> directories)
    {
        var inherited = Inherited(address, directories);
        return new Page(address, source, default, default, default, default, null, inherited.Select(d => d.Audience).LastOrDefault(a => a is not null) ?? Audience.Everyone,
            [.. inherited.SelectMany(d => d.Topics).DistinctBy(t => t.Value)], [], null, [], [], [], [], [], [], [], [], [], null, 1000)
        { MadeFrom = from };
    }

    /// <summary>What the folders say that a page lies in, outermost first.</summary>
    public static List<PageDirectory> Inherited(string address, IReadOnlyDictionary<string, PageDirectory> directories) =>
        [.. Ancestors(address).Select(directories.GetValueOrDefault).OfType<PageDirectory>()];

    /// <summary>The folders that a page lies in, outermost first; the top is the empty path.</summary>
    private static IEnumerable<string> Ancestors(string address)
    {
        yield return "";
        for (var cut = address.IndexOf('/'); cut >= 0; cut = address.IndexOf('/', cut + 1)) yield return address[..cut];
    }
}
