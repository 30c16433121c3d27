using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A script asks nothing of any other place, keeps nothing, runs no text, and knows nothing of where the reader has
/// been: whatever could do so is not named in it. What is typed stays in the page. The script of the page alone may leave it, and
/// keep a country on asking, each in one phrase that is written here and stands there once.
/// </summary>
internal static partial class ScriptStands
{
    public static IEnumerable<Diagnostic> Verify(OutputFile file)
    {
        if (!Path().IsMatch(file.Path)) yield return Rules.ForeignScript.At(new(file.Path), "It is no script of the site.");
        var script = !file.Path.StartsWith("search/", StringComparison.Ordinal) ? WithoutPhrases(Encoding.UTF8.GetString(file.Bytes.Span)) : Encoding.UTF8.GetString(file.Bytes.Span);
        foreach (var name in Forbidden().Matches(script).Select(m => m.Value).Distinct(StringComparer.Ordinal))
            yield return Rules.ScriptDoes.At(new(file.Path), $"'{name}' stands in it.");
    }

    /// <summary>Each phrase is taken out where it stands first; a second one stays, and is objected to.</summary>
    private static string WithoutPhrases(string script)
    {
        foreach (var phrase in phrases)
            if (script.IndexOf(phrase, StringComparison.Ordinal) is var at and >= 0) script = script.Remove(at, phrase.Length);
        return script;
    }

    private static readonly string[] phrases =
    [
        "document.title=say.blank;", "window.name=\"left\";", "window.name=\"\"",
        "history.replaceState(null,\"\",blank)", "location.replace(blank)", "location.href.startsWith(newest)",
        "localStorage.getItem(\"emergency-country\")", "localStorage.setItem(\"emergency-country\",code)", "localStorage.removeItem(\"emergency-country\")",
    ];

    [GeneratedRegex("^(search/[a-z]+|page(-[a-zA-Z0-9-]+)?)\\.js$")]
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
