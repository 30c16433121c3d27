using System.Text;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// The scripts of the site, read for what none of them may do: ask another place, keep what somebody typed, write it into the
/// address or the history, or make markup or code out of words.
/// </summary>
internal static partial class Scripts
{
    public static IEnumerable<Diagnostic> Verify(OutputFile script) =>
        Never().Matches(Encoding.UTF8.GetString(script.Bytes.Span).Replace(Drawing, "", StringComparison.Ordinal)).Select(m => m.Value).Distinct(StringComparer.Ordinal)
            .Select(word => Rules.ScriptDoes.At(new(script.Path), $"'{word}' stands here."));

    /// <summary>The name of a kind of element, which nothing is asked of.</summary>
    private const string Drawing = "\"http://www.w3.org/2000/svg\"";

    [GeneratedRegex("""
        https?:|\bfetch\b|XMLHttpRequest|sendBeacon|WebSocket|EventSource|\bimport\b|\bexport\b|\b(Shared)?Worker\b|serviceWorker|WebAssembly
        |(local|session)Storage|indexedDB|\bcaches\b|\bcookie|\blocation\b|\bhistory\b|pushState|replaceState|window\.open|\.title\s*=|\.name\s*=
        |(inner|outer)HTML|insertAdjacentHTML|srcdoc|document\.write|DOMParser|createContextualFragment|\beval\b|\bFunction\(
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Never();
}
