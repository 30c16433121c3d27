using System.Collections.Immutable;
using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>The words by which a text makes a health claim, ready to be found: numbers of people, what a study found, what something does.</summary>
internal sealed partial class HealthCues
{
    /// <summary>«Researchers in Florida looked at»: words between a study and what it did.</summary>
    private const int WordsBetween = 6;

    // No text has these as words.
    private const string InDigits = "0digits", InWords = "0words";
    private static readonly ImmutableHashSet<string> counts =
        ImmutableHashSet.Create(StringComparer.Ordinal, "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private readonly Lexicon<string> words = new();
    private readonly Phrases<string> studies, found, effects, can, between, beside, standIns;
    private readonly Phrases<bool> verbs;

    public HealthCues(HealthWords health)
    {
        foreach (var phrase in health.Words.SelectMany(Counted)) words.Add(phrase, phrase, alsoSingular: false);
        (studies, found, effects) = (Plain(health.Studies), Plain(health.Found), Plain(health.Effects));
        (can, between, beside, standIns) = (Plain(health.Can), Plain(health.Between), Plain(health.Beside), Plain(health.StandIns));
        verbs = new(health.Verbs.SelectMany(v => new[] { (v, true), (ThirdPerson(v), false) }));
        (Except, Advice, Reasons) = (Plain(health.Except), Plain(health.Advice), Plain(health.Reasons));
    }

    public Phrases<string> Except { get; }
    public Phrases<string> Advice { get; }
    public Phrases<string> Reasons { get; }

    /// <summary>Every place where words claim something, whoever says them and however, from left to right.</summary>
    /// <param name="names">Whether a word names a substance.</param>
    /// <param name="isAbout">Whether the page is about one, so that «it» at the beginning of a sentence is the substance.</param>
    public IEnumerable<(int Start, int End)> In(Prose prose, Func<Word, bool> names, bool isAbout) =>
        Numbers(prose).Concat(Reports(prose)).Concat(Effects(prose, names, isAbout)).OrderBy(c => c.Start).ThenBy(c => c.End);

    private IEnumerable<(int Start, int End)> Numbers(Prose prose)
    {
        var counted = prose.Words.ConvertAll(w => w.Plain.All(char.IsAsciiDigit) && !IsYear(w.Plain) ? w with { Plain = InDigits } : w);
        // «Nine of ten» is counted, and «in one study» is read as written.
        var written = counted.ConvertAll(w => counts.Contains(w.Plain) ? w with { Plain = InWords } : w);
        return words.Find(counted, _ => true).Concat(words.Find(written, _ => true)).Select(m => (m.Start, m.Start + m.Length))
            .Concat(PerCent().Matches(prose.Block.Text).Select(m => (prose.Words[prose.WordFrom(m.Index + 1) - 1].Start, m.Index + m.Length))); // places are those of words
    }

    /// <summary>«3 in 2019» counts no people.</summary>
    private static bool IsYear(string digits) => digits.Length == 4 && digits[..2] is "19" or "20";

    private IEnumerable<(int Start, int End)> Reports(Prose prose)
    {
        var subjects = studies.In(prose).All;
        if (subjects.Count == 0) return [];
        var did = found.In(prose);
        return from study in subjects
               let sentence = prose.SentenceAt(study.Start)
               from verb in did.Across(study.End, sentence.End).Take(1)
               where prose.WordAt(verb.Start) - prose.WordAt(study.Start) <= WordsBetween
               select (study.Start, verb.End);
    }

    private IEnumerable<(int Start, int End)> Effects(Prose prose, Func<Word, bool> names, bool isAbout)
    {
        var (acts, says) = (verbs.In(prose).All, effects.In(prose).All);
        if (acts.Count + says.Count == 0) return [];
        var (besides, cans, betweens) = (beside.In(prose), can.In(prose), between.In(prose));
        bool Names(Word word) => besides.Across(word.Start, word.Start + word.Length).Any() || names(word);
        bool IsBehind(int n) => n > 0 && prose.Words[n].Joined && prose.Words[n - 1] is var before && (cans.Across(before.Start, before.Start + before.Length).Any() || Names(before));
        bool IsSaid(Found<bool> verb) => !verb.Value || prose.WordAt(verb.Start) is var n
            && (IsBehind(n) || n > 0 && betweens.Across(prose.Words[n - 1].Start, verb.Start).Any() && IsBehind(n - 1));
        bool HasObject(Found<bool> verb) => prose.WordFrom(verb.End) is var n && n < prose.Words.Count && prose.Words[n].Joined;
        var naming = new Dictionary<int, bool>(); // by where the sentence begins, so that a sentence full of verbs is searched once
        bool IsBesideName(int place)
        {
            var sentence = prose.SentenceAt(place);
            if (!naming.TryGetValue(sentence.Start, out var names)) naming.Add(sentence.Start, names = prose.WordsIn(sentence.Start, sentence.End).Any(Names));
            return names;
        }
        var stands = isAbout ? standIns.In(prose) : null;
        var standing = new Dictionary<int, int>(); // where the sentence begins, and where what stands in for the name ends
        // Nothing but words that may stand between lies between the beginning of the sentence, what stands in for the name, and the verb.
        bool IsOfStandIn(int place)
        {
            if (stands is null) return false;
            var start = prose.SentenceAt(place).Start;
            if (!standing.TryGetValue(start, out var end))
                standing.Add(start, end = prose.WordFrom(start) is var first && first < prose.Words.Count && prose.Words[first] is var word
                    ? stands.Across(word.Start, word.Start + word.Length).Where(s => s.Start == word.Start).Select(s => s.End).FirstOrDefault(-1) : -1);
            return end >= 0 && end <= place && prose.WordAt(place) - prose.WordFrom(end) <= WordsBetween
                && prose.WordsIn(end, place).All(w => cans.Across(w.Start, w.Start + w.Length).Any() || betweens.Across(w.Start, w.Start + w.Length).Any());
        }
        return acts.Where(v => IsSaid(v) && HasObject(v)).Where(v => IsBesideName(v.Start) || IsOfStandIn(v.Start)).Select(v => (v.Start, v.End))
            .Concat(says.Where(e => IsBesideName(e.Start)).Select(e => (e.Start, e.End)));
    }

    /// <summary>A phrase with each of the ways in which its numbers may be written.</summary>
    private static IEnumerable<string> Counted(string phrase)
    {
        string[] ways = [""];
        foreach (var word in phrase.Split(' '))
            ways = [.. ways.SelectMany(w => (word switch { "NUMBER" => [InDigits], "COUNT" => new[] { InDigits, InWords }, _ => [word] }).Select(next => $"{w} {next}"))];
        return ways;
    }

    /// <summary>«lowers», «brings on», «relieves»: the ending goes to the first word.</summary>
    private static string ThirdPerson(string verb)
    {
        var end = verb.IndexOf(' ') is > 0 and var space ? space : verb.Length;
        return verb[..end] + (verb[end - 1] is 's' or 'x' or 'z' or 'h' ? "es" : "s") + verb[end..];
    }

    private static Phrases<string> Plain(IEnumerable<string> phrases) => new(phrases.Select(p => (p, p)));

    [GeneratedRegex(@"[0-9][ \u00a0\u202f]?%")]
    private static partial Regex PerCent();
}
