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
        foreach (var heading in tree.Descendants<HeadingBlock>())
        {
            var slug = Anchor.Of(PlainText(heading.Inline));
            var anchor = slug;
            for (var n = 2; !taken.Add(anchor); n++) anchor = $"{slug}-{n}";
            heading.GetAttributes().Id = anchor;
        }
    }
}
