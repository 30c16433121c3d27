using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The terms that begin with one letter.</summary>
public sealed record LetterView(string Letter, ImmutableArray<TermView> Terms);

/// <summary>A term of the glossary, with the page that says more.</summary>
public sealed record TermView(string Id, string Name, string? Also, string Definition, ImmutableArray<int> Sources, LinkView? More);

/// <summary>What is often said of one subject.</summary>
public sealed record SubjectView(string Id, string Title, ImmutableArray<PopularClaimView> Claims);

/// <summary>One popular claim, and what was found.</summary>
/// <param name="IsGrave">Whether somebody who believes it may come to harm.</param>
public sealed record PopularClaimView(string Said, Verdict Verdict, string VerdictWord, bool IsGrave, string Found, ImmutableArray<int> Sources, LinkView? More, LegalNoteView? Law);

/// <summary>The registers that are written in sentences: the glossary, and what is often said.</summary>
internal static class WordViews
{
    public static ImmutableArray<LetterView> Glossary(Content content, string root, IReadOnlyDictionary<string, int> numbers) =>
    [
        .. content.Glossary.GroupBy(t => t.Anchor["term-".Length..][..1].ToUpperInvariant()).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LetterView(g.Key, [.. g.Select(t => new TermView(t.Anchor, t.Name.Value,
                t.Also.IsEmpty ? null : string.Join(", ", t.Also.Select(a => a.Value)), t.Definition.Value, Numbers(t.Sources, numbers), More(t.Page, content, root)))])),
    ];

    public static ImmutableArray<SubjectView> PopularClaims(Content content, string root, IReadOnlyDictionary<string, int> numbers, Advice advice) =>
    [
        .. content.PopularClaims.Select(s => new SubjectView(s.Anchor, s.Title.Value,
            [.. s.Claims.OrderBy(c => c.Verdict).Select(c => new PopularClaimView(c.Said.Value, c.Verdict, WordsFor.Verdict(c.Verdict), c.Verdict <= Verdict.Wrong,
                c.Found.Value, Numbers(c.Sources, numbers), More(c.Page, content, root),
                c.Law is { } law && advice.LawInline.FirstOrDefault(n => n.Entry.Id == law.Value) is { } note ? PageViews.LegalNote(note) : null))])),
    ];

    private static LinkView? More(Located<string>? page, Content content, string root) =>
        page is { } more && content.Pages.FirstOrDefault(p => p.Address == more.Value) is { } found ? new(found.Title.Value, Addressing.To(root, found.Address)) : null;

    private static ImmutableArray<int> Numbers(IEnumerable<Located<string>> sources, IReadOnlyDictionary<string, int> numbers) => [.. sources.Select(s => numbers[s.Value])];
}
