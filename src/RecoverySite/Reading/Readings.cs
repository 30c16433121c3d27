using System.Collections.Concurrent;
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>What was read of each file, kept for as long as the file says the same: a change of one file then costs the reading of one.</summary>
public sealed class Readings
{
    private readonly ConcurrentDictionary<string, Reading> kept = new(StringComparer.Ordinal);

    private sealed record Reading(SourceFile File, ImmutableArray<PageDirectory> Inherited, object Value, ImmutableArray<Diagnostic> Problems);

    /// <param name="inherited">What else the value is made of: the folders that a page lies in.</param>
    internal T Of<T>(SourceFile file, List<Diagnostic> problems, Func<List<Diagnostic>, T> read, params ImmutableArray<PageDirectory> inherited) where T : notnull
    {
        if (!kept.TryGetValue(file.Path, out var reading) || reading.File != file || reading.Value is not T || !reading.Inherited.SequenceEqual(inherited))
        {
            var own = new List<Diagnostic>();
            var value = read(own);
            kept[file.Path] = reading = new(file, inherited, value, [.. own]);
        }
        problems.AddRange(reading.Problems);
        return (T)reading.Value;
    }
}
