using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Everything that the theme may know of a page, complete before any component runs. Components compute nothing.</summary>
/// <param name="Root">From this page to the top of the site: empty, or one <c>../</c> for each folder.</param>
/// <param name="Printed">What a page on paper says of itself: where it is from, of which day and version.</param>
/// <param name="SearchAddress">Where the search box leads with scripts off.</param>
public sealed record PageView(
    LanguageView Language,
    FrameWords Words,
    string SiteTitle,
    string Title,
    string Description,
    string Root,
    ImmutableArray<MenuItem> Menu,
    ImmutableArray<MenuItem> Breadcrumbs,
    SectionView? Section,
    NoticeView? EmergencyLine,
    string? HelpAddress,
    string LeaveAddress,
    string SearchAddress,
    ImmutableArray<NoticeView> Top,
    ImmutableArray<BodyPart> Body,
    ImmutableArray<AlsoNamedView> AlsoNamed,
    ImmutableArray<NoticeGroupView> More,
    LawTableView? Law,
    ImmutableArray<SourceView> Sources,
    ReviewView? Review,
    ImmutableArray<CorrectionView> Corrections,
    ImmutableArray<NoticeView> End,
    FooterView Footer,
    bool IsUrgent,
    string Printed,
    string? FeedAddress)
{
    public bool IsHome => Breadcrumbs.IsEmpty;

    /// <summary>The script of every page, in its language.</summary>
    public required string Script { get; init; }

    /// <summary>Of the language in which search speaks: the site's.</summary>
    public required FrameWords SearchWords { get; init; }

    /// <summary>The site's language, where the page's frame is in another: for the names of other pages, and for the search.</summary>
    public LanguageView? OfSite { get; init; }

    /// <summary>The author's language, where the frame is in another.</summary>
    public LanguageView? OfAuthor { get; init; }

    /// <summary>That nothing around the page is translated, in each of its two languages; empty where nothing need be said.</summary>
    public ImmutableArray<SaidIn> Untranslated { get; init; } = [];

    /// <summary>Null where the publisher has named no way, and on pages that are made from no one's record.</summary>
    public MendView? Mend { get; init; }

    /// <summary>Null where the site is made without editions, and on pages that nobody wrote.</summary>
    public KeepView? Keep { get; init; }
}

/// <summary>A link of the menu or the breadcrumbs; without an address it is only words.</summary>
/// <param name="In">The language of the label, where it is not that of the words around it.</param>
public sealed record MenuItem(string Label, string? Address, bool IsHere, LanguageView? In = null);

/// <summary>The local part of the menu, and the pages before and after.</summary>
public sealed record SectionView(ImmutableArray<MenuItem> Items, MenuItem? Previous, MenuItem? Next);

public sealed record NoticeView(string Id, string Hash, NoticeSeverity Severity, string SeverityWord, string Name, string Title, ImmutableArray<string> Paragraphs, LinkView? Lead, string LedgerAddress);

public sealed record LinkView(string Words, string Address);

/// <summary>Notices under one heading of «More safety facts».</summary>
public sealed record NoticeGroupView(string Title, ImmutableArray<NoticeView> Notices);

/// <summary>One line: the substance, its gravest fact, and what is recorded of its law in one place.</summary>
/// <param name="NotRecorded">Said where the line should carry the law and none is on record.</param>
public sealed record AlsoNamedView(string Substance, string Name, string? CardAddress, string? Gravest, string? GravestAnchor, string? NotRecorded, LegalNoteView? Law);

/// <param name="Number">As cited in the text, from 1; null if the text does not cite it.</param>
public sealed record SourceView(string Key, int? Number, string Title, string? Address, string? Doubt);

/// <param name="Reviewer">Null until somebody with clinical training has answered for the page.</param>
public sealed record ReviewView(string Reviewed, string ReviewBy, bool IsOverdue, string? Reviewer);

/// <param name="Page">The page that was wrong; null on that page itself.</param>
/// <param name="Copies">Which published copies still have it, as a sentence; null where none is known.</param>
public sealed record CorrectionView(string On, bool IsSafety, string What, string? Copies, LinkView? Page);

/// <param name="Links">Pages that every footer names.</param>
public sealed record FooterView(string? Publisher, string? Contact, string? Funding, CopyView Copy, ImmutableArray<MenuItem> Links);

/// <param name="SinglePage">The page as one file; null if it is not made into one.</param>
public sealed record KeepView(string? SinglePage, string TakeAway);

/// <summary>A piece of the page's body: the author's words as HTML, or something printed from a register.</summary>
public abstract record BodyPart
{
    public sealed record Authored(string Html) : BodyPart;

    /// <summary>What is on the page.</summary>
    public sealed record Contents(ImmutableArray<LinkView> Links) : BodyPart;

    public sealed record InteractionTable(string Substance, string Name, ImmutableArray<InteractionView> Rows) : BodyPart;

    public sealed record FindingTable(string Substance, string Name, ImmutableArray<FindingView> Rows, string? GradesAddress) : BodyPart;

    public sealed record EvidenceChart(ImmutableArray<ChartRowView> Rows) : BodyPart;

    /// <summary>Every country, with its lines or with its emergency number alone.</summary>
    public sealed record HelpLineList(ImmutableArray<CountryView> Countries, CountryView? International, bool IsShort) : BodyPart;

    public sealed record HelpLinesOf(CountryView Country) : BodyPart;

    public sealed record PageList(ImmutableArray<PageLinkView> Pages) : BodyPart;

    public sealed record Picture(PictureView View) : BodyPart;

    public sealed record Glossary(ImmutableArray<LetterView> Letters) : BodyPart;

    public sealed record PopularClaims(ImmutableArray<SubjectView> Subjects) : BodyPart;

    public sealed record LawMatrix(LawMatrixView View) : BodyPart;

    public sealed record Corrections(ImmutableArray<CorrectionView> List) : BodyPart;

    public sealed record TakeAway(ImmutableArray<EditionView> Editions, string Checksums) : BodyPart;

    public sealed record ReadMe(string? HelpAddress, string MadeOn, string? SiteAddress) : BodyPart;

    public sealed record SourceUses(ImmutableArray<SourceUseView> Uses) : BodyPart;

    public sealed record Report(ReportView View) : BodyPart;

    public sealed record AdditionList(ImmutableArray<AdditionView> Notices, string Law, ImmutableArray<IgnoredView> Ignored) : BodyPart;

    public sealed record DueList(ImmutableArray<DueGroupView> Groups) : BodyPart;
}

public sealed record InteractionView(string Anchor, string With, string? Address, Danger Danger, string DangerWord, string Summary, ImmutableArray<int> Sources, string? Doubt);

public sealed record FindingView(string Condition, Grade Grade, string GradeWord, string Summary, ImmutableArray<int> Sources, string? Doubt);

/// <summary>A treatment and what it is for, with how sure we are.</summary>
public sealed record ChartRowView(string Substance, string Name, string? Address, FindingView Finding);

/// <param name="Address">Its own page; null for one without an emergency number.</param>
public sealed record CountryView(string Code, string Country, string? Address, ImmutableArray<DialView> Emergency, string? Note, ImmutableArray<HelpLineView> Lines);

/// <summary>Words, with an address to dial or text where they are a number.</summary>
public sealed record DialView(string Words, string? Address);

/// <param name="IsWithdrawn">Whether the line is too old to be shown; its country's emergency number takes its place.</param>
public sealed record HelpLineView(string Name, string? LocalName, string? Language, string For, ImmutableArray<DialView> Phone, DialView? Sms, string? Address, string? Hours, string Checked, bool IsDue, bool IsWithdrawn, string? Doubt);

/// <param name="In">The language of its words, where it is not that of the words around it.</param>
public sealed record PageLinkView(string Title, string Address, string Description, LanguageView? In);

public sealed record DueGroupView(string Title, ImmutableArray<string> Items);
