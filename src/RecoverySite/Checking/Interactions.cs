using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A pair stands in both substances with the same severity, once, and rests on something.</summary>
internal static class Interactions
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) => at.Content.Substances.Values.SelectMany(s => Check(s, at.Content));

    private static IEnumerable<Diagnostic> Check(Substance substance, Content content)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in substance.Interactions)
        {
            if (pair.Support is { Sources.IsEmpty: true, Basis: null })
                yield return Rules.Unsupported.At(pair.At, "This pair has neither sources nor a basis.");
            if (pair.With is null && pair.WithText is null)
                yield return Rules.MissingField.At(pair.At, "A pair needs 'with' or 'withText'.");
            if (pair.With is not { } with || !content.Substances.TryGetValue(with.Value, out var other)) continue;
            if (!seen.Add(with.Value)) yield return Rules.DuplicateRecord.At(with.At, $"The pair with '{with.Value}' stands here twice.");

            var mirror = other.Interactions.FirstOrDefault(i => i.With?.Value == substance.Id);
            if (mirror is null)
                yield return Rules.OneSidedInteraction.At(with.At, $"{other.File} has no pair with '{substance.Id}'.");
            else if (mirror.Danger != pair.Danger)
                yield return Rules.OneSidedInteraction.At(with.At, $"Here the pair is '{Kebab.Of(pair.Danger)}', and in {other.File} '{Kebab.Of(mirror.Danger)}'.");
        }
        foreach (var finding in substance.Findings.Where(f => f.Support is { Sources.IsEmpty: true, Basis: null }))
            yield return Rules.Unsupported.At(new(substance.File), $"The finding on '{finding.Condition}' has neither sources nor a basis.");
    }
}
