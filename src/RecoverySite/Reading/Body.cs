using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>What kind of text a reader meets.</summary>
public enum TextKind { Title, Description, Heading, Text, Cell, Term, Code, Alternative, Tooltip, Field, Printed }

/// <summary>Whose words a piece of text is: the author's own, the words of a link, or a quotation, code or address.</summary>
public enum Voice { Author, Link, Other }

/// <summary>
/// A run of text as a reader meets it, joined across emphasis, links, escapes, entities and line breaks,
/// so that none of them can cut a name in two; every character knows its place in the file.
/// </summary>
/// <param name="Pieces">For each piece: where it starts in the text, and where in the file; ascending.</param>
public sealed record TextBlock(TextKind Kind, string Text, ImmutableArray<(int Start, int Source)> Pieces, SourceFile File)
{
    /// <summary>The parts that are not simply the author's own words, in order.</summary>
    public ImmutableArray<(int Start, int End, Voice Voice)> Voices { get; init; } = [];

    /// <summary>Every {{cite}} and {{claim}}, with its place in the text, in order.</summary>
    public ImmutableArray<(int At, Insert Insert)> Citations { get; init; } = [];

    /// <summary>Where a register is printed in the middle of the text, which then is not whole without it.</summary>
    public ImmutableArray<int> Printing { get; init; } = [];

    /// <summary>
    /// The paragraph, item or row of a table that it belongs to: a source anywhere in there is near enough. Null for text
    /// that has no place for a source, such as a title or the head of a table.
    /// </summary>
    public int? Unit { get; init; }

    /// <summary>Whether the same text was given before and is looked at a second way.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Its words, found once for everyone who looks at them.</summary>
    internal List<Word> Words => words ??= Reading.Words.Of(Text);

    private List<Word>? words;

    public Location At(int start, int length)
    {
        var first = Source(start);
        var last = Source(start + Math.Max(1, length) - 1);
        return File.At(first, Math.Max(1, last - first + 1));
    }

    private int Source(int offset)
    {
        var at = Pieces.BinarySearch((offset, 0), byStart);
        var piece = Pieces[at >= 0 ? at : Math.Max(0, ~at - 1)];
        return piece.Source + Math.Max(0, offset - piece.Start);
    }

    private static readonly Comparer<(int Start, int)> byStart = Comparer<(int Start, int)>.Create((a, b) => a.Start.CompareTo(b.Start));
}

/// <summary>A link or picture as written.</summary>
public sealed record Link(string Target, bool IsPicture, bool HasWords, Location At)
{
    /// <summary>The words of a link, or those that stand for a picture.</summary>
    public string Words { get; init; } = "";

    /// <summary>Where its target is written, which is at the foot of the page for a link by reference; null for an address that is its own words.</summary>
    public Location? TargetAt { get; init; }
}

/// <summary>A heading; level 2 is the first below the title.</summary>
public sealed record Heading(int Level, string Text, string Anchor, Location At);

/// <summary>A {{...}} as written; <paramref name="Alone"/> in its paragraph.</summary>
public sealed record Insert(string Name, string? Argument, bool Alone, Location At)
{
    /// <summary>The keys of the sources that it cites; a claim's stand behind its grade.</summary>
    public IEnumerable<string> Keys => KeysOf(Name, Argument);

    internal static IEnumerable<string> KeysOf(string name, string? argument) => name switch
    {
        InsertInline.Cite when argument is not null => [argument],
        InsertInline.Claim when argument is not null => argument.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1),
        _ => [],
    };
}

/// <summary>What one page says, read once and then let go: the stages that look at words look here.</summary>
public sealed record Body(
    ImmutableArray<TextBlock> Blocks,
    ImmutableArray<Link> Links,
    ImmutableArray<Heading> Headings,
    ImmutableArray<Insert> Inserts,
    ImmutableArray<Diagnostic> Problems)
{
    public static readonly Body Empty = new([], [], [], [], []);

    /// <summary>The part that outlives the body: what other pages' links may point at, and where this page's links lead.</summary>
    public Outline Outline => new([.. Headings.Select(h => h.Anchor)], [.. Links.Where(l => l.Target.Contains('#'))], [.. Cited]);

    /// <summary>The grades of the claims that the text makes.</summary>
    public IEnumerable<Grade> Grades => Inserts.Where(i => i.Name == InsertInline.Claim).Select(i => Claims.Grade(i.Argument)).OfType<Grade>();

    /// <summary>The keys that the text cites, in the order of their first citation.</summary>
    public IEnumerable<string> Cited => Inserts.SelectMany(i => i.Keys).Distinct();
}

/// <summary>Anchors of a page, its links that name an anchor, and the sources that it cites.</summary>
public sealed record Outline(ImmutableHashSet<string> Anchors, ImmutableArray<Link> Links, ImmutableArray<string> Cited);
