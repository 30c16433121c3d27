using System.Collections.Immutable;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>A page's Markdown to HTML, with links made relative to the finished files, cut where a register is printed.</summary>
internal static class BodyRenderer
{
    /// <param name="numbers">The number of each source that the text cites.</param>
    public static ImmutableArray<BodyPart> Render(MarkdownDocument tree, AdvisedPage advised, Content content, RegisterViews registers, TermLinks terms, IReadOnlyDictionary<string, int> numbers)
    {
        var page = advised.Page;
        var root = Addressing.Root(page.Address);
        foreach (var link in tree.Descendants<LinkInline>()) Resolve(link, page, content, root);
        foreach (var link in tree.Descendants<AutolinkInline>()) Secure(link);
        terms.Mark(tree, page);

        var parts = ImmutableArray.CreateBuilder<BodyPart>();
        using var writer = new StringWriter { NewLine = "\n" };
        var words = content.LanguageOf(page).Words; // what stands in the author's text is in its language
        var renderer = MakeRenderer(writer, new(numbers, advised.Advice.LawInline.ToDictionary(n => n.Entry.Id, StringComparer.Ordinal), registers.Grades(root), words), words);
        foreach (var block in tree)
        {
            if (InsertInline.Alone(block) is not { } insert || !InsertInline.Blocks.ContainsKey(insert.Name))
            {
                renderer.Render(block);
                // What opens a page stands by itself, so that something can follow it.
                if (parts.Count == 0 && IsOpening(block)) Flush();
                continue;
            }
            Flush();
            parts.Add(registers.Part(insert.Name, insert.Argument, root, numbers, advised.Advice));
        }
        Flush();
        // The verifier looks for the author's part even where the author printed only registers.
        if (!parts.OfType<BodyPart.Authored>().Any()) parts.Add(new BodyPart.Authored(""));
        return parts.ToImmutable();

        void Flush()
        {
            writer.Flush();
            if (!string.IsNullOrWhiteSpace(writer.ToString())) parts.Add(new BodyPart.Authored(writer.ToString()));
            writer.GetStringBuilder().Clear();
        }
    }

    /// <summary>Whether a block is a call-out, as that in which most pages say the main things in short.</summary>
    public static bool IsOpening(Block? block) => block is Markdig.Extensions.Alerts.AlertBlock;

    private static void Resolve(LinkInline link, Page page, Content content, string root)
    {
        switch (Target.Resolve(link.Url ?? "", page, content))
        {
            case Target.ToPage target: link.Url = Addressing.To(root, target.Address, target.Anchor); break;
            case Target.ToAsset asset: link.Url = root + asset.Path; break;
            default: Secure(link); break;
        }
        if (link.IsImage) link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
    }

    /// <summary>Another site is not told where its visitor came from.</summary>
    private static void Secure(Inline link) => link.GetAttributes().AddPropertyIfNotExist("rel", "noreferrer noopener");

    private static HtmlRenderer MakeRenderer(TextWriter writer, InsertInText inserts, FrameWords words)
    {
        var renderer = new HtmlRenderer(writer);
        MarkdownDialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlBlock());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Renderers.Html.Inlines.HtmlInlineRenderer>(new AllowedHtmlInline());
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Alerts.AlertBlockRenderer>(new CallOut(words));
        renderer.ObjectRenderers.ReplaceOrAdd<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTable(words));
        renderer.ObjectRenderers.Add(inserts);
        return renderer;
    }
}
