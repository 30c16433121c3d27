using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What is near a page in its folder: the local part of the menu, and what comes before and after.</summary>
/// <param name="Pages">Written pages of the folder, then the first pages of the folders in it; of a large folder only those around the page.</param>
public sealed record Section(ImmutableArray<Page> Pages, Page? Previous, Page? Next)
{
    /// <summary>A page carries no more than this of its folder, however large that is.</summary>
    private const int Most = 15;

    /// <summary>Null for a page at the top, and where there is nothing in its folder but its first page.</summary>
    public static Section? Of(Page page, Content content)
    {
        if (page.Directory.Length == 0) return null;
        var (all, place) = (content.PagesOf(page.Directory), content.PlaceOf(page));
        var first = Math.Clamp(place - Most / 2, 0, Math.Max(0, all.Length - Most));
        ImmutableArray<Page> near = [.. all.Skip(first).Take(Most), .. content.Below(page.Directory).Take(Most)];
        // The first page of the folder is among the breadcrumbs.
        if (near.All(p => p.Address == page.Address || p.Address == page.Directory + "/index")) return null;
        // A page for an emergency is left for what is needed, not for what comes next.
        var turns = place >= 0 && !content.IsUrgent(page);
        return new(near, turns && place > 0 ? all[place - 1] : null, turns && place + 1 < all.Length ? all[place + 1] : null);
    }
}
