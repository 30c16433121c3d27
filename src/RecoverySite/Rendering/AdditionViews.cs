using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>A notice, what calls for it and where it stands.</summary>
/// <param name="More">Pages beyond those listed.</param>
public sealed record AdditionView(string Id, string Hash, NoticeSeverity Severity, string SeverityWord, string Title, ImmutableArray<string> Rules, string Checked,
    ImmutableArray<SourceView> Sources, ImmutableArray<LinkView> Pages, int More);

/// <summary>A word that an author has said is no drug on a page.</summary>
public sealed record IgnoredView(string Word, string Reason, LinkView Page);

/// <summary>The manifest as a reader wants it: each notice with what calls for it, what it rests on and where it stands; the law; the ignored words.</summary>
internal sealed class AdditionViews(Content content, RegisterViews registers)
{
    /// <summary>On a large site a notice stands on thousands of pages; the manifest has them all.</summary>
    private const int MaxPages = 40;

    private readonly Dictionary<string, string> titles = content.Pages.ToDictionary(p => p.OutputPath, p => p.Title.Value, StringComparer.Ordinal);

    public BodyPart.AdditionList Of(Manifest manifest)
    {
        var pages = manifest.Pages.SelectMany(p => p.Notices.Select(n => (n.Id, p.Page))).ToLookup(x => x.Id, x => x.Page, StringComparer.Ordinal);
        var law = manifest.Pages.SelectMany(p => p.Law).DistinctBy(l => l.Id).ToList();
        int Shown(LegalFreshness freshness) => law.Count(l => l.Shown == Kebab.Of(freshness));
        return new(
            [.. content.Notices.Values.OrderBy(n => n.Severity).ThenByDescending(n => n.Priority).Select(n => Notice(n, [.. pages[n.Id]]))],
            $"Of {law.Count} legal entries on these pages, {Shown(LegalFreshness.Fresh)} are shown as recorded, {Shown(LegalFreshness.Softened)} ask the reader to check first, and {Shown(LegalFreshness.Withdrawn)} are no longer shown.",
            [.. manifest.Pages.SelectMany(p => p.Ignored.Select(i => new IgnoredView(i.Word, i.Reason, Link(p.Page))))]);
    }

    private AdditionView Notice(Notice notice, ImmutableArray<string> pages) => new(
        notice.Id, notice.Hash, notice.Severity, content.Language.Words.Of(notice.Severity), notice.Title,
        [.. WordsFor.Rules(notice, content)],
        $"Read again on {PartialDate.Words(notice.Checked)}.{(notice.Sources.IsEmpty ? " No source is recorded." : "")}{(WordsFor.Doubt(Evidence.Read, notice.Confidence) is { } doubt ? " " + doubt : "")}",
        [.. notice.Sources.Select(s => registers.Source(s.Value, content.Language.Words))],
        [.. pages.Take(MaxPages).Select(Link)],
        Math.Max(0, pages.Length - MaxPages));

    private LinkView Link(string page) => new(titles[page], page);
}
