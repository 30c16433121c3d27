using System.Buffers;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A second, plainer look for names: plain text search for every strong name of the register, longest first, whole words.
/// It shares nothing with Advising/, so that what detection misses is caught here and not certified.
/// </summary>
internal sealed class StrongNames
{
    private readonly SearchValues<string> any;
    private readonly ILookup<char, (string Name, string Substance)> byFirst;

    public StrongNames(IEnumerable<Substance> substances)
    {
        var names = substances.SelectMany(s => s.Names.Select(n => (Name: PlainText.Squeeze(n.Value), Substance: s.Id)))
            .Where(n => n.Name.Length > 1).OrderByDescending(n => n.Name.Length).ToList();
        any = SearchValues.Create([.. names.Select(n => n.Name)], StringComparison.OrdinalIgnoreCase);
        byFirst = names.ToLookup(n => char.ToLowerInvariant(n.Name[0]));
    }

    public IEnumerable<(string Substance, string Words)> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(any);
            if (next < 0) yield break;
            at += next;
            var (length, substances) = Longest(text, at);
            foreach (var substance in substances) yield return (substance, text.Substring(at, length));
            at += Math.Max(1, length);
        }
    }

    private (int Length, IReadOnlyList<string> Substances) Longest(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1])) return (0, []);
        var fitting = byFirst[char.ToLowerInvariant(text[at])]
            .Where(n => string.Compare(text, at, n.Name, 0, n.Name.Length, StringComparison.OrdinalIgnoreCase) == 0 && EndsWord(text, at + n.Name.Length))
            .ToList();
        return fitting.Count == 0 ? (0, []) : (fitting[0].Name.Length,
            [.. fitting.Where(f => f.Name.Length == fitting[0].Name.Length).Select(f => f.Substance).Distinct()]);
    }

    /// <summary>The word ends there, or after the ending of a plural.</summary>
    private static bool EndsWord(string text, int at)
    {
        bool Ends(int i) => i >= text.Length || !char.IsLetterOrDigit(text[i]);
        return Ends(at) || (text[at] is 's' or 'S' && Ends(at + 1)) || (text[at] is 'e' or 'E' && at + 1 < text.Length && text[at + 1] is 's' or 'S' && Ends(at + 2));
    }
}
