using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>Every legal entry has an id of its own and covers a substance, or says what else.</summary>
internal static class LegalRecords
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        var seen = new Dictionary<string, LegalEntry>(StringComparer.Ordinal);
        foreach (var entry in at.Content.Jurisdictions.Values.SelectMany(j => j.Entries))
        {
            if (entry.Id.Length > 0 && !seen.TryAdd(entry.Id, entry))
                yield return Rules.DuplicateRecord.At(entry.At, $"'{entry.Id}' stands in {seen[entry.Id].At.File} already.");
            if (entry.Substances.IsEmpty && entry.Scope is null)
                yield return Rules.MissingField.At(entry.At, "A legal entry needs 'substances', or 'scope' for a rule on several drugs at once.");
        }
    }
}
