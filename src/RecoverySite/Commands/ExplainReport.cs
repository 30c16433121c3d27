using System.Collections.Immutable;
using RecoverySite.Advising;
using RecoverySite.Model;
using RecoverySite.Rendering;

namespace RecoverySite.Commands;

/// <summary>What the site adds to a page and why, for people and for programs.</summary>
internal static class ExplainReport
{
    public static void Print(Explanation explanation, Measures measures, DateOnly today, TextWriter writer)
    {
        var (page, advice) = explanation.Page;
        writer.WriteLine($"{page.OutputPath}  ({page.Source.Path})");
        writer.WriteLine($"{(page.Substances.IsEmpty ? "declares no substance" : "about " + string.Join(", ", page.Substances.Select(s => s.Value)))}; {(page.Topics.IsEmpty ? "no topic" : "topics " + string.Join(", ", page.Topics.Select(t => t.Value)))}");
        Section("Notices", advice.Notices.Select(n => (Kebab.Of(n.Notice.Severity), n.Notice.Id, $"{WordsFor.Slot(n.Slot)}; {n.Reason.Rule}; {n.Reason.At}")), writer);
        Section("Also named, one line each", advice.AlsoNamed.Select(a => ("", a.Substance.Id, $"{a.Gravest?.Id ?? "no notice of its own"}; law: {a.Law?.Entry.Id ?? (a.ShowsLaw ? "not recorded" : "in the table")}; {a.Reason.Rule}; {a.Reason.At}")), writer);
        Section("The law", advice.LawInline.Select(n => (n, "in the text")).Concat((advice.Law?.Notes ?? []).Select(n => (n, "in the table")))
            .Select(l => (Kebab.Of(l.n.Freshness), l.n.Entry.Id, $"{l.Item2}; {l.n.Reason.Rule}; {l.n.Reason.At}; as of {l.n.Entry.AsOf.Text}, check by {l.n.Entry.CheckBy.Text}"))
            .Concat((advice.Law?.Gaps ?? []).Select(g => ("none", g.Substance.Id, g.InFull))), writer);
        Section("Not translated, so nothing around the page is", advice.Untranslated.Select(what => ("", what, "")), writer);
        Section("Not attached", explanation.NotAttached.Select(c => (Kebab.Of(c.Notice.Severity), c.Notice.Id, c.Why)), writer);
        Section("Ignored", page.Ignored.Select(i => ("", $"\"{i.Word.Value}\"", $"{i.Reason}; {i.Word.At}")), writer);
        Section("Waived", page.Waivers.Select(w => (w.IsLive(today) ? "live" : "ended", w.Rule.Value, $"\"{w.Text.Value}\"; until {w.Until.Value:yyyy-MM-dd}; {w.Reason}; {w.At}")), writer);
        Section("Reading", Reading(measures), writer);
        Section("To mend", explanation.Problems.Select(p => (Kebab.Of(p.Rule.Severity), p.Rule.Id, $"{p.At}: {p.Message}")), writer);
    }

    private static IEnumerable<(string, string, string)> Reading(Measures measures)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        yield return ("", "grade", measures.HasGrade ? string.Create(culture, $"{measures.Grade:0.0} (school year)") : $"none below {Measures.FewestWords} words");
        yield return ("", "words", string.Create(culture, $"{measures.Words} in {measures.Sentences} sentences, {measures.AverageSentence:0.0} on average"));
        if (measures.Longest is { } longest) yield return ("", "longest", $"{longest.Words} words; {longest.At}");
        foreach (var hard in measures.Hardest) yield return ("", "hard", string.Create(culture, $"{hard.Grade:0.0}; {hard.At}: {hard.Text}"));
    }

    private static void Section(string title, IEnumerable<(string First, string Name, string Why)> rows, TextWriter writer)
    {
        var all = rows.ToList();
        if (all.Count == 0) return;
        writer.WriteLine();
        writer.WriteLine($"{title} ({all.Count})");
        var width = all.Max(r => r.Name.Length);
        foreach (var (first, name, why) in all) writer.WriteLine($"  {first,-9} {name.PadRight(width)}  {why}");
    }

    /// <summary>A line for each page: what stands at its top, and how much below.</summary>
    public static void Print(ImmutableArray<AdvisedPage> pages, TextWriter writer)
    {
        var width = pages.Select(p => p.Page.Address.Length).Append(4).Max();
        writer.WriteLine($"{"page".PadRight(width)}  top more lines  law  at the top");
        foreach (var (page, advice) in pages)
            writer.WriteLine($"{page.Address.PadRight(width)}  {Count(advice, NoticeSlot.Top),3} {Count(advice, NoticeSlot.More),4} {advice.AlsoNamed.Length,5} {advice.Law?.Notes.Count() ?? 0,4}  {string.Join(", ", advice.In(NoticeSlot.Top).Select(n => n.Notice.Id))}");
        writer.WriteLine();
        writer.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"median and most: {Spread(pages, a => Count(a, NoticeSlot.Top))} at the top, {Spread(pages, a => Count(a, NoticeSlot.More))} below, {Spread(pages, a => a.AlsoNamed.Length)} lines, in {pages.Length} pages"));
    }

    public static void PrintJson(Explanation explanation, Measures measures, string input, DateOnly today, TextWriter writer) => JsonReport.Print(new
    {
        Page = ManifestRows.Of([explanation.Page], input, today).Pages[0],
        Mentions = explanation.Page.Advice.Mentions.Select(m => new { m.Substance, m.Words, m.At.File, m.At.Line, m.At.Column }),
        NotAttached = explanation.NotAttached.Select(c => new { c.Notice.Id, Severity = Kebab.Of(c.Notice.Severity), c.Why }),
        Measures = new
        {
            measures.Words,
            measures.Sentences,
            measures.Syllables,
            Grade = measures.HasGrade ? measures.Grade : (double?)null,
            measures.AverageSentence,
            Longest = measures.Longest is { } longest ? Sentence(longest) : null,
            Hardest = measures.Hardest.Select(Sentence),
        },
        Findings = explanation.Problems.Select(JsonReport.Finding),
    }, writer);

    private static object Sentence(MeasuredSentence sentence) => new { sentence.Words, sentence.Grade, sentence.Text, sentence.At.File, sentence.At.Line, sentence.At.Column };

    private static int Count(Advice advice, NoticeSlot slot) => advice.In(slot).Count();

    private static string Spread(ImmutableArray<AdvisedPage> pages, Func<Advice, int> count)
    {
        var counts = pages.Select(p => count(p.Advice)).Order().ToList();
        return counts.Count == 0 ? "0 and 0" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{counts[counts.Count / 2]} and {counts[^1]}");
    }
}
