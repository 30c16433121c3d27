using System.Collections.Concurrent;
using System.Text.Json;

namespace RecoverySite.Model;

/// <summary>The word for an enum value in files and in HTML: <c>PrescriptionOnly</c> is <c>prescription-only</c>.</summary>
public static class Kebab
{
    private static readonly ConcurrentDictionary<Enum, string> words = new();

    public static string Of<T>(T value) where T : struct, Enum =>
        words.GetOrAdd(value, v => JsonNamingPolicy.KebabCaseLower.ConvertName(v.ToString()));

    /// <summary>Words of our own as an address names them: «Harm reduction» is <c>harm-reduction</c>.</summary>
    public static string OfWords(string text) =>
        string.Join('-', string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
