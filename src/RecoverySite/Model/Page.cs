using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>For whom a page is written; clinicians' pages may be harder to read.</summary>
public enum Audience { Everyone, Families, YoungPeople, Clinicians, Writers }

/// <summary>How sure we are of one claim about one condition, as the editorial standard defines it.</summary>
public enum Grade { Established, Promising, Preliminary, Unsupported, Harmful }

/// <summary>Who made a page: a person who wrote it, or the program: from a substance's record, the legal entries of a place, the help lines of a country.</summary>
public enum MadeFrom { Writing, Substance, Place, Country }

/// <summary>A word that is no drug on this page, and the author's reason.</summary>
public sealed record IgnoredWord(Located<string> Word, string Reason);

/// <summary>Something that was wrong on a published page and has been mended.</summary>
/// <param name="IsSafety">Whether the mistake could have hurt somebody; these are listed first.</param>
/// <param name="Copies">The published copies and releases that were found to have it, by their names.</param>
public sealed record Correction(Located<DateOnly> On, Located<string> What, bool IsSafety, ImmutableArray<string> Copies);

/// <summary>A page as its author wrote it: typed front matter, and the whole file with the Markdown still unparsed.</summary>
/// <param name="Address">Path without ending, such as <c>substances/kratom</c>.</param>
/// <param name="Reviewed">The day on which the page was last checked against its sources.</param>
/// <param name="Reviewer">The role of whoever answered for it clinically; null until somebody has.</param>
/// <param name="Notices">Notices that the author adds; none is ever taken away.</param>
/// <param name="HomeOf">Notices that this page opens with, and that lead here from other pages.</param>
/// <param name="Places">On a page about the law, the places it is about; empty for those of the settings.</param>
/// <param name="Grade">Null where the page makes no graded claim (<c>n/a</c>).</param>
public sealed record Page(
    string Address,
    SourceFile Source,
    Located<string> Title,
    Located<string> Description,
    Located<DateOnly> Reviewed,
    Located<DateOnly> ReviewBy,
    Located<string>? Reviewer,
    Audience Audience,
    ImmutableArray<Located<string>> Topics,
    ImmutableArray<Located<string>> Substances,
    Grade? Grade,
    ImmutableArray<string> Answers,
    ImmutableArray<Located<string>> Sources,
    ImmutableArray<string> SearchTerms,
    ImmutableArray<Located<string>> Notices,
    ImmutableArray<Located<string>> HomeOf,
    ImmutableArray<Located<string>> Places,
    ImmutableArray<Located<string>> RedirectFrom,
    ImmutableArray<IgnoredWord> Ignored,
    ImmutableArray<Correction> Corrections,
    Located<string>? MenuLabel,
    int Order)
{
    /// <summary>The language that it is written in, by its code; null for the site's.</summary>
    public Located<string>? Language { get; init; }

    /// <summary>Where the author wrote the grade.</summary>
    public Location? GradeAt { get; init; }

    /// <summary>What a page that nobody wrote says of itself, where every reader sees it.</summary>
    public const string NotWritten = "This page is made from our records. Nobody has written it by hand.";

    /// <summary>What a page that has only been begun says in place of its text.</summary>
    public const string Unwritten = "Nobody has written this page yet.";

    public MadeFrom MadeFrom { get; init; } = MadeFrom.Writing;

    /// <summary>Days within which it is reviewed again; null where its folder alone says it.</summary>
    public int? ReviewWithin { get; init; }

    /// <summary>What the author asks not to be told of for a time.</summary>
    public ImmutableArray<Waiver> Waivers { get; init; } = [];

    public string OutputPath => Address + ".html";
    public string Directory => Address.LastIndexOf('/') is var cut and >= 0 ? Address[..cut] : "";

    /// <summary>The folders that it lies in, outermost first, by their whole paths; none at the top.</summary>
    public IEnumerable<string> Folders => Address.Select((c, i) => (c, i)).Where(x => x.c == '/').Select(x => Address[..x.i]);
    public string Label => MenuLabel?.Value ?? Title.Value;

    /// <summary>A page is about what it declares; what it only names it mentions.</summary>
    public bool IsAbout(string substance) => Substances.Any(s => s.Value == substance);
    public string? MainSubstance => Substances.IsEmpty ? null : Substances[0].Value;
}

/// <summary>What <c>_directory.yml</c> says of a folder of pages; pages below inherit audience, topics and how soon they are reviewed again.</summary>
public sealed record PageDirectory(string Path, Located<string> Title, int Order, Audience? Audience, ImmutableArray<Located<string>> Topics)
{
    /// <summary>Days within which its pages are reviewed again; null where a folder above says it.</summary>
    public int? ReviewWithin { get; init; }
}
