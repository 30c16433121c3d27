namespace RecoverySite.Model;

/// <summary>«On this page»: what a long page begins with. A page for an emergency does without, and a list has a way of its own.</summary>
public static class Contents
{
    /// <summary>With fewer headings than this a page is not long.</summary>
    public const int Fewest = 6;

    public static bool MayStandOn(Page page, Content content) => !content.IsUrgent(page) && !content.IsList(page);
}
