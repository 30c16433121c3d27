using System.Text;
using RecoverySite.Advising;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;
using RecoverySite.Searching;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>A site with all its finished files, to be damaged and verified as often as a test likes: the golden one, or one that a test made.</summary>
public sealed class FinishedSite : IDisposable
{
    private static readonly DateOnly today = new(2026, 11, 22);
    private readonly TestSite site;
    private readonly Dictionary<string, AdvisedPage> advised;
    private readonly List<string> shards;
    private readonly List<string> scripts;

    public FinishedSite() : this(GoldenSite.Make())
    {
    }

    internal FinishedSite(TestSite site)
    {
        this.site = site;
        Content = ContentReader.Read(SourceTree.Load(site.Input)).Value;
        var advisor = new Advisor(Content, today);
        var bodies = Content.Pages.ToDictionary(p => p, p => BodyReader.Read(p, Content));
        advised = bodies.Select(b => advisor.Advise(b.Key, b.Value).Value).ToDictionary(a => a.Page.OutputPath);
        var vocabulary = new Vocabulary(Content);
        var outlines = bodies.ToDictionary(b => b.Key.Address, b => b.Value.Outline);
        var figures = bodies.Select(b => new PageFigures(advised[b.Key.OutputPath], Readability.Of(b.Value, vocabulary), [.. b.Value.Grades])).ToList();
        var terms = new Terms(Content);
        var words = Content.Pages.Select(p => PageWords.Of(advised[p.OutputPath], new(p, bodies[p], advised[p.OutputPath].Advice.Mentions, Content, vocabulary, today), terms)).ToList();
        Entries = words.ToDictionary(w => w.Entry.Address + ".html", w => w.Entry);
        var index = SearchIndex.Files(Content, terms, words).ToList();
        shards = index.ConvertAll(f => f.Path);
        scripts = [Marks.Icon, .. ClientScripts.All.Concat(PageScripts.Pages(Content)).Select(f => f.Path)];
        var renderer = new Renderer(Content, today);
        var manifest = ManifestRows.Of(advised.Values, site.Input, today);
        Files = renderer.Others([], manifest, outlines, figures).Append(Renderer.Stylesheet()).Append(Renderer.Icon()).Concat(advised.Values.Select(renderer.Page))
            .Append(new(Manifest.FileName, manifest.ToBytes())).Concat(Feed.Of(advised.Values, Content) is { } feed ? [feed] : []).Concat(index).Concat(ClientScripts.All).Concat(PageScripts.Pages(Content)).Append(PageScripts.Numbers(Content)).ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Bytes.Span));
    }

    public Content Content { get; }
    public string Root => site.Root;
    public IReadOnlyDictionary<string, string> Files { get; }
    public IEnumerable<AdvisedPage> Advised => advised.Values;

    /// <summary>What search shows of each page, by its path.</summary>
    public IReadOnlyDictionary<string, SearchEntry> Entries { get; }

    /// <summary>As the build does it, with other files in place of the finished ones; null for one that was never made.</summary>
    public Parsed<VerifiedSite?> Verify(params (string Path, string? Text)[] changed)
    {
        var files = Files.Where(f => changed.All(c => c.Path != f.Key)).Select(f => (Path: f.Key, Text: (string?)f.Value)).Concat(changed)
            .Where(f => f.Text is not null).ToDictionary(f => f.Path, f => new OutputFile(f.Path, Encoding.UTF8.GetBytes(Sealed(f.Path, f.Text!))));
        var verification = new VerifiedSite.Verification(Content, files["site.css"], new Memory(), today);
        verification.AcceptManifest(files[Manifest.FileName], advised.Values);
        verification.AcceptFeed(files.GetValueOrDefault(Feeds.FileName), advised.Values);
        foreach (var (path, file) in files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
            verification.Accept(file, advised.GetValueOrDefault(path), Entries.GetValueOrDefault(path));
        // In the order in which they are made; what a test adds comes last.
        verification.AcceptSearch(files.Values.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal) && !scripts.Contains(f.Path))
            .OrderBy(f => shards.IndexOf(f.Path) is var at and >= 0 ? at : shards.Count));
        foreach (var script in scripts.Where(files.ContainsKey)) verification.AcceptOfTheme(files[script]);
        if (files.TryGetValue(Marks.Numbers, out var numbers)) verification.AcceptNumbers(numbers);
        foreach (var picture in Content.Assets) verification.AcceptPicture(SourceTree.Picture(picture));
        return verification.Complete();
    }

    /// <summary>Whoever damages a page would renew its version too: what else catches the damage is the question.</summary>
    private string Sealed(string path, string text) => Files.GetValueOrDefault(path) is { } before && before != text && Marks.MainOf(before).Length > 0
        ? text.Replace($"version {Hash.Of(Marks.MainOf(before))} on the site", $"version {Hash.Of(Marks.MainOf(text))} on the site", StringComparison.Ordinal) : text;

    public void Dispose() => site.Dispose();
}
