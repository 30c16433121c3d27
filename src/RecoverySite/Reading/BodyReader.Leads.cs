using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>What leads out of the running text: links, pictures, and what is printed from a register.</summary>
public sealed partial class BodyReader
{
    private void Link(LinkInline link, TextBuilder text)
    {
        var at = file.At(link.Span.Start, link.Span.Length);
        var words = MarkdownDialect.PlainText(link);
        links.Add(new(link.Url ?? "", link.IsImage, words.Trim().Length > 0 || link.Any(i => i is LinkInline { IsImage: true }), at) { Words = words, TargetAt = TargetAt(link) });
        if (link.IsImage)
        {
            // A picture's words are read, but they do not join with the words around it.
            Add(TextKind.Alternative, words, link.Span.Start);
            text.Append(" ", link.Span.Start);
            foreach (var html in link.Descendants<HtmlInline>()) Html.InPicture(html, file, problems);
        }
        else
        {
            text.IsLink = true;
            Within(link, text);
            text.IsLink = false;
        }
        foreach (var insert in link.Descendants<InsertInline>())
            problems.Add(Rules.UnknownInsert.At(file.At(insert.Span.Start, insert.Span.Length), $"'{insert.Name}' stands in the words of a link or picture, where it cannot lead anywhere."));
        if (link.Title is { Length: > 0 } title) Add(TextKind.Tooltip, title, link.TitleSpan.Start > 0 ? link.TitleSpan.Start + 1 : link.Span.Start); // behind its quote
    }

    private Location? TargetAt(LinkInline link) => (link.Reference?.UrlSpan ?? link.UrlSpan) is { IsEmpty: false } url ? file.At(url.Start, url.Length) : null;

    private void Printed(InsertInline insert)
    {
        if (content is null) return;
        blocks.AddRange(PrintedWords.Of(insert, content));
        links.AddRange(PrintedWords.Links(insert, content));
        inserts.AddRange(PrintedWords.Law(insert, content));
    }
}
