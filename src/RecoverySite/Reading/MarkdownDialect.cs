using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The Markdown that pages may use. Reading and Rendering parse with the same one, so that places and anchors agree.</summary>
public static class MarkdownDialect
{
    /// <summary>Levels of nesting beyond which a page is refused; everything that walks a tree may recurse within it.</summary>
    public const int MaxDepth = 60;

    // Markdig's time grows with the square of the open brackets, and its memory with columns times rows.
    private const int MaxBrackets = 10_000;
    private const int MaxCells = 1_000_000;

    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseDefinitionLists()
        .UseFootnotes()
        .UseAbbreviations()
        .UseFigures()
        .UseAlertBlocks()
        .Use<InsertExtension>()
        .Build();

    public static MarkdownPipeline Pipeline => pipeline;

    /// <summary>What a text holds so much of that parsing it would hold up the whole site; null if nothing.</summary>
    public static string? TooMuch(string text)
    {
        if (text.AsSpan().Count('[') > MaxBrackets) return $"More than {MaxBrackets:N0} brackets stand in it.";
        int rows = 0, columns = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            rows++;
            columns = Math.Max(columns, line.Count('|'));
        }
        return (long)rows * columns > MaxCells ? $"A table with {columns:N0} bars in a line could have more than {MaxCells:N0} cells." : null;
    }

    /// <summary>The tree of a whole page file, with anchors on its headings; null if it is nested too deeply to be walked.</summary>
    public static MarkdownDocument? Parse(string text)
    {
        try
        {
            var tree = Markdown.Parse(text, pipeline);
            if (IsTooDeep(tree)) return null;
            GiveAnchors(tree);
            return tree;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting.
            return null;
        }
    }

    /// <summary>The words of an inline and all below it, as a reader reads them; pictures give their alternative text.</summary>
    public static string PlainText(ContainerInline? inline)
    {
        if (inline is null) return "";
        var text = new System.Text.StringBuilder();
        foreach (var part in inline)
            text.Append(part switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                AutolinkInline auto => auto.Url,
                Markdig.Extensions.Abbreviations.AbbreviationInline abbreviation => abbreviation.Abbreviation.Label,
                ContainerInline container => PlainText(container),
                _ => "",
            });
        return text.ToString();
    }

    private static bool IsTooDeep(MarkdownDocument tree)
    {
        var open = new Stack<(MarkdownObject Node, int Depth)>([(tree, 0)]);
        while (open.TryPop(out var at))
        {
            if (at.Depth > MaxDepth) return true;
            switch (at.Node)
            {
                case ContainerBlock container:
                    foreach (var child in container) open.Push((child, at.Depth + 1));
                    break;
                case LeafBlock { Inline: { } inlines }:
                    open.Push((inlines, at.Depth + 1));
                    break;
                case ContainerInline container:
                    foreach (var child in container) open.Push((child, at.Depth + 1));
                    break;
            }
        }
        return false;
    }

    private static void GiveAnchors(MarkdownDocument tree)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal); // so that thousands of equal headings are no trouble
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            var slug = Anchor.Of(PlainText(heading.Inline));
            var anchor = slug;
            var n = last.GetValueOrDefault(slug, 1);
            while (!taken.Add(anchor)) anchor = $"{slug}-{++n}";
            last[slug] = n;
            heading.GetAttributes().Id = anchor;
        }
    }
}
