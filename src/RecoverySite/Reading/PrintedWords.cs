using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>
/// What an insert prints that somebody wrote as they write pages: it is read like the page's own words, each at its line in
/// its own file. What the other registers print, such as pairs and the law, speaks for itself.
/// </summary>
internal static class PrintedWords
{
    public static IEnumerable<TextBlock> Of(InsertInline insert, Content content) => insert switch
    {
        { Name: InsertInline.Picture, Argument: { } name } when content.Pictures.TryGetValue(name, out var picture) => Blocks(picture.AllWords, picture.File),
        { Name: InsertInline.Glossary } => content.Glossary.SelectMany(t => Blocks([t.Name, .. t.Also, t.Definition], t.File)),
        { Name: InsertInline.Corrections } => content.Pages.SelectMany(p => Blocks(p.Corrections.Select(c => c.What), p.Source)),
        { Name: InsertInline.PopularClaims } => content.PopularClaims.SelectMany(s => Blocks([s.Title, .. s.Claims.Select(c => c.Found)], s.File).Concat(Said(s))),
        _ => [],
    };

    /// <summary>Where it leads: on a list, a name whose card is linked needs no line of its own.</summary>
    public static IEnumerable<Link> Links(InsertInline insert, Content content) => insert.Name switch
    {
        InsertInline.Glossary => ToPages(content.Glossary.Select(t => t.Page), content),
        InsertInline.PopularClaims => ToPages(content.PopularClaims.SelectMany(s => s.Claims).Select(c => c.Page), content),
        InsertInline.LawMatrix => content.Substances.Keys.Select(content.CardOf).OfType<Page>().Select(card => ToPage(new(card.Address, new(card.Source.Path)))),
        _ => [],
    };

    /// <summary>The records of the law that it prints in a text.</summary>
    public static IEnumerable<Insert> Law(InsertInline insert, Content content) => insert.Name != InsertInline.PopularClaims ? []
        : content.PopularClaims.SelectMany(s => s.Claims).Select(c => c.Law).OfType<Located<string>>().Select(law => new Insert(InsertInline.Law, law.Value, false, law.At));

    /// <summary>What others say is quoted.</summary>
    private static IEnumerable<TextBlock> Said(PopularClaims subject) => subject.Claims.Where(c => c.Said.Value.Length > 0)
        .Select(c => FrontMatter.Block(TextKind.Printed, c.Said, subject.File) with { Voices = [(0, c.Said.Value.Length, Voice.Other)] });

    private static IEnumerable<TextBlock> Blocks(IEnumerable<Located<string>> words, SourceFile file) =>
        words.Where(w => w.Value.Length > 0).Select(w => FrontMatter.Block(TextKind.Printed, w, file));

    /// <summary>A page that does not exist was said where the registers are held against each other.</summary>
    private static IEnumerable<Link> ToPages(IEnumerable<Located<string>?> pages, Content content) =>
        pages.OfType<Located<string>>().Where(p => content.Addresses.Contains(p.Value)).Select(ToPage);

    private static Link ToPage(Located<string> page) => new("xref:" + page.Value, false, true, page.At);
}
