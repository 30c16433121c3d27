using System.Globalization;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The day of this copy, for readers and for the script of the page.</summary>
/// <param name="OldAfter">Days after which it is old, with spaces between.</param>
/// <param name="Newest">Where the newest is; null where the site has no address.</param>
public sealed record CopyView(string Day, string Made, string OldAfter, string? Newest)
{
    public static CopyView Of(SiteSettings settings, DateOnly today) => new(PartialDate.Words(today), today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Join(' ', settings.OldAfter), settings.Address?.AbsoluteUri);
}
