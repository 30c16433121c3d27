using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// Names of different substances that a reader can take for one another: one slip of the finger apart, or two where both have
/// six letters or more. Of names of three letters nearly any two are two slips apart, and a list of all would hide the one that matters.
/// </summary>
public static class TwinNames
{
    private const int Longer = 6;

    /// <summary>Each pair twice, once from either side; names as their words are looked up.</summary>
    public static IEnumerable<(string One, string Other)> Of(Content content)
    {
        var names = NameEntry.All(content).Where(n => NameShard.IsSure(n)).GroupBy(n => string.Join(' ', SearchText.Words(n.Words)), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 2).Select(g => (g.Key, Meant: g.Select(n => n.Substance.Id).ToHashSet(StringComparer.Ordinal))).ToList();
        return from one in names
               from other in names
               where one.Key != other.Key && !one.Meant.Overlaps(other.Meant)
               let most = Math.Min(one.Key.Length, other.Key.Length) >= Longer ? 2 : 1
               where Math.Abs(one.Key.Length - other.Key.Length) <= most && Nearest.Distance(one.Key, other.Key) <= most
               select (one.Key, other.Key);
    }
}
