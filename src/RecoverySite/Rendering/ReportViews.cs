using System.Collections.Immutable;
using System.Globalization;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>The site in numbers: what stands in one line each, and a row for every page that somebody wrote.</summary>
public sealed record ReportView(ImmutableArray<FigureView> Figures, ImmutableArray<ReportRowView> Rows);

/// <summary>One number of the whole site, in words.</summary>
public sealed record FigureView(string Name, string Value);

/// <summary>One page in numbers.</summary>
/// <param name="Grade">The reading grade; a dash where a page has too few words for one.</param>
public sealed record ReportRowView(LinkView Page, int Words, string Grade, string Sentence, int Top, int Below, int Lines, int Sources, string ReviewBy);

/// <summary>What the site is held to, measured: for readers who want to know, and for maintainers who must.</summary>
internal sealed class ReportViews(Content content, DateOnly today)
{
    public ReportView Of(IReadOnlyList<PageFigures> pages)
    {
        var written = pages.Where(p => p.Page.Page.MadeFrom == MadeFrom.Writing).OrderBy(p => p.Page.Page.Address, StringComparer.Ordinal).ToList();
        return new([.. Figures(pages, written)], [.. written.Select(Row)]);
    }

    private IEnumerable<FigureView> Figures(IReadOnlyList<PageFigures> pages, List<PageFigures> written)
    {
        var law = pages.SelectMany(p => p.Page.Advice.LegalNotes).DistinctBy(n => n.Entry.Id).ToList();
        var graded = written.Where(p => p.Measures.HasGrade).ToList();
        var memory = content.Sources.Values.Count(s => s.Evidence == Evidence.Memory);
        yield return new("Pages", $"{written.Count} written and {pages.Count - written.Count} made from the registers");
        yield return new("Words", $"{Number(written.Sum(p => p.Measures.Words))} written by hand");
        if (graded.Count > 0)
        {
            yield return new("Reading grade (US school year)", $"middle {One(Middle([.. graded.Select(p => p.Measures.Grade)]))}, highest {One(graded.Max(p => p.Measures.Grade))}");
            yield return new("Words in a sentence", $"middle {One(Middle([.. graded.Select(p => p.Measures.AverageSentence)]))}, highest average {One(graded.Max(p => p.Measures.AverageSentence))}");
        }
        yield return new("Safety notices at the top of a page", $"middle {One(Middle([.. pages.Select(p => (double)p.AtTheTop)]))}, most {pages.Max(p => p.AtTheTop)}");
        yield return new("Safety notices below", $"middle {One(Middle([.. pages.Select(p => (double)p.Below)]))}, most {pages.Max(p => p.Below)}");
        yield return new("Legal entries", $"{law.Count(n => n.Freshness == LegalFreshness.Fresh)} shown as recorded, {law.Count(n => n.Freshness == LegalFreshness.Softened)} to be checked first, {law.Count(n => n.Freshness == LegalFreshness.Withdrawn)} no longer shown");
        yield return new("Substances and medicines", $"{content.Substances.Count}, each with a page; {content.Substances.Keys.Count(id => content.LawOn(id).Any())} with a legal entry");
        yield return new("Graded claims in the text", string.Join(", ", Enum.GetValues<Grade>().Select(g => $"{written.Sum(p => p.Claims.Count(c => c == g))} {Kebab.Of(g)}")));
        yield return new("Sources", $"{content.Sources.Count - memory} of which at least a part was read, {memory} from memory");
        yield return new("Pages past their date", $"{pages.Count(p => p.Page.Page.ReviewBy.Value < today)} of {pages.Count}");
        yield return new("Pages that a clinician has answered for", $"{pages.Count(p => p.Page.Page.Reviewer is not null)} of {pages.Count}");
    }

    private static ReportRowView Row(PageFigures figures)
    {
        var page = figures.Page.Page;
        return new(new(page.Title.Value, page.OutputPath), figures.Measures.Words,
            figures.Measures.HasGrade ? One(figures.Measures.Grade) : "-", figures.Measures.HasGrade ? One(figures.Measures.AverageSentence) : "-",
            figures.AtTheTop, figures.Below, figures.Page.Advice.AlsoNamed.Length, page.Sources.Length, PartialDate.Words(page.ReviewBy.Value));
    }

    private static double Middle(List<double> values)
    {
        values.Sort();
        return values.Count % 2 == 1 ? values[values.Count / 2] : (values[values.Count / 2 - 1] + values[values.Count / 2]) / 2;
    }

    private static string One(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
