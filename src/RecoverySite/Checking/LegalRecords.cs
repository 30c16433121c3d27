using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>Every legal entry has an id of its own, covers a substance or says what else, and was known before it is to be checked again.</summary>
internal static class LegalRecords
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        foreach (var within in at.Content.Jurisdictions.Values.Where(j => j.Within?.Value != j.Place).Select(j => j.Within).OfType<Located<string>>())
            if (at.Content.Jurisdictions.TryGetValue(within.Value, out var country) && country.Within is { } above && above.Value != country.Place)
                yield return Rules.WrongType.At(within.At, $"'{within.Value}' lies within '{above.Value}' itself, and 'within' names a country.");

        foreach (var same in at.Content.Jurisdictions.Values.Where(j => j.Name.Length > 0).GroupBy(j => (j.Name.ToLowerInvariant(), j.Within?.Value)).SelectMany(g => g.Skip(1).Select(j => (Second: j, First: g.First()))))
            yield return Rules.DuplicateRecord.At(new(same.Second.File), $"'{same.Second.Name}' has a file already: {same.First.File}.");

        var seen = new Dictionary<string, LegalEntry>(StringComparer.Ordinal);
        foreach (var entry in at.Content.Jurisdictions.Values.SelectMany(j => j.Entries))
        {
            if (entry.Id.Length > 0 && !seen.TryAdd(entry.Id, entry))
                yield return Rules.DuplicateRecord.At(entry.At, $"'{entry.Id}' stands in {seen[entry.Id].At.File} already.");
            if (entry.Substances.IsEmpty && entry.Scope is null)
                yield return Rules.MissingField.At(entry.At, "A legal entry needs 'substances', or 'scope' for a rule on several drugs at once.");
            if (entry.AsOf.IsAfter(at.Today))
                yield return Rules.ReviewDates.At(entry.At, $"'asOf' is {entry.AsOf.Text}, which lies in the future; today is {at.Today:yyyy-MM-dd}.");
            if (entry.AsOf.Text is not null && entry.CheckBy.Text is not null && entry.CheckBy.Date <= entry.AsOf.Date)
                yield return Rules.ReviewDates.At(entry.At, $"'checkBy' ({entry.CheckBy.Text}) is not after 'asOf' ({entry.AsOf.Text}).");
        }
    }
}
