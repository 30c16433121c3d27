using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Commands;

/// <summary>What is due as the text of an issue: a list to tick off for each role that answers for it.</summary>
internal static class ReviewBody
{
    /// <summary>Lines of one kind; GitHub cuts an issue off at 65,536 characters.</summary>
    private const int MaxLines = 60;

    public static void Print(ImmutableArray<DueItem> due, IReadOnlyCollection<(Page Page, Waiver Waiver)> waivers, DateOnly today, TextWriter writer)
    {
        writer.WriteLine($"As of {today:yyyy-MM-dd}. Each line names the file to open. When something was checked, its date goes into the file, and the line goes away by itself.\n");
        if (due.IsEmpty) writer.WriteLine("Nothing is due.\n");
        foreach (var owner in due.GroupBy(i => i.Kind.Owner).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"## {WordsFor.Capital(owner.Key)} ({owner.Count()})\n");
            foreach (var kind in owner.GroupBy(i => i.Kind))
            {
                writer.WriteLine($"### {WordsFor.Capital(kind.Key.Words)} ({kind.Count()})\n");
                foreach (var item in kind.Take(MaxLines))
                    writer.WriteLine($"- [ ] {(item.On is { } on ? $"{(ReviewCommand.IsOverdue(item, today) ? "since" : "by")} {on:yyyy-MM-dd}: " : "")}{item.What} (`{item.At}`)");
                if (kind.Count() > MaxLines) writer.WriteLine($"- and {kind.Count() - MaxLines} more: `recoverysite review`");
                writer.WriteLine();
            }
        }
        if (waivers.Count > 0) writer.WriteLine($"{waivers.Count} findings are waived today; `recoverysite review` lists them.");
    }
}
