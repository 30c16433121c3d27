using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using RecoverySite.Advising;
using RecoverySite.Checking;
using RecoverySite.Exporting;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Rendering;
using RecoverySite.Searching;
using RecoverySite.Verifying;

namespace RecoverySite;

/// <summary>What a build came to. Without a site, nothing may be published; the problems say why.</summary>
/// <param name="IsOurFault">Whether the authors' work was in order and a finished page was not.</param>
public sealed record Build(VerifiedSite? Site, ImmutableArray<Diagnostic> Problems, int Pages, int Due, bool IsOurFault)
{
    /// <summary>Whether a register could not be read, so that only what reading found is told.</summary>
    public bool IsCutShort { get; init; }
}

/// <summary>The whole build, top to bottom. It touches no disk and no clock: sources in, a verified site or objections out.</summary>
public static class Site
{
    /// <param name="staging">Takes each file as soon as it is verified, so that finished pages need not stay in memory.</param>
    /// <param name="failOn">What stops the build after the authors' work: errors, or warnings too.</param>
    /// <param name="hasEditions">Whether what can be carried away is made too: zips, a book, pages that are one file.</param>
    /// <param name="say">Told the name of each stage as it begins.</param>
    /// <param name="kept">What was read of the same files before; null for whoever builds once.</param>
    /// <param name="stop">Ends a build that nobody waits for any more, with the exception that says so.</param>
    public static Build Build(SourceTree sources, DateOnly today, IStaging staging, Severity failOn = Severity.Error, bool hasEditions = false, Action<string>? say = null,
        Readings? kept = null, CancellationToken stop = default)
    {
        // First the authors' work. What they must mend is said all at once, at the line it stands on.
        say?.Invoke("Reading");
        var (content, problems) = ContentReader.Read(sources, kept);         // files -> typed pages and registers
        if (LostRegisters.In(problems, sources.Root))                        // whatever names what a lost file holds would look wrong, and is not
            return new(null, [.. Diagnostic.Sort(problems)], content.Pages.Length, 0, IsOurFault: false) { IsCutShort = true };

        say?.Invoke("Checking and advising");
        var advisor = new Advisor(content, today);                           // every name of the registers, ready to be found
        var vocabulary = new Vocabulary(content);                            // and every word of words.yml
        var terms = new Terms(content);                                      // what search can find, filled page by page
        var studied = Each(content.Pages, page => Study(page, content, advisor, vocabulary, terms, today), stop);
        var outlines = studied.ToDictionary(s => s.Page.Page.Address, s => s.Outline, StringComparer.Ordinal);
        problems = [.. Diagnostic.Sort([.. problems, .. studied.SelectMany(s => s.Problems), .. Checks.OfSite(new(content, outlines, vocabulary, today)), .. advisor.OfSite()])];
        var due = Due.Of(content, today);                                    // listed openly, never in the way
        if (problems.Any(p => p.Rule.Severity == Severity.Error || p.Rule.Severity >= failOn)) return new(null, problems, content.Pages.Length, due.Length, IsOurFault: false);

        // Then ours. What goes wrong from here on is a bug in src/, never in input/.
        say?.Invoke("Rendering and verifying");
        var exports = hasEditions ? new Exports(content, today, Renderer.BookStylesheet(), staging) : null; // what can be carried away is made of what was verified
        var renderer = new Renderer(content, today, hasEditions);
        var verification = new VerifiedSite.Verification(content, Renderer.Stylesheet(), exports ?? staging, today, hasEditions);
        foreach (var picture in content.Assets) verification.AcceptPicture(SourceTree.Picture(picture));
        verification.AcceptOfTheme(Renderer.Icon());
        Each(studied, s => Accept(renderer.Page(s.Page), s.Page, s.Words.Entry), stop); // HTML, read back as a browser reads it, then staged
        var manifest = ManifestRows.Of(studied.Select(s => s.Page), sources.Root, today); // which page carries what, and why
        foreach (var page in renderer.Others(due, manifest, outlines, [.. studied.Select(s => s.Figures)])) Accept(page);
        verification.AcceptSearch(SearchIndex.Files(content, terms, [.. studied.Select(s => s.Words)]));
        foreach (var script in ClientScripts.All) verification.AcceptOfTheme(script);
        foreach (var script in PageScripts.Pages(content)) verification.AcceptOfTheme(script);
        verification.AcceptNumbers(PageScripts.Numbers(content));
        verification.AcceptManifest(new(Manifest.FileName, manifest.ToBytes()), studied.Select(s => s.Page));
        verification.AcceptFeed(Feed.Of(studied.Select(s => s.Page), content), studied.Select(s => s.Page));
        if (exports is not null) Export(exports, verification, renderer, content, terms, [.. studied.Select(s => (s.Page, s.Words))], pages => ManifestRows.Of(pages, sources.Root, today));

        var (site, faults) = verification.Complete();                        // every page, every link, every notice
        return new(site, problems.AddRange(faults), content.Pages.Length, due.Length, IsOurFault: site is null);

        bool Accept(OutputFile page, AdvisedPage? advised = null, SearchEntry? entry = null)
        {
            if (!verification.Accept(page, advised, entry)) return false;
            if (exports?.Copy(page) is { } single) verification.AcceptSinglePage(single);
            return true;
        }
    }

    /// <summary>
    /// A few pages before all others, for a writer who waits for them: each goes the whole way that a page goes in a build, to the same bytes.
    /// What only all pages together can show, such as a link to a heading that is not there, is left to the build.
    /// </summary>
    /// <returns>What is wrong with them; a page with errors is not made.</returns>
    public static ImmutableArray<Diagnostic> BuildFirst(IEnumerable<Page> pages, Content content, DateOnly today, IStaging staging)
    {
        var (advisor, vocabulary, terms) = (new Advisor(content, today), new Vocabulary(content), new Terms(content));
        var studied = pages.Select(page => Study(page, content, advisor, vocabulary, terms, today)).ToList();
        var renderer = new Renderer(content, today);
        var verification = new VerifiedSite.Verification(content, Renderer.Stylesheet(), staging, today);
        foreach (var s in studied.Where(s => s.Problems.All(p => p.Rule.Severity < Severity.Error))) verification.Accept(renderer.Page(s.Page), s.Page, s.Words.Entry);
        return [.. studied.SelectMany(s => s.Problems), .. verification.Faults];
    }

    /// <summary>What is learned of a page before it is made.</summary>
    private sealed record Studied(AdvisedPage Page, Outline Outline, PageWords Words, PageFigures Figures, ImmutableArray<Diagnostic> Problems);

    private static Studied Study(Page page, Content content, Advisor advisor, Vocabulary vocabulary, Terms terms, DateOnly today)
    {
        var body = BodyReader.Read(page, content);                           // Markdown -> what a reader reads; let go at the end of this page
        var (advised, objections) = advisor.Advise(page, body);              // names and topics -> notices and legal notes, each with its reason
        var check = new PageToCheck(page, body, advised.Advice.Mentions, content, vocabulary, today);
        return new(advised, body.Outline, PageWords.Of(advised, check, terms), new(advised, check.Measures, [.. body.Grades]), objections.AddRange(Checks.OfPage(check)));
    }

    /// <summary>Zips and a book of what was verified, each read back and held against it; last the page that tells of them, which no copy holds.</summary>
    private static void Export(Exports exports, VerifiedSite.Verification verification, Renderer renderer, Content content, Terms terms,
        IReadOnlyList<(AdvisedPage Page, PageWords Words)> all, Func<IEnumerable<AdvisedPage>, Manifest> manifestOf)
    {
        if (verification.HasFaults) return;
        var readMe = renderer.ReadMe();
        verification.AcceptReadMe(readMe);
        var essential = all.Where(p => content.IsEssential(p.Page.Page)).ToList();
        var pages = essential.ConvertAll(p => p.Page);
        var own = verification.AcceptForEssentials(SearchIndex.Files(content.Only(content.IsEssential), terms, essential.ConvertAll(p => p.Words)),
            new(Manifest.FileName, manifestOf(pages).ToBytes()), pages, ClientScripts.All);
        foreach (var (kind, file) in exports.Editions(readMe, own)) verification.AcceptEdition(kind, file);
        verification.AcceptTakeAway(renderer.TakeAway(verification.Editions), Exports.Checksums(verification.Editions));
    }

    /// <summary>In parallel, with results in the order of the items, so that nothing depends on the order of work.</summary>
    private static List<TResult> Each<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, CancellationToken stop)
    {
        try
        {
            return [.. items.AsParallel().AsOrdered().WithCancellation(stop).Select(work)];
        }
        catch (AggregateException e)
        {
            // One failure is what whoever called can understand; the others are mostly its echo.
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}
