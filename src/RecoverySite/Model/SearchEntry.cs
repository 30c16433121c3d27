using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What search shows of a page: nothing but what stands on it.</summary>
/// <param name="Gravest">The gravest notice that the page carries and not every page does; null if there is none.</param>
/// <param name="Parts">Its sections, in order; the first may stand before any heading and has neither heading nor anchor.</param>
public sealed record SearchEntry(string Address, string Title, string Description, Notice? Gravest, ImmutableArray<SearchPart> Parts)
{
    /// <summary>
    /// The notice that a result shows beside the title, in the language of the site: what the page is the home of, else what stands for its main substance,
    /// else the gravest that names that substance, else, on a page that is about anything, the first that a reader meets.
    /// </summary>
    public static Notice? GravestOf(AdvisedPage page, Content content)
    {
        var own = page.Advice.Notices.Select(n => content.Notices.GetValueOrDefault(n.Notice.Id) ?? n.Notice).Where(n => n.Every is null).ToList();
        var main = page.Page.MainSubstance is { } id ? content.Substances.GetValueOrDefault(id) : null;
        bool Names(Notice notice) => notice.AppliesTo.Any(r => r.Substances.Any(s => s.Value == main?.Id));
        return own.Find(n => page.Page.HomeOf.Any(h => h.Value == n.Id))
            ?? own.Find(n => n.Id == main?.Gravest?.Value)
            ?? own.Where(Names).OrderBy(n => n.Severity).FirstOrDefault()
            ?? (page.Page.Substances.IsEmpty && page.Page.Topics.IsEmpty ? null : own.FirstOrDefault());
    }
}

/// <summary>A section of a page: its heading and whole sentences from it, a space between two.</summary>
public sealed record SearchPart(string Heading, string Anchor, ImmutableArray<string> Sentences)
{
    public string Text => string.Join(' ', Sentences);
}
