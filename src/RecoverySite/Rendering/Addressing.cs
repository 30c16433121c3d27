using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Addresses from one page to another: relative, with the ending, so that they hold on any host and in any folder.</summary>
internal static class Addressing
{
    /// <summary>From a page's folder to the top: empty, or one <c>../</c> for each folder.</summary>
    public static string Root(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));

    public static string To(string root, string address, string? anchor = null) =>
        $"{root}{address}.html{(string.IsNullOrEmpty(anchor) ? "" : "#" + Uri.EscapeDataString(anchor))}";

    /// <summary>The id of a notice or a source on its page.</summary>
    public static string NoticeAnchor(string id) => $"page-notice-{id}";
    public static string PairAnchor(Substance substance, Interaction pair) => $"page-pair-{Pairs.KeyOf(substance, pair)}";
    public static string SourceAnchor(int number) => $"page-source-{number}";
}
