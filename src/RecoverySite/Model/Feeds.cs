namespace RecoverySite.Model;

/// <summary>What an entry of the feed must carry of its page, so that what is written can be held against it.</summary>
public static class Feeds
{
    public const string FileName = "feed.xml";
    public const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>What addresses of the site begin with; only for a site that has one.</summary>
    public static Uri Root(SiteSettings settings) => new(settings.Address!.AbsoluteUri.TrimEnd('/') + "/");

    /// <summary>Everything that an entry says: what is dangerous first, then what the page says; for the rest a reader goes there.</summary>
    /// <param name="words">Of the language in which the page stands.</param>
    public static string InFull(AdvisedPage page, FrameWords words) => string.Join("\n\n",
        [.. NoticesOf(page).Select(n => $"{n.Name(words)}. {string.Join(' ', n.Paragraphs)}"), page.Page.Description.Value, words.RestIsOnThePage]);

    /// <summary>Every notice that stands before the page's content, and every emergency wherever it stands.</summary>
    private static IEnumerable<Notice> NoticesOf(AdvisedPage page) => page.Advice.Notices
        .Where(n => n.Slot is NoticeSlot.EmergencyLine or NoticeSlot.Top || n.Notice.Severity == NoticeSeverity.Emergency)
        .Select(n => n.Notice);
}
