using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>
/// What a move changes in the files: the links of every page that leads there or moves itself, every field that names what
/// moved, and the old address, which leads on to the new one. Nothing else in a file is touched.
/// </summary>
/// <param name="Links">How many links and fields are written anew.</param>
/// <param name="Unclear">Links that are written in a way that nothing but a person should change, each with its place.</param>
internal sealed record Relocation(ImmutableArray<FileChange> Changes, int Links, ImmutableArray<Link> Unclear)
{
    public static Relocation Of(SourceTree tree, Content content, Moves moves)
    {
        var written = content.Pages.Where(p => p.MadeFrom == MadeFrom.Writing).ToList();
        var links = written.SelectMany(p => LinksOf(p, content, moves)).ToList();
        var unclear = links.Where(l => l.Edit is null).Select(l => l.Link).ToImmutableArray();
        List<Edit> edits = [.. links.Select(l => l.Edit).OfType<Edit>().Distinct(), .. Fields(tree, content, moves), .. written.SelectMany(p => Lists(p, moves))];
        var redirects = written.Where(p => moves.Pages.ContainsKey(p.Address)).Select(p => Redirect(p, moves.OfPage(p.Address)));
        var perFile = edits.Concat(redirects).ToLookup(e => e.At.File, StringComparer.Ordinal);

        var pages = $"{tree.Root}/pages/";
        var places = written.Where(p => moves.Pages.ContainsKey(p.Address)).ToDictionary(p => p.Source.Path, p => $"{pages}{moves.OfPage(p.Address)}.md", StringComparer.Ordinal);
        foreach (var (old, now) in moves.Pictures) places[pages + old] = pages + now;
        foreach (var (old, now) in moves.Folders.Where(f => content.Directories.ContainsKey(f.Key))) places[$"{pages}{old}/_directory.yml"] = $"{pages}{now}/_directory.yml";
        var files = places.Keys.Concat(perFile.Select(f => f.Key)).Distinct().Order(StringComparer.Ordinal);
        return new([.. files.Select(f => new FileChange(f, places.GetValueOrDefault(f, f), perFile[f].Any() ? Edit.Apply(SourceTree.Bytes(f)!, perFile[f]) : null))], edits.Count, unclear);
    }

    /// <summary>Each link that is written otherwise afterwards, with its edit; without one, where it cannot be found as it is meant.</summary>
    private static IEnumerable<(Link Link, Edit? Edit)> LinksOf(Page page, Content content, Moves moves)
    {
        var folder = Moves.FolderOf(moves.OfPage(page.Address));
        foreach (var link in BodyReader.Read(page).Links)
        {
            var (now, hasMoved) = Target.Resolve(link.Target, page, content) switch
            {
                Target.ToPage to => (moves.OfPage(to.Address) + ".md", moves.Pages.ContainsKey(to.Address)),
                Target.ToAsset to => (moves.OfPicture(to.Path), moves.Pictures.ContainsKey(to.Path)),
                _ => (null, false),
            };
            var path = link.Target.Split('#')[0];
            if (now is null || path.Length == 0 || !hasMoved && folder == page.Directory) continue;
            var text = path.StartsWith("xref:", StringComparison.Ordinal) ? $"xref:{now[..^".md".Length]}" : path[0] == '/' ? $"/{now}" : Moves.Relative(folder, now);
            if (text == path) continue;
            yield return (link, Place(link, path, page.Source) is { } place ? new(place, text) : null);
        }
    }

    /// <summary>Where the path of a link stands letter by letter, behind its bracket if it has one; null where it is written with escapes.</summary>
    private static Location? Place(Link link, string path, SourceFile file)
    {
        if (link.TargetAt is not { } at) return null;
        var start = file.OffsetOf(at);
        if (file.Text[start] == '<') start++;
        return file.Text.AsSpan(start).StartsWith(path, StringComparison.Ordinal) ? file.At(start, path.Length) : null;
    }

    private static IEnumerable<Edit> Fields(SourceTree tree, Content content, Moves moves) =>
        content.NamedPages.Select(p => (p, moves.OfPage(p.Value)))
            .Concat(content.NamedPagesOrFolders.Select(p => (p, moves.Pages.ContainsKey(p.Value) ? moves.OfPage(p.Value) : moves.OfFolder(p.Value))))
            .Concat(content.NamedFolders.Select(p => (p, moves.OfFolder(p.Value))))
            .Where(n => n.Item1.Value != n.Item2).Select(n => new Edit(Unquoted(n.Item1.At, tree), n.Item2));

    /// <summary>A value without the quotation marks that it may stand in; an address needs none, and keeps those that it has.</summary>
    private static Location Unquoted(Location at, SourceTree tree) =>
        tree.Files.First(f => f.Path == at.File).Line(at.Line)![at.Column - 1] is '"' or '\'' ? at with { Column = at.Column + 1, Length = at.Length - 2 } : at;

    /// <summary>A list of the pages of a folder that moves, such as {{pages help}}.</summary>
    private static IEnumerable<Edit> Lists(Page page, Moves moves) => BodyReader.Read(page).Inserts
        .Where(i => i is { Name: InsertInline.Pages, Argument: { } folder } && moves.Folders.ContainsKey(folder))
        .Select(i => new Edit(i.At, $"{{{{{i.Name} {moves.OfFolder(i.Argument!)}}}}}"));

    /// <summary>The old address under <c>redirectFrom</c>. Where the page comes back to one of these, that one gives way to it.</summary>
    private static Edit Redirect(Page page, string to)
    {
        var old = page.OutputPath;
        return page.RedirectFrom.Where(r => Addresses.RedirectAddress(r.Value) == to).Select(r => new Edit(r.At, old)).FirstOrDefault()
            ?? Listing.Add(page.Source, "redirectFrom", page.RedirectFrom, old, FrontMatter.BodyLine(page.Source) - 1);
    }
}
