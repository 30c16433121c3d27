using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Rendering;

/// <summary>The first use of a term on a page leads to the glossary. Made once for a site, asked for each page.</summary>
internal sealed class TermLinks
{
    private readonly Content content;
    private readonly Lexicon<Term> lexicon = new();

    public TermLinks(Content content)
    {
        this.content = content;
        foreach (var term in content.Glossary)
            foreach (var name in term.Also.Prepend(term.Name)) lexicon.Add(name.Value, term, alsoSingular: false);
    }

    /// <summary>Pages for emergencies lead nowhere that is not needed; the page that explains a term needs no link to it.</summary>
    public void Mark(MarkdownDocument tree, Page page)
    {
        if (content.Settings.Glossary is not { } glossary || content.Glossary.IsEmpty || page.Address == glossary.Value || content.IsUrgent(page)) return;
        var address = Addressing.To(Addressing.Root(page.Address), glossary.Value);
        var left = content.Glossary.Where(t => t.Page?.Value != page.Address).ToHashSet<Term>(ReferenceEqualityComparer.Instance);
        foreach (var literal in tree.Descendants<LiteralInline>().Where(IsProse).ToList()) Mark(literal, address, left);
    }

    private void Mark(LiteralInline literal, string address, HashSet<Term> left)
    {
        var text = literal.Content.ToString();
        var from = 0;
        // What has had its link still covers its words: a part of it would mean something else.
        foreach (var match in lexicon.Find(Words.Of(text), _ => true))
        {
            var term = match.Values[0];
            if (!left.Contains(term) || !IsAsWritten(term, text.Substring(match.Start, match.Length))) continue;
            left.Remove(term);
            if (match.Start > from) literal.InsertBefore(new LiteralInline(text[from..match.Start]));
            var link = new LinkInline($"{address}#{term.Anchor}", "");
            link.GetAttributes().AddClass("term");
            link.AppendChild(new LiteralInline(text.Substring(match.Start, match.Length)));
            literal.InsertBefore(link);
            from = match.Start + match.Length;
        }
        if (from == 0) return;
        if (from < text.Length) literal.InsertBefore(new LiteralInline(text[from..]));
        literal.Remove();
    }

    /// <summary>A term in capitals, such as CPR, is meant in capitals alone.</summary>
    private static bool IsAsWritten(Term term, string said) =>
        !term.Also.Prepend(term.Name).Any(n => n.Value.Any(char.IsLetter) && !n.Value.Any(char.IsLower) && n.Value.Equals(said, StringComparison.OrdinalIgnoreCase) && n.Value != said);

    /// <summary>What an author says in sentences: no heading, no link, no quotation, no head of a table.</summary>
    private static bool IsProse(LiteralInline literal)
    {
        for (var at = literal.Parent; at is not null; at = at.Parent)
            if (at is LinkInline) return false;
        Block? block = Leaf(literal);
        if (block is HeadingBlock) return false;
        for (; block is not null; block = block.Parent)
            if (block is TableRow { IsHeader: true } || block is QuoteBlock and not AlertBlock) return false;
        return true;
    }

    private static LeafBlock? Leaf(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } parent) outermost = parent;
        return outermost?.ParentBlock;
    }
}
