using System.Globalization;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Pages and notices are written so that a frightened reader understands them; the editorial standard sets how hard they may be.</summary>
internal static class ReadingGrade
{
    private const double HardestPage = 10;
    private const double HardestForClinicians = 12;
    private const double HardestNotice = 8;
    private const double LongestAverage = 20;
    private const int LongestSentence = 35;

    public static IEnumerable<Diagnostic> Check(PageToCheck at)
    {
        var isForClinicians = at.Page.Audience == Audience.Clinicians;
        return Check(at.Sentences, at.Measures, isForClinicians ? HardestForClinicians : HardestPage, isForClinicians ? "a page for clinicians" : "a page");
    }

    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
        at.Content.Notices.Values.Select(n => Readability.Sentences(NoticeReader.Blocks(n).Select(b => new Prose(b)), at.Vocabulary))
            .SelectMany(sentences => Check(sentences, Readability.Of(sentences), HardestNotice, "a notice"));

    private static IEnumerable<Diagnostic> Check(List<Readability.Counted> sentences, Measures measures, double hardest, string what)
    {
        if (measures.HasGrade && measures.Grade > hardest)
            yield return Rules.HardText.At(measures.Hardest[0].At, $"The text needs school year {Number(measures.Grade)}, and {what} may need {Number(hardest)}. Its hardest sentences: {string.Join("; ", measures.Hardest.Select(Told))}.");
        if (measures.HasGrade && measures.AverageSentence > LongestAverage)
            yield return Rules.LongSentences.At(measures.Longest!.At, $"A sentence has {Number(measures.AverageSentence)} words on average, and {what} may have {LongestAverage}. The longest has {measures.Longest.Words}.");
        foreach (var sentence in sentences.Where(s => s.Words > LongestSentence))
            yield return Rules.LongSentence.At(sentence.Told().At, $"This sentence has {sentence.Words} words; {LongestSentence} are the most that a reader keeps in mind.");
    }

    private static string Told(MeasuredSentence sentence) =>
        $"line {sentence.At.Line}, year {Number(sentence.Grade)}, '{(sentence.Text.Length > 50 ? sentence.Text[..50].TrimEnd() + "..." : sentence.Text)}'";

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
