using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A script of the search asks nothing of any other place, keeps nothing, runs no text, and knows nothing of where the reader has
/// been: whatever could do so is not named in it. What is typed stays in the page.
/// </summary>
internal static partial class ScriptStands
{
    public static IEnumerable<Diagnostic> Verify(OutputFile file)
    {
        if (!Path().IsMatch(file.Path)) yield return Rules.ForeignScript.At(new(file.Path), "It is no script of the search.");
        var script = Encoding.UTF8.GetString(file.Bytes.Span);
        foreach (var name in Forbidden().Matches(script).Select(m => m.Value).Distinct(StringComparer.Ordinal))
            yield return Rules.ScriptDoes.At(new(file.Path), $"'{name}' stands in it.");
    }

    [GeneratedRegex("^search/[a-z]+\\.js$")]
    private static partial Regex Path();

    // The one address is the name of a kind of drawing, of which nothing is asked.
    [GeneratedRegex("""
        \b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection|navigator|Worker|SharedWorker|serviceWorker|importScripts|import
        |eval|Function|setAttribute\(\s*["']on\w*|localStorage|sessionStorage|indexedDB|caches|cookie|cookieStore|innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|srcdoc
        |createContextualFragment|DOMParser|document\.write|document\.writeln|history|location|referrer|postMessage|BroadcastChannel|opener|Image|WebAssembly|Notification|export|pushState|replaceState|window\.open)\b|\.(?:title|name)\s*=(?![=>])
        |https?:(?!//www\.w3\.org/2000/svg["'])|javascript:|["'`]//\w
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Forbidden();
}
