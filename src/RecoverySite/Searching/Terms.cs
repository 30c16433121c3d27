using System.Collections.Concurrent;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>Every word of the site once, by number; filled by several threads. A word that begins with @ stands for a substance.</summary>
public sealed class Terms
{
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly HashSet<int> common = [];
    private int count = -1;

    public Terms(Content content)
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in content.Search.Common.SelectMany(SearchText.Words)) common.Add(Number(word));
    }

    /// <summary>The term by which the pages on a substance are found, whatever name they use.</summary>
    public static string Of(string substance) => "@" + substance;

    /// <summary>Numbers differ from run to run; what is written is sorted by the words themselves.</summary>
    public int Number(ReadOnlySpan<char> word) =>
        lookup.TryGetValue(word, out var known) ? known : numbers.GetOrAdd(word.ToString(), _ => Interlocked.Increment(ref count));

    /// <summary>Whether a word counts only where it stands in a title.</summary>
    public bool IsCommon(int number) => common.Contains(number);

    /// <summary>One more than the largest number.</summary>
    public int Size => count + 1;

    public IEnumerable<KeyValuePair<string, int>> All => numbers;
}
