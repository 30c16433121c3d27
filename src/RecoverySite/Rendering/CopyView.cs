using System.Globalization;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The day of this copy, for readers and for the script of the page.</summary>
/// <param name="OldAfter">Days after which it is old, with spaces between.</param>
/// <param name="Newest">Where the newest is; null where the site has no address.</param>
public sealed record CopyView(string Day, string Made, string OldAfter, string? Newest)
{
    public static CopyView Of(SiteSettings settings, FrameWords words, DateOnly today) => new(words.DateOf(today), today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string.Join(' ', settings.OldAfter), settings.Address?.AbsoluteUri);

    /// <summary>What a page on paper says of itself; its version is filled in when it is written.</summary>
    public static string Printed(string page, Content content, FrameWords words, DateOnly today) => FrameWords.Fill(words.Printed,
        ("site", content.Settings.Title), ("address", content.Settings.Address is { } site ? new Uri(site, page + ".html").ToString() : page + ".html"), ("day", words.DateOf(today)), ("version", Marks.Version));
}

/// <summary>Where a page can be mended, and a mistake told of; what the publisher has not named is null.</summary>
public sealed record MendView(string? EditAddress, string? ReportAddress, string? Contact)
{
    public static MendView? Of(Page page, SiteSettings settings) => settings is { Repository: null, Contact: null } ? null
        : new(Mending.EditAddress(page, settings), Mending.ReportAddress(page, settings), settings.Contact);
}
