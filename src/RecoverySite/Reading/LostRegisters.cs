using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>
/// A register that could not be read at all. One slip in sources.yml would make every citation look wrong, thousands of them, and
/// the one line that is to be mended would stand among them; so nothing else is told until it is.
/// </summary>
internal static class LostRegisters
{
    private static readonly ImmutableHashSet<Rule> losing = [Rules.NotUtf8, Rules.BrokenYaml, Rules.TabIndent, Rules.Alias, Rules.TooDeep, Rules.TooLarge, Rules.Unreadable, Rules.NoFrontMatter, Rules.EmptyFile];

    /// <summary>Whether one is among the problems. A page that cannot be read is missed by nobody but itself.</summary>
    public static bool In(IEnumerable<Diagnostic> problems, string root) =>
        problems.Any(p => losing.Contains(p.Rule) && !(p.At.File.StartsWith(root + "/pages/", StringComparison.Ordinal) && p.At.File.EndsWith(".md", StringComparison.Ordinal)));
}
