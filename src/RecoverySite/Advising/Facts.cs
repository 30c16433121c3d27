using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Advising;

/// <summary>What the rules may look at: a page's declarations, and the names and cues found in its text.</summary>
/// <param name="Links">The pages that this page leads to.</param>
internal sealed record Facts(Page Page, Content Content, ImmutableArray<Mention> Mentions, IReadOnlyDictionary<string, Location> Cues,
    IReadOnlySet<string> Links, DateOnly Today)
{
    /// <summary>Above this many, a page carries in full only what is urgent, paired or called by topic; on its main substance's own card, that one's too.</summary>
    private const int Few = 2;

    public bool NamesASubstance => !Page.Substances.IsEmpty || !Mentions.IsEmpty;
    public bool IsOverdue => Page.ReviewBy.Value < Today;
    public bool IsList => Content.IsList(Page);
    public bool IsAboutMany => Page.Substances.Length > Few;

    /// <summary>About many, and not the card of its main one: its reader came for the topic.</summary>
    public bool IsSurvey => IsAboutMany && Content.CardOf(Page.MainSubstance!)?.Address != Page.Address;

    public bool HasClass(string substance, string @class) =>
        Content.Substances.GetValueOrDefault(substance)?.Classes.Any(c => c.Value == @class) == true;
}
