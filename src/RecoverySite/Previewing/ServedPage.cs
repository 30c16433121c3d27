using System.Net;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Previewing;

/// <summary>
/// A finished page as the preview answers with it: the file itself stays as it is, and only the answer has in it the script that
/// follows the preview. A page's own policy lets it ask nobody, so the policy of the answer lets it ask this server, and nothing else.
/// </summary>
internal static class ServedPage
{
    public const string Folder = "/.preview/";
    public const string Events = Folder + "events";

    private const string Policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

    /// <param name="address">What the browser asked for.</param>
    public static byte[] Of(OutputFile page, string address, string version, bool isFound)
    {
        // Whoever has left is followed by nobody.
        if (page.Path == BlankPage.Address + ".html") return page.Bytes.ToArray();
        // Of two directives with one name the first counts. The page for what is not there is made for the top folder, and answers for every other.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page.Bytes.Span)
            .Replace(Policy, isFound ? Policy + "connect-src 'self'; " : $"<base href=\"/\">\n{Policy}base-uri 'self'; connect-src 'self'; ", StringComparison.Ordinal)
            .Replace("</head>", Follow(address, version) + "</head>", StringComparison.Ordinal));
    }

    /// <summary>For a site that has never been whole, of which there is no last good page.</summary>
    public static byte[] WithoutSite(string address, string version) => Encoding.UTF8.GetBytes($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>There is no site yet</title>
        {Follow(address, version)}</head>
        <body>
        <h1>There is no site yet</h1>
        <p>It appears here as soon as the errors below are mended.</p>
        </body>
        </html>

        """);

    private static string Follow(string address, string version) => $"""
        <link rel="stylesheet" href="{Folder}preview.css">
        <script src="{Folder}preview.js" data-page="{WebUtility.HtmlEncode(address)}" data-version="{version}" defer></script>

        """;
}
