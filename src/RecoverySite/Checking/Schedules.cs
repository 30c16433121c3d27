using System.Collections.Frozen;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>
/// Finds schedules beside a substance: so much less every two weeks, so many days before. Stopping or starting by a page can kill;
/// whoever prescribes plans it. Minutes are first aid and are no schedule. Made once for a site.
/// </summary>
internal sealed class Schedules
{
    private static readonly FrozenSet<string> times = FrozenSet.Create(StringComparer.Ordinal, "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks", "fortnight", "fortnights", "month", "months");

    /// <summary>What stands shortly before or behind a time in each of the patterns.</summary>
    private static readonly FrozenSet<string> near = FrozenSet.Create(StringComparer.Ordinal, "cent", "percent", "every", "each", "per", "before", "beforehand", "prior", "ahead", "until",
        "between", "after", "without", "free", "clear", "off", "opioid");

    private readonly Phrases<string> lowering, stopping;
    private readonly Regex share, interval, before, dryTime, goesOn, mustBe, waits, noMatter;

    public Schedules(AmountWords words)
    {
        var range = Quantities.Range(words.Numbers);
        var some = $"(?:{range}|an?|one|a\\sfew|several)";
        lowering = new(words.Lowering.Select(w => (w, w)));
        stopping = new(words.Stopping.Select(w => (w, w)));
        share = Quantities.Pattern($"\\b{range}\\s?(?:%|per\\s?cent)\\s(?:(?:of|less)\\s(?:\\w{{1,30}}\\s){{1,3}})?(?:an?|per|each|every)\\s(?:(?:{range}|other|few|second)\\s)?{Quantities.Times}\\b");
        interval = Quantities.Pattern($"\\b(?:every|each)\\s(?:(?:{range}|other|few|second)\\s)?{Quantities.Times}\\b");
        before = Quantities.Pattern($"\\b{some}\\s(?:full\\s|whole\\s)?{Quantities.Times}\\s(?:before|beforehand|prior|ahead|until|between|after)\\b");
        dryTime = Quantities.Pattern($"\\b{range}\\s{Quantities.Times}\\s(?:\\w{{1,30}}\\s)?(?:without|free\\sof|clear\\sof|off|opioid-free)\\b");
        goesOn = Quantities.Pattern("^\\s(?:to\\s)?(?:(?:you|the|a|your|any|its|they|next|first)\\s){0,2}(?:takes?|taking|starts?|starting|uses?|using|switch|switching|dose|dosing)\\b");
        mustBe = Quantities.Pattern("\\b(?:before|must|needs?|until)\\b");
        waits = Quantities.Pattern("\\b(?:wait|waits|waiting|leave|allow|hold\\soff)\\b");
        noMatter = Quantities.Pattern("^\\s(?:(?:you|they|the|your)\\s)?(?:driv|call|birth|surgery)");
    }

    public IEnumerable<Diagnostic> In(Passage passage)
    {
        var text = passage.Block.Text;
        // One sentence is one finding, whatever number of times it holds.
        return from found in Found(text, passage)
               let sentence = passage.Prose.SentenceAt(found.Start)
               group found by sentence into said
               where !said.Key.IsQuestion && passage.SpokenOf(said.Key).Count > 0
               let first = said.OrderBy(f => f.Start).First()
               select Rules.Schedule.At(passage.Block.At(first.Start, first.Length), $"'{text.Substring(first.Start, first.Length)}' is a schedule beside a drug.");
    }

    private IEnumerable<(int Start, int Length)> Found(string text, Passage passage)
    {
        if (!MayHold(passage)) return []; // as nearly every text
        return share.Matches(text).Concat(interval.Matches(text).Where(m => Beside(lowering, m, passage)))
            .Concat(before.Matches(text).Where(m => IsBreak(m, passage)))
            .Concat(dryTime.Matches(text).Where(m => mustBe.IsMatch(SentenceOf(m, passage))))
            .Select(m => (m.Index, m.Length));
    }

    private static bool MayHold(Passage passage)
    {
        var words = passage.Prose.Words;
        var hasShare = passage.Block.Text.Contains('%');
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Plain is "cent" or "percent") hasShare = true;
            if (!times.Contains(words[i].Plain)) continue;
            if (hasShare) return true;
            for (var j = Math.Max(0, i - 4); j <= i + 2 && j < words.Count; j++)
                if (near.Contains(words[j].Plain)) return true;
        }
        return false;
    }

    private static bool Beside(Phrases<string> phrases, Match match, Passage passage)
    {
        var sentence = passage.Prose.SentenceAt(match.Index);
        return phrases.In(passage.Prose).Across(sentence.Start, sentence.End).Any();
    }

    /// <summary>«Stop 3 days before», «wait a week after», «12 hours before you take»; what happens «6 hours after the last drink» is told, not planned.</summary>
    private bool IsBreak(Match match, Passage passage)
    {
        var (text, end) = (passage.Block.Text, match.Index + match.Length);
        var isAfter = match.Value.EndsWith("after", StringComparison.OrdinalIgnoreCase);
        if (Quantities.Follows(noMatter, text, end)) return false;
        if (isAfter) return waits.IsMatch(text[passage.Prose.SentenceAt(match.Index).Start..match.Index]);
        return Quantities.Follows(goesOn, text, end)
            || stopping.In(passage.Prose).Across(passage.Prose.SentenceAt(match.Index).Start, match.Index).Any();
    }

    private static string SentenceOf(Match match, Passage passage) => passage.Prose.SentenceAt(match.Index) is var s ? passage.Block.Text[s.Start..s.End] : "";
}
