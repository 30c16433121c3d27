using System.Collections.Immutable;
using Markdig.Extensions.Abbreviations;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A page's Markdown to the text that a reader meets, its links, headings and inserts.</summary>
public sealed partial class BodyReader
{
    private readonly SourceFile file;
    private readonly Content? content;
    private readonly ImmutableArray<TextBlock>.Builder blocks = ImmutableArray.CreateBuilder<TextBlock>();
    private readonly ImmutableArray<Link>.Builder links = ImmutableArray.CreateBuilder<Link>();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<Insert>.Builder inserts = ImmutableArray.CreateBuilder<Insert>();
    private readonly List<Diagnostic> problems = [];
    private readonly HashSet<Abbreviation> abbreviations = [];
    private int quotations;

    private BodyReader(SourceFile file, Content? content) => (this.file, this.content) = (file, content);

    /// <param name="content">What the page may print from it in somebody's words is read like its own; null to leave that out.</param>
    public static Body Read(Page page, Content? content = null)
    {
        var reader = new BodyReader(page.Source, content);
        reader.FrontMatter(TextKind.Title, page.Title);
        reader.FrontMatter(TextKind.Description, page.Description);
        if (page.MenuLabel is { } label) reader.FrontMatter(TextKind.Title, label);
        if (page.Reviewer is { } reviewer) reader.FrontMatter(TextKind.Field, reviewer);
        foreach (var correction in page.Corrections) reader.FrontMatter(TextKind.Field, correction.What);
        if (MarkdownDialect.TooMuch(page.Source.Text) is { } tooMuch) reader.problems.Add(Rules.TooLarge.At(new(page.Source.Path), tooMuch));
        else if (MarkdownDialect.Parse(page.Source.Text) is { } tree) reader.Block(tree);
        else reader.problems.Add(Rules.TooDeep.At(new(page.Source.Path), $"More than {MarkdownDialect.MaxDepth} levels stand inside one another."));
        return new(reader.blocks.ToImmutable(), reader.links.ToImmutable(), reader.headings.ToImmutable(), reader.inserts.ToImmutable(), [.. reader.problems]);
    }

    private void FrontMatter(TextKind kind, Located<string> value)
    {
        if (value.Value.Length > 0) blocks.Add(Reading.FrontMatter.Block(kind, value, file));
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case Markdig.Extensions.Yaml.YamlFrontMatterBlock or LinkReferenceDefinitionGroup: break;
            case HtmlBlock html: Html.Block(html, file, problems); break;
            case HeadingBlock heading:
                var text = MarkdownDialect.PlainText(heading.Inline);
                headings.Add(new(heading.Level, text, heading.GetAttributes().Id!, file.At(heading.Span.Start, heading.Span.Length)));
                Leaf(heading, TextKind.Heading);
                break;
            case CodeBlock code: Add(TextKind.Code, TextBuilder.Of(code, file.Text)); break;
            case LeafBlock leaf: Leaf(leaf, TextKinds.Of(leaf)); break;
            case QuoteBlock quotation and not Markdig.Extensions.Alerts.AlertBlock:
                quotations++;
                foreach (var child in quotation) Block(child);
                quotations--;
                break;
            case ContainerBlock container:
                foreach (var child in container) Block(child);
                break;
        }
    }

    private void Leaf(LeafBlock leaf, TextKind kind)
    {
        if (leaf.Inline is null) return;
        var alone = leaf.Parent is MarkdownDocument && InsertInline.Alone(leaf) is not null;
        var text = new TextBuilder { Quoted = quotations, Unit = kind is TextKind.Text or TextKind.Cell ? Units.Of(leaf) : null };
        var open = new Html.OpenTags(file, problems);
        Inlines(leaf.Inline, text, open, alone);
        open.Done();
        if (leaf.Parent?.Parent is Markdig.Extensions.Tables.TableRow { IsHeader: true })
            foreach (var law in leaf.Inline.Descendants<InsertInline>().Where(i => i.Name == InsertInline.Law))
                problems.Add(Rules.UnknownInsert.At(file.At(law.Span.Start, law.Span.Length), "'law' stands in the head of a table, which a phone does not show."));
        Add(kind, text);
        // «heroin<sup>1</sup>» is the word and a mark beside it, «her<sub>o</sub>in» one word: both are looked at.
        if (text.HasTags) Add(kind, text.Parted(), isAgain: true);
    }

    private void Inlines(ContainerInline container, TextBuilder text, Html.OpenTags open, bool alone)
    {
        foreach (var inline in container)
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.ToString(), literal.Span.Start, literal.Span.Length, file.Text); break;
                case CodeInline code: text.AppendOther(code.Content, code.Span.Start + code.DelimiterCount); break;
                case HtmlEntityInline entity: Entity(entity, text); break;
                case LineBreakInline: text.Append(" ", inline.Span.Start); break;
                case AutolinkInline auto:
                    links.Add(new((auto.IsEmail ? "mailto:" : "") + auto.Url, false, true, file.At(auto.Span.Start, auto.Span.Length)) { Words = auto.Url });
                    text.AppendOther(auto.Url, auto.Span.Start + 1);
                    break;
                case HtmlInline html:
                    text.AppendTag(open.Tag(html), html.Span.Start, canPart: !Html.IsUnseen(html.Tag));
                    text.Quoted += Html.Quotations(html.Tag);
                    break;
                case AbbreviationInline { Abbreviation: var abbreviation }:
                    text.Append(abbreviation.Label ?? "", inline.Span.Start);
                    // Its meaning stands at every use, and is read once.
                    if (abbreviations.Add(abbreviation)) Add(TextKind.Tooltip, abbreviation.Text.ToString(), abbreviation.Text.Start);
                    break;
                case InsertInline insert:
                    inserts.Add(new(insert.Name, insert.Argument, alone, file.At(insert.Span.Start, insert.Span.Length)));
                    if (alone) Printed(insert);
                    text.Append(inserts[^1], insert.Span.Start);
                    break;
                case Markdig.Extensions.Footnotes.FootnoteLink: text.Append(" ", inline.Span.Start); break;
                case LinkInline link: Link(link, text); break;
                case DelimiterInline delimiter:
                    text.Append(delimiter.ToLiteral(), delimiter.Span.Start);
                    Inlines(delimiter, text, open, alone: false);
                    break;
                case ContainerInline below: Within(below, text); break;
            }
    }

    /// <summary>A tag that is opened in emphasis or in a link is closed there, or a browser would close it elsewhere.</summary>
    private void Within(ContainerInline container, TextBuilder text)
    {
        var open = new Html.OpenTags(file, problems);
        Inlines(container, text, open, alone: false);
        open.Done();
    }

    private void Entity(HtmlEntityInline entity, TextBuilder text)
    {
        var character = entity.Transcoded.ToString();
        if (Controls.Find(character) >= 0)
            problems.Add(Rules.ControlCharacter.At(file.At(entity.Span.Start, entity.Span.Length), $"'{entity.Original}' is the character U+{(int)character[0]:X4}, which no reader can see."));
        text.Append(character, entity.Span.Start);
    }

    private void Add(TextKind kind, string words, int source) => Add(kind, TextBuilder.Of(words, source, quotations));

    private void Add(TextKind kind, TextBuilder text, bool isAgain = false)
    {
        if (text.Length > 0) blocks.Add(new(kind, text.ToString(), text.Pieces, file) { Voices = text.Voices, Citations = text.Citations, Printing = text.Printing, Unit = text.Unit, IsAgain = isAgain });
    }
}
