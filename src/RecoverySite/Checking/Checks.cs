using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>What a check of one page may look at.</summary>
/// <param name="Mentions">The substances that the page names, each where it is named.</param>
public sealed record PageToCheck(Page Page, Body Body, ImmutableArray<Mention> Mentions, Content Content, Vocabulary Vocabulary, DateOnly Today)
{
    /// <summary>What the page says, word by word; code says nothing.</summary>
    internal ImmutableArray<Prose> Prose { get; } = [.. Body.Blocks.Where(b => b.Kind != TextKind.Code).Select(b => new Prose(b))];

    /// <summary>How hard it is to read.</summary>
    public Measures Measures => measures ??= Readability.Of(Sentences);

    /// <summary>The author's own sentences, counted once for everyone who looks at them.</summary>
    internal List<Readability.Counted> Sentences => sentences ??= Readability.Sentences(Prose, Vocabulary);

    private Measures? measures;
    private List<Readability.Counted>? sentences;

    /// <summary>The substances that a sentence names.</summary>
    internal IEnumerable<string> NamedIn(Sentence sentence)
    {
        if (Mentions.IsEmpty) return [];
        var (first, last) = sentence.InFile;
        return Mentions.Where(m => m.At.File == first.File && Order(m.At).CompareTo(Order(first)) >= 0 && Order(m.At).CompareTo(Order(last)) <= 0).Select(m => m.Substance).Distinct();
    }

    /// <summary>Whether a word is, or belongs to, the name of a substance.</summary>
    internal bool IsNamed(Word word, TextBlock block)
    {
        if (Mentions.IsEmpty) return false;
        var place = block.At(word.Start, word.Length);
        var at = Array.BinarySearch(names.Value, (place.Line, place.Column, int.MaxValue));
        return ~at > 0 && names.Value[~at - 1] is var name && name.Line == place.Line && place.Column < name.End;
    }

    private readonly Lazy<(int Line, int Column, int End)[]> names = new(() => [.. Mentions.Select(m => (m.At.Line, m.At.Column, m.At.Column + m.At.Length)).Order()]);

    private static (int, int) Order(Location at) => (at.Line, at.Column);
}

/// <summary>What a check of the whole site may look at. The outlines have the pages' addresses as keys.</summary>
public sealed record SiteToCheck(Content Content, IReadOnlyDictionary<string, Outline> Outlines, Vocabulary Vocabulary, DateOnly Today);

/// <summary>The list of checks: rules over the sources that no single field can break. One file each.</summary>
public static class Checks
{
    private static readonly ImmutableArray<Func<PageToCheck, IEnumerable<Diagnostic>>> ofPage =
    [
        PageReferences.Check,
        Links.Check,
        Headings.Check,
        Inserts.Check,
        ReviewDates.Check,
        WordChoice.Check,
        LawInProse.Check,
        HealthClaims.Check,
        GradedClaims.Check,
        LaboratoryFindings.Check,
        PageGrades.Check,
        NeverPublished.Check,
        TypedNumbers.Check,
        Brands.Check,
        LinkWords.Check,
        ReadingGrade.Check,
    ];

    private static readonly ImmutableArray<Func<SiteToCheck, IEnumerable<Diagnostic>>> ofSite =
    [
        RegisterReferences.Check,
        Anchors.Check,
        Interactions.Check,
        Names.Check,
        Translations.Check,
        Notices.Check,
        Homes.Check,
        LegalRecords.Check,
        ReviewDates.Check,
        UnusedSources.Check,
        WordChoice.Check,
        GradedClaims.Check,
        LaboratoryFindings.Check,
        NeverPublished.Check,
        ReadingGrade.Check,
        BusyDays.Check,
    ];

    public static IEnumerable<Diagnostic> OfPage(PageToCheck page) => Waivers.Apply(page, [.. page.Body.Problems, .. ofPage.SelectMany(check => check(page))]);

    public static IEnumerable<Diagnostic> OfSite(SiteToCheck site) => ofSite.SelectMany(check => check(site));
}
