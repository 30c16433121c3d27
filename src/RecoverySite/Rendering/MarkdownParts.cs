using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>A block of HTML survives reading only as a comment, and a comment is shown to nobody.</summary>
internal sealed class NoHtmlBlock : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock obj) { }
}

/// <summary>The few allowed tags; anything else was refused at its line and is dropped here once more.</summary>
internal sealed class AllowedHtmlInline : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline obj)
    {
        if (Html.IsAllowed(obj.Tag)) renderer.Write(obj.Tag.ToLowerInvariant());
    }
}

/// <summary>A call-out: a box with its kind in words, except for a plain note, which its own first line names.</summary>
internal sealed class CallOut(FrameWords words) : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock obj)
    {
        var kind = obj.Kind.ToString().ToLowerInvariant();
        var title = kind switch { "tip" => words.Tip, "important" => words.Important, "warning" => words.Warning, "caution" => words.Caution, _ => null };
        renderer.EnsureLine();
        renderer.Write("<div class=\"call-out\">").WriteLine();
        if (title is not null) renderer.Write("<p class=\"call-out-title\">").WriteEscape(title).WriteLine("</p>");
        renderer.WriteChildren(obj);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
    }
}

/// <summary>
/// A table that scrolls by itself where it is wider than the screen, also by keyboard. Where the corner is empty,
/// the first column names its rows.
/// </summary>
internal sealed class ScrollingTable(FrameWords words) : HtmlObjectRenderer<Table>
{
    // Made anew for each page: two tables of it have two names.
    private int tables;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        Align(table);
        var header = table.OfType<TableRow>().Where(r => r.IsHeader).Take(1).SelectMany(r => r.OfType<TableCell>()).ToList();
        var names = header.ConvertAll(c => MarkdownDialect.PlainText((c.FirstOrDefault() as ParagraphBlock)?.Inline));
        var namesRows = header.Count > 0 && IsEmpty(header[0]);
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" aria-label=\"").WriteEscape(FrameWords.Fill(words.Table, ("number", $"{++tables}"), ("names", string.Join(", ", names.Where(n => n.Length > 0))))).WriteLine("\" tabindex=\"0\">");
        renderer.WriteLine("<table>");
        foreach (var row in table.OfType<TableRow>())
        {
            renderer.WriteLine(row.IsHeader ? "<tr class=\"names\">" : "<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                // On a phone each cell stands by itself and says what it is.
                if (!row.IsHeader && names.ElementAtOrDefault(i) is { Length: > 0 } name) row[i].GetAttributes().AddPropertyIfNotExist("data-label", name);
                Write(renderer, (TableCell)row[i], row.IsHeader ? "col" : namesRows && i == 0 ? "row" : null);
            }
            renderer.WriteLine("</tr>");
        }
        renderer.WriteLine("</table>");
        renderer.WriteLine("</div>");
    }

    private static void Write(HtmlRenderer renderer, TableCell cell, string? names)
    {
        var element = names is null || IsEmpty(cell) ? "td" : "th";
        renderer.Write('<').Write(element).WriteAttributes(cell).Write(element == "th" ? $" scope=\"{names}\">" : ">");
        var wasImplicit = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = wasImplicit;
        renderer.Write("</").Write(element).Write('>');
    }

    private static bool IsEmpty(TableCell cell) => cell.Count == 0 || cell is [ParagraphBlock { Inline: null or { FirstChild: null } }];

    /// <summary>By class: Markdig would write a style attribute, and no page may carry one.</summary>
    private static void Align(Table table)
    {
        foreach (var cell in table.OfType<TableRow>().SelectMany(row => row.OfType<TableCell>().Select((cell, i) => (cell, i)))
            .Where(c => c.i < table.ColumnDefinitions.Count))
            if (table.ColumnDefinitions[cell.i].Alignment is { } alignment && alignment != TableColumnAlign.Left)
                cell.cell.GetAttributes().AddClass(alignment == TableColumnAlign.Right ? "align-right" : "align-center");
        foreach (var column in table.ColumnDefinitions) column.Alignment = null;
    }
}

/// <summary><c>{{cite key}}</c> as a number that leads to the source; <c>{{claim grade key}}</c> with its grade before the numbers; <c>{{law id}}</c> as the record reads today, marked as the register's.</summary>
internal sealed class InsertInText(IReadOnlyDictionary<string, int> numbers, IReadOnlyDictionary<string, LegalNote> law, string? grades, FrameWords words) : HtmlObjectRenderer<InsertInline>
{
    protected override void Write(HtmlRenderer renderer, InsertInline obj)
    {
        if (obj.Name == InsertInline.Claim && Claims.Grade(obj.Argument) is { } grade) Write(renderer, grade);
        foreach (var key in obj.Keys)
            if (numbers.TryGetValue(key, out var number))
                renderer.Write($"<sup class=\"cite\"><a href=\"#{Addressing.SourceAnchor(number)}\"><span class=\"unseen\">").WriteEscape(words.Source).Write($" </span>{number}</a></sup>");
        if (obj is { Name: InsertInline.Law, Argument: { } id } && law.TryGetValue(id, out var note)) Write(renderer, note);
    }

    /// <summary>One word that leads to what it means; who hears the page hears what it is the grade of.</summary>
    private void Write(HtmlRenderer renderer, Grade grade)
    {
        var element = grades is null ? "span" : "a";
        renderer.Write($" <{element} class=\"claim {Kebab.Of(grade)}\"");
        if (grades is not null) renderer.Write(" href=\"").WriteEscapeUrl(grades).Write('"');
        renderer.Write($"><span class=\"unseen\">Evidence: </span>{grade}</{element}>");
    }

    private static void Write(HtmlRenderer renderer, LegalNote note)
    {
        renderer.Write($"<span class=\"law-text\" {Marks.Ages}=\"law\" {Marks.Law}=\"").WriteEscape(note.Entry.Id).Write("\"><strong>").WriteEscape(note.Place).Write("</strong> ");
        renderer.WriteEscape($"{note.Text} {note.Doubt} ");
        if (note.LeadsTo is { } address) renderer.Write("<a href=\"").WriteEscapeUrl(address.ToString()).Write("\" rel=\"noreferrer noopener\">").WriteEscape(note.Source).Write("</a>");
        else renderer.WriteEscape(note.Source);
        renderer.Write(" Laws change; this is not legal advice.</span>");
    }
}
