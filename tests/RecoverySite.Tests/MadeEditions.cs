using RecoverySite.Advising;
using RecoverySite.Exporting;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;
using RecoverySite.Searching;
using RecoverySite.Verifying;

namespace RecoverySite.Tests;

/// <summary>The golden site with its editions, made once; its copies can be damaged on their way to the verifier as often as a test likes.</summary>
public sealed class MadeEditions : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    private readonly TestSite site = GoldenSite.Make();
    private readonly Content content;
    private readonly List<AdvisedPage> advised;
    private readonly List<OutputFile> pages, others;

    public MadeEditions()
    {
        var sources = SourceTree.Load(site.Input);
        content = ContentReader.Read(sources).Value;
        var advisor = new Advisor(content, Today);
        advised = [.. content.Pages.Select(p => advisor.Advise(p, BodyReader.Read(p, content)).Value)];
        // The build itself makes the pages that nobody wrote and the index; what it finished is fed to the verifier again.
        var finished = new Memory();
        Site.Build(sources, Today, finished, hasEditions: true).Problems.ShouldBeEmpty();
        Finished = finished.Files;
        var all = finished.Files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => new OutputFile(f.Key, f.Value)).ToList();
        pages = all.FindAll(f => content.Pages.Any(p => p.OutputPath == f.Path));
        others = all.FindAll(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !pages.Contains(f) && f.Path != GeneratedPages.TakeAway + ".html" && !f.Path.StartsWith(Offline.SinglePages + "/", StringComparison.Ordinal));
        var editions = Unpacked.Of(new("", finished.Files[Offline.FileOf(EditionKind.Essentials, Today)])).In(Offline.NameOf(EditionKind.Essentials, Today));
        OfEssentials = [.. editions.Values.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal) || f.Path == Manifest.FileName)];
    }

    /// <summary>Every file of the site as it was published.</summary>
    public IReadOnlyDictionary<string, byte[]> Finished { get; }

    private List<OutputFile> OfEssentials { get; }

    /// <summary>What the verifier says if a copy is changed before it comes to it.</summary>
    public List<Diagnostic> Verify(string path, Func<byte[], byte[]> damage)
    {
        OutputFile Damaged(OutputFile file) => file.Path == path ? file with { Bytes = damage(file.Bytes.ToArray()) } : file;
        var exports = new Exports(content, Today, Renderer.BookStylesheet(), new Memory());
        var verification = new VerifiedSite.Verification(content, Renderer.Stylesheet(), exports, Today, hasEditions: true);
        foreach (var picture in content.Assets) verification.AcceptPicture(SourceTree.Picture(picture));
        verification.AcceptOfTheme(Renderer.Icon());
        foreach (var (page, of) in pages.Select(p => (p, advised.Find(a => a.Page.OutputPath == p.Path))).Concat(others.Select(o => (o, (AdvisedPage?)null))))
        {
            verification.Accept(page, of).ShouldBeTrue(page.Path);
            if (exports.Copy(page) is { } single) verification.AcceptSinglePage(Damaged(single));
        }
        foreach (var script in ClientScripts.All.Concat(PageScripts.Pages(content))) verification.AcceptOfTheme(script);
        verification.AcceptNumbers(PageScripts.Numbers(content));
        var renderer = new Renderer(content, Today, hasEditions: true);
        verification.AcceptReadMe(renderer.ReadMe());
        var essential = advised.FindAll(a => content.IsEssential(a.Page));
        var scripts = ClientScripts.All.ToList();
        // Pages are accepted here without their entries, so the index of the essentials is not looked into; other tests do that.
        var own = verification.AcceptForEssentials([], OfEssentials.Find(f => f.Path == Manifest.FileName)!, essential, scripts).ToList();
        foreach (var (kind, file) in exports.Editions(renderer.ReadMe(), own)) verification.AcceptEdition(kind, Damaged(file));
        verification.AcceptTakeAway(Damaged(renderer.TakeAway(verification.Editions)), Damaged(Exports.Checksums(verification.Editions)));
        return [.. verification.Complete().Problems.Where(p => p.Rule.Id is "REC433" or "REC434" or "REC435")];
    }

    public void Dispose() => site.Dispose();
}
