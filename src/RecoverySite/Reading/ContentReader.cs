using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The input folder to typed pages and registers. The folder's first level says what a file is.</summary>
public static class ContentReader
{
    /// <param name="kept">What was read before; null for whoever reads once.</param>
    public static Parsed<Content> Read(SourceTree tree, Readings? kept = null)
    {
        kept ??= new();
        var problems = new List<Diagnostic>(tree.Problems);
        ILookup<string, SourceFile> folders = tree.Files.ToLookup(f => f.Path[(tree.Root.Length + 1)..].Split('/') is [var first, _, ..] ? first : "");

        var top = ReadTop(tree, folders[""], kept, problems);
        var directories = ReadDirectories(tree, folders["pages"], kept, problems);
        var written = ReadPages(tree, folders["pages"], directories, kept, problems);
        var substances = Register(folders["substances"], ".yml", kept, problems, SubstanceReader.Read, s => s.Id);
        var jurisdictions = Register(folders["legal"], ".yml", kept, problems, (f, _, p) => LawReader.Read(f, p), j => j.Place);
        var helpLines = Register(folders["help-lines"], ".yml", kept, problems, (f, _, p) => HelpLinesReader.Read(f, p), c => c.Code).Values.ToImmutableArray();
        ImmutableArray<Page> pages = [.. written, .. Cards.Of(substances.Values, written, directories), .. PlacePages.Of(jurisdictions, written, directories), .. CountryPages.Of(helpLines, written, directories)];
        var content = new Content(
            top.Settings,
            pages,
            directories,
            substances,
            Register(folders["notices"], ".md", kept, problems, NoticeReader.Read, n => n.Id),
            jurisdictions,
            top.Sources,
            top.Words,
            helpLines,
            Register(folders["pictures"], ".yml", kept, problems, PictureReader.Read, p => p.Name),
            top.Glossary,
            top.PopularClaims,
            tree.Assets,
            [.. pages.Select(p => p.Address)])
        {
            Search = top.Search,
            Languages = LanguageReader.Read(folders["languages"], tree.Root, problems),
            Registers = [.. RegisterWords.Folders.SelectMany(f => folders[f])],
        };

        foreach (var folder in folders.Where(f => f.Key is not ("" or "pages" or "substances" or "notices" or "legal" or "help-lines" or "pictures" or "languages")))
            foreach (var file in folder) problems.Add(Rules.UnknownFile.At(new(file.Path), $"'{folder.Key}' is no folder of the input."));
        Addresses.Check(content, problems);
        return new(content, [.. problems]);
    }

    /// <summary>What stands at the top of the input folder.</summary>
    private sealed record Top(SiteSettings Settings, ImmutableSortedDictionary<string, Source> Sources, WordList Words, ImmutableArray<Term> Glossary, ImmutableArray<PopularClaims> PopularClaims, SearchRegister Search);

    private static Top ReadTop(SourceTree tree, IEnumerable<SourceFile> files, Readings kept, List<Diagnostic> problems)
    {
        SiteSettings? settings = null;
        WordList? words = null;
        var sources = ImmutableArray<Source>.Empty;
        var glossary = ImmutableArray<Term>.Empty;
        var popular = ImmutableArray<PopularClaims>.Empty;
        var search = SearchRegister.Empty;
        foreach (var file in files)
            switch (file.Path[(tree.Root.Length + 1)..])
            {
                case "site.yml": settings = kept.Of(file, problems, own => SettingsReader.Read(file, own)); break;
                case "sources.yml": sources = kept.Of(file, problems, own => SourcesReader.Read(file, own)); break;
                case "words.yml": words = kept.Of(file, problems, own => WordListReader.Read(file, own)); break;
                case "glossary.yml": glossary = kept.Of(file, problems, own => GlossaryReader.Read(file, own)); break;
                case "popular-claims.yml": popular = kept.Of(file, problems, own => PopularClaimsReader.Read(file, own)); break;
                case "search.yml": search = kept.Of(file, problems, own => SearchReader.Read(file, own)); break;
                default: problems.Add(Rules.UnknownFile.At(new(file.Path), "At the top stand site.yml, sources.yml, words.yml, glossary.yml, popular-claims.yml and search.yml.")); break;
            }
        if (settings is null) problems.Add(Rules.NoSite.At(new(tree.Root + "/site.yml"), "There is no site.yml."));
        if (words is null) problems.Add(Rules.NoSite.At(new(tree.Root + "/words.yml"), "There is no words.yml, so nobody would look at the words of pages."));
        return new(settings ?? SettingsReader.Missing(tree.Root), sources.ToImmutableSortedDictionary(s => s.Key, s => s, StringComparer.Ordinal),
            words ?? WordList.Empty, glossary, popular, search);
    }

    private static ImmutableSortedDictionary<string, PageDirectory> ReadDirectories(SourceTree tree, IEnumerable<SourceFile> files, Readings kept, List<Diagnostic> problems)
    {
        var start = tree.Root.Length + "/pages".Length;
        return files.Where(f => f.Path.EndsWith("/_directory.yml", StringComparison.Ordinal))
            .Select(f => kept.Of(f, problems, own => PageReader.ReadDirectory(f, f.Path[start..^"/_directory.yml".Length].TrimStart('/'), own)))
            .ToImmutableSortedDictionary(d => d.Path, d => d, StringComparer.Ordinal);
    }

    private static ImmutableArray<Page> ReadPages(SourceTree tree, IEnumerable<SourceFile> files,
        IReadOnlyDictionary<string, PageDirectory> directories, Readings kept, List<Diagnostic> problems)
    {
        var read = files.Where(f => !f.Path.EndsWith("/_directory.yml", StringComparison.Ordinal)).AsParallel().AsOrdered().Select(file =>
        {
            var own = new List<Diagnostic>();
            if (!file.Path.EndsWith(".md", StringComparison.Ordinal))
            {
                own.Add(Rules.UnknownFile.At(new(file.Path), "Pages end in .md; the only other text file here is _directory.yml."));
                return (Page: null, Problems: own);
            }
            var address = PageReader.AddressOf(file, tree.Root, own);
            return (Page: (Page?)kept.Of(file, own, found => PageReader.Read(file, address, directories, found), [.. PageReader.Inherited(address, directories)]), Problems: own);
        }).ToList();
        problems.AddRange(read.SelectMany(r => r.Problems));
        return [.. read.Select(r => r.Page).OfType<Page>()];
    }

    private static ImmutableSortedDictionary<string, T> Register<T>(IEnumerable<SourceFile> files, string ending, Readings kept, List<Diagnostic> problems,
        Func<SourceFile, string, List<Diagnostic>, T> read, Func<T, string> key) where T : notnull
    {
        var register = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!file.Path.EndsWith(ending, StringComparison.Ordinal))
            {
                problems.Add(Rules.UnknownFile.At(new(file.Path), $"Files in this folder end in {ending}."));
                continue;
            }
            var name = Path.GetFileNameWithoutExtension(file.Path);
            Addresses.CheckParts(name, file.Path, problems);
            var entry = kept.Of(file, problems, own => read(file, name, own));
            // A broken file has no key of its own; its problem was said.
            if (key(entry) is { Length: > 0 } id && !register.TryAdd(id, entry))
                problems.Add(Rules.DuplicateRecord.At(new(file.Path), $"'{id}' has a file already."));
        }
        return register.ToImmutable();
    }
}
