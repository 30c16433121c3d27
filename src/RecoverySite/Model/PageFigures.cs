using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What a page comes to in numbers: how hard it is to read and how sure it says it is. Its notices and law are in its advice.</summary>
/// <param name="Claims">The grades of its claims.</param>
public sealed record PageFigures(AdvisedPage Page, Measures Measures, ImmutableArray<Grade> Claims)
{
    /// <summary>Notices before the author's words, but for the line that every page has.</summary>
    public int AtTheTop => Page.Advice.In(NoticeSlot.Top).Count();

    /// <summary>Notices in full after them, but for those of the foot.</summary>
    public int Below => Page.Advice.In(NoticeSlot.More).Count();
}
