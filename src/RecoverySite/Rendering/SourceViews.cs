using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>A source with everything that rests on it.</summary>
/// <param name="Note">What of it was read, or why it is weak.</param>
/// <param name="Notices">Titles of the safety notices that rest on it.</param>
/// <param name="Records">Substances whose pairs or findings rest on it.</param>
public sealed record SourceUseView(SourceView Source, string? Note, ImmutableArray<LinkView> Pages, ImmutableArray<LinkView> Notices, ImmutableArray<LinkView> Records);

/// <summary>Every source, and what cites it: who mends a source sees at once what to read again.</summary>
internal sealed class SourceViews(Content content, RegisterViews registers)
{
    /// <param name="outlines">The pages' addresses with what they cite.</param>
    public BodyPart.SourceUses Of(IReadOnlyDictionary<string, Outline> outlines)
    {
        var pages = content.Pages.SelectMany(p => outlines[p.Address].Cited.Concat(p.Sources.Select(s => s.Value)).Distinct(StringComparer.Ordinal)
            .Select(key => (key, Link: new LinkView(p.Title.Value, p.OutputPath)))).ToLookup(x => x.key, x => x.Link, StringComparer.Ordinal);
        var notices = content.Notices.Values.SelectMany(n => n.Sources.Select(s => (s.Value, Link: new LinkView(n.Title, $"{GeneratedPages.Additions}.html#{GeneratedPages.EntryOf(n.Id)}"))))
            .ToLookup(x => x.Value, x => x.Link, StringComparer.Ordinal);
        var records = content.Substances.Values.SelectMany(s => s.Interactions.Select(i => i.Support).Concat(s.Findings.Select(f => f.Support))
            .SelectMany(support => support.Sources).Select(k => k.Value).Distinct(StringComparer.Ordinal)
            .Select(key => (key, Link: content.CardOf(s.Id) is { } card ? new LinkView(s.Name, card.OutputPath) : null)))
            .ToLookup(x => x.key, x => x.Link, StringComparer.Ordinal);
        return new(
        [
            .. content.Sources.Values.OrderBy(s => s.Title, StringComparer.OrdinalIgnoreCase)
                .Select(s => new SourceUseView(registers.Source(s.Key, content.Language.Words), s.Note, [.. pages[s.Key]], [.. notices[s.Key]], [.. records[s.Key].OfType<LinkView>()])),
        ]);
    }
}
