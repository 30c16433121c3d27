using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>How grave a notice is, gravest first.</summary>
public enum NoticeSeverity { Emergency, Danger, Caution, Info }

/// <summary>Where a notice belongs on a page: before the content, after it, or among the facts at the end.</summary>
public enum NoticePlacement { Top, Inline, End }

/// <summary>The heading under which a notice stands among «More safety facts».</summary>
public enum NoticeGroup { Emergency, Stopping, Mixing, Who, Body, Mind, Supply, Care, Law, About }

/// <summary>A page to go on to, and the words that say so.</summary>
public sealed record Lead(string Address, string Words);

/// <summary>Pages that carry a notice whatever they are about.</summary>
public enum Every { Page, SubstancePage, ListPage, OverduePage }

/// <summary>One way for a notice to apply: every field that is given must hold, each with any one of its values.</summary>
/// <param name="Kinds">What the register says that a substance is, such as a product sold with claims.</param>
/// <param name="Sections">Folders of pages.</param>
/// <param name="Pair">Two classes: the page names two different substances, one of each.</param>
public sealed record NoticeRule(
    ImmutableArray<Located<string>> Substances,
    ImmutableArray<Located<string>> Classes,
    ImmutableArray<SubstanceKind> Kinds,
    ImmutableArray<Located<string>> Topics,
    ImmutableArray<Located<string>> Sections,
    ImmutableArray<Located<string>> Words,
    ImmutableArray<Located<string>> Pair,
    Location At)
{
    public bool IsEmpty => Substances.IsEmpty && Classes.IsEmpty && Kinds.IsEmpty && IsOfSubstanceAlone;

    /// <summary>Whether a substance by itself is enough, whatever the page is on.</summary>
    public bool IsOfSubstanceAlone => Topics.IsEmpty && Sections.IsEmpty && Words.IsEmpty && Pair.IsEmpty;
}

/// <summary>A safety notice, attached to pages by rule. The body is plain paragraphs, so that it reads the same everywhere.</summary>
public sealed record Notice(
    string Id,
    SourceFile Source,
    Located<string> Heading,
    NoticeSeverity Severity,
    int Priority,
    NoticePlacement Placement,
    NoticeGroup Group,
    Every? Every,
    ImmutableArray<NoticeRule> AppliesTo,
    ImmutableArray<string> Paragraphs,
    ImmutableArray<Located<string>> Sources,
    DateOnly Checked,
    Confidence Confidence)
{
    public string File => Source.Path;
    public string Title => Heading.Value;

    /// <summary>Where an emergency notice without a home leads, if the site has that page.</summary>
    public const string HelpPage = "help/now";

    /// <summary>The page that says more, for a reader of another: the notice's home, or for an emergency the page on help; null if there is none.</summary>
    /// <param name="language">That of the page; the title of a home in another one is left out.</param>
    public Lead? LeadsTo(string page, Content content, Language language)
    {
        var isUrgent = Severity == NoticeSeverity.Emergency;
        if (content.HomeOf(Id) is { } home)
            return home.Address == page ? null
                : new(home.Address, (isUrgent ? language.Words.WhatToDo : language.Words.ReadMore) + (content.LanguageOf(home) == language ? $": {home.Label}" : ""));
        return isUrgent && page != HelpPage && content.Addresses.Contains(HelpPage) ? new(HelpPage, language.Words.WhatToDoAndNumbers) : null;
    }

    /// <summary>The same notice in the words of another language; null where nobody has checked a translation of what it says today.</summary>
    public Notice? In(Language language) => language.Notices.GetValueOrDefault(Id) is { } words && words.StandsFor(this)
        // A copy by «with» would keep the version.
        ? new(Id, words.Source, words.Title, Severity, Priority, Placement, Group, Every, AppliesTo, words.Paragraphs, Sources, Checked, Confidence)
        : null;

    /// <summary>Everything that the notice says on a page, from its severity to its version, in reading order.</summary>
    public string InFull(Lead? lead, FrameWords words) => string.Join(' ',
        [words.Of(Severity), Title, .. Paragraphs, lead?.Words ?? "", $"{words.Notice} {Id} {words.Version} {Hash}"]);

    /// <summary>What a screen reader calls it.</summary>
    public string Name(FrameWords words) => $"{words.Of(Severity)}: {Title}";

    /// <summary>Of severity, title and body: the same on every page that carries it.</summary>
    public string Hash { get; } = Model.Hash.Of(string.Join('\n', [Severity.ToString(), Heading.Value, .. Paragraphs]));
}
