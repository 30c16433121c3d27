using System.Collections.Immutable;
using Markdig.Syntax;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>Advised pages, and the pages that the program writes itself, to complete views.</summary>
internal sealed partial class PageViews(Content content, DateOnly today, bool hasEditions)
{
    private readonly RegisterViews registers = new(content, today);
    private readonly TermLinks terms = new(content);
    private readonly NavigationViews navigation = new(content);

    /// <summary>Address and label of each page in the menu and in the footer; looked up once, because every page carries it.</summary>
    private readonly ImmutableArray<(string Address, string Label)> menu = Labels(content.Settings.Menu, content);
    private readonly ImmutableArray<(string Address, string Label)> footer = Labels(content.Settings.Footer, content);

    private static ImmutableArray<(string, string)> Labels(IEnumerable<Located<string>> pages, Content content) =>
        [.. pages.Select(m => (m.Value, content.Pages.First(p => p.Address == m.Value).Label))];

    public PageView Of(AdvisedPage advised)
    {
        var (page, advice) = advised;
        // A page that has no checked translation of all that it carries has nothing translated.
        var own = content.LanguageOf(page);
        var frame = advice.Language ?? content.Language;
        var root = Addressing.Root(page.Address);
        // Reading refused what cannot be parsed.
        var tree = MarkdownDialect.Parse(page.Source.Text) ?? throw new InvalidOperationException($"{page.Source.Path} was checked and cannot be parsed.");
        var cited = registers.Cited(tree.Descendants<InsertInline>()).Distinct(StringComparer.Ordinal).ToList();
        var numbers = cited.Select((key, i) => (key, i)).ToDictionary(x => x.key, x => x.i + 1, StringComparer.Ordinal);
        var view = Frame(page.Address, page.Title.Value, page.Description.Value, root, frame) with
        {
            OfAuthor = NavigationViews.Other(own, frame),
            Untranslated = advice.Untranslated.IsEmpty ? [] : [SaidIn.Untranslated(own, own, frame), SaidIn.Untranslated(frame, own, frame)],
            Breadcrumbs = navigation.Breadcrumbs(page, root, frame),
            Section = navigation.Section(page, root, frame),
            IsUrgent = content.IsUrgent(page),
            EmergencyLine = advice.In(NoticeSlot.EmergencyLine).Select(n => Notice(n.Notice, page.Address, root, frame)).FirstOrDefault(),
            Top = [.. advice.In(NoticeSlot.Top).Select(n => Notice(n.Notice, page.Address, root, frame))],
            Body = BodyRenderer.Render(tree, advised, content, registers, terms, numbers),
            AlsoNamed = [.. advice.AlsoNamed.Select(a => AlsoNamed(a, advice, page, root))],
            More =
            [
                .. advice.In(NoticeSlot.More).GroupBy(n => n.Notice.Group)
                    .Select(g => new NoticeGroupView(frame.Words.Of(g.Key), [.. g.Select(n => Notice(n.Notice, page.Address, root, frame))])),
            ],
            Law = advice.Law is { } law ? LawTable(law, page, root) : null,
            Sources =
            [
                .. cited.Select(key => registers.Source(key, frame.Words, numbers[key])),
                .. page.Sources.Where(s => !numbers.ContainsKey(s.Value)).Select(s => registers.Source(s.Value, frame.Words)),
            ],
            Review = new(frame.Words.DateOf(page.Reviewed.Value), frame.Words.DateOf(page.ReviewBy.Value), page.ReviewBy.Value < today, page.Reviewer?.Value),
            Mend = MendView.Of(page, content.Settings),
            Corrections = CorrectionViews.Of(page, frame.Words),
            Keep = hasEditions ? new(Offline.SinglePageOf(page, content) is { } single ? root + single : null, Addressing.To(root, GeneratedPages.TakeAway)) : null,
            End = [.. advice.In(NoticeSlot.End).Select(n => Notice(n.Notice, page.Address, root, frame))],
        };
        return navigation.WithContents(view, page, tree);
    }

    /// <summary>The page a reader meets at an address that does not exist.</summary>
    public PageView NotFound() => Generated(GeneratedPages.NotFound, "This page is not here", "The address may be old or mistyped.",
        new BodyPart.Authored("<p>The page may have moved. Nothing is wrong with your device.</p>\n"
            + "<p>If someone is in danger, call your emergency number now.</p>\n"
            + (content.Addresses.Contains(Model.Notice.HelpPage) ? $"<p><a href=\"{Addressing.To("", Model.Notice.HelpPage)}\">Get help now</a></p>\n" : "")
            + $"<p><a href=\"{Addressing.To("", "index")}\">Go to the first page</a></p>\n"));

    /// <summary>What is due for a check, listed openly.</summary>
    public PageView DueList(ImmutableArray<DueItem> items) => Generated(GeneratedPages.Due, "What is due for a check",
        $"Facts go out of date. This list shows what was due on {PartialDate.Words(today)}.",
        new BodyPart.DueList([.. items.GroupBy(i => i.Kind.Words).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new DueGroupView($"{WordsFor.Capital(g.Key)} ({g.Count()})", [.. g.Select(i => i.On is { } on ? $"{i.What}: since {PartialDate.Words(on)}" : i.What)]))]));

    /// <summary>What the program adds to pages, and why: the manifest for readers.</summary>
    public PageView Additions(Manifest manifest) => Generated(GeneratedPages.Additions, "What this site adds, and why",
        "Every safety notice of this site, what calls for it, and the pages it stands on.", new AdditionViews(content, registers).Of(manifest));

    /// <summary>Every source with what cites it.</summary>
    public PageView Sources(IReadOnlyDictionary<string, Outline> outlines) => Generated(GeneratedPages.Sources, "What this site rests on",
        "Every source, how it was read, and the pages, notices and records that cite it.", new SourceViews(content, registers).Of(outlines));

    /// <summary>What the site is held to, measured.</summary>
    public PageView Report(IReadOnlyList<PageFigures> pages) => Generated(GeneratedPages.Report, "This site in figures",
        "How hard its pages are to read, how sure they say they are, and how many notices each carries.", new BodyPart.Report(new ReportViews(content, today).Of(pages)));

    private PageView Generated(string address, string title, string description, BodyPart body) =>
        Frame(address, title, description, Addressing.Root(address), content.Language) with
        {
            Breadcrumbs = [new(content.Settings.Title, Addressing.To("", "index"), false)],
            Body = [body],
            Top = [.. GeneratedPages.NoticesOf(address, content).Where(n => n.Slot == NoticeSlot.Top).Select(n => Notice(n.Notice, address, "", content.Language))],
            End = [.. GeneratedPages.NoticesOf(address, content).Where(n => n.Slot == NoticeSlot.End).Select(n => Notice(n.Notice, address, "", content.Language))],
        };

    /// <summary>What every page has: menu, title, footer; everything else empty.</summary>
    private PageView Frame(string address, string title, string description, string root, Language language) => new(
        new(language == content.Language ? content.Settings.Language : language.Code, language.Direction),
        language.Words,
        content.Settings.Title,
        title,
        description,
        root,
        Menu: [.. menu.Select(m => new MenuItem(m.Label, Addressing.To(root, m.Address), m.Address == address))],
        Breadcrumbs: [],
        Section: null,
        EmergencyLine: null,
        HelpAddress: content.Addresses.Contains(Model.Notice.HelpPage) ? Addressing.To(root, Model.Notice.HelpPage) : null,
        LeaveAddress: Addressing.To(root, BlankPage.Address),
        SearchAddress: Addressing.To(root, content.Settings.SearchAddress),
        Top: [],
        Body: [],
        AlsoNamed: [],
        More: [],
        Law: null,
        Sources: [],
        Review: null,
        Corrections: [],
        End: [],
        Footer: new(content.Settings.Publisher, content.Settings.Contact, content.Settings.Funding, CopyView.Of(content.Settings, language.Words, today),
            [
                .. footer.Select(f => new MenuItem(f.Label, Addressing.To(root, f.Address), f.Address == address)),
                .. hasEditions ? [new("Take it with you", Addressing.To(root, GeneratedPages.TakeAway), address == GeneratedPages.TakeAway)] : ImmutableArray<MenuItem>.Empty,
                new("What this site adds, and why", Addressing.To(root, GeneratedPages.Additions), address == GeneratedPages.Additions),
                new("What this site rests on", Addressing.To(root, GeneratedPages.Sources), address == GeneratedPages.Sources),
                new("This site in figures", Addressing.To(root, GeneratedPages.Report), address == GeneratedPages.Report),
                new("What is due for a check", Addressing.To(root, GeneratedPages.Due), address == GeneratedPages.Due),
            ]),
        IsUrgent: false,
        Printed: CopyView.Printed(address, content, language.Words, today),
        FeedAddress: content.Settings.Address is null ? null : root + Feeds.FileName)
    {
        OfSite = NavigationViews.Other(content.Language, language),
        SearchWords = content.Language.Words,
        Script = Marks.PageScriptOf(language, content),
    };

    private NoticeView Notice(Notice notice, string page, string root, Language language) => new(notice.Id, notice.Hash, notice.Severity, language.Words.Of(notice.Severity),
        notice.Name(language.Words), notice.Title, notice.Paragraphs, notice.LeadsTo(page, content, language) is { } lead ? new(lead.Words, Addressing.To(root, lead.Address)) : null,
        Addressing.To(root, GeneratedPages.Additions, GeneratedPages.EntryOf(notice.Id)));

    private AlsoNamedView AlsoNamed(AlsoNamed also, Advice advice, Page page, string root) => new(
        also.Substance.Id,
        also.Substance.Name,
        Card(also.Substance.Id, page, root),
        also.Gravest?.Title,
        advice.Notices.Any(n => n.Notice.Id == also.Gravest?.Id) ? Addressing.NoticeAnchor(also.Gravest!.Id) : null,
        also is { ShowsLaw: true, Law: null } ? Model.LegalNote.NotRecorded(also.Substance) : null,
        also.Law is { } law ? LegalNote(law, page, root) : null);

    private LawTableView LawTable(LawTable table, Page page, string root) => new(
        page.MadeFrom == MadeFrom.Place ? "What is recorded" : "The law, place by place",
        page.MadeFrom == MadeFrom.Place ? PlacePage.NotListed : "A place that is not listed here is not recorded.",
        [.. table.Rows.Select(r => new LawRowView(r.PlaceName, r.IsWithin, [.. r.Notes.Select(n => LegalNote(n, page, root))]))],
        [.. table.Gaps.Select(g => new LawGapView(g.Substance.Id, g.InFull))],
        [.. page.Substances.Select(s => (s.Value, Address: Card(s.Value, page, root))).Where(c => c.Address is not null).DistinctBy(c => c.Address)
            .Select(c => new LinkView(content.Substances[c.Value].Name, c.Address!))]);

    private string? Card(string substance, Page page, string root) =>
        content.CardOf(substance) is { } card && card.Address != page.Address ? Addressing.To(root, card.Address) : null;

    private LegalNoteView LegalNote(LegalNote note, Page page, string root) =>
        LegalNote(note) with { Cards = [.. (note.LeadingTo ?? []).Select(s => new LinkView(s.Name, Card(s.Id, page, root) ?? ""))] };

    internal static LegalNoteView LegalNote(LegalNote note) => new(note.Entry.Id, note.Place, note.Subject, [], note.Status, note.Text, note.Elsewhere, note.Dates,
        note.Freshness, note.Entry.SourceTitle, note.Entry.SourceAddress?.AbsoluteUri, note.Doubt);
}
