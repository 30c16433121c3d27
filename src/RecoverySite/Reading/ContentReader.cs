using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The input folder to typed pages and registers. The folder's first level says what a file is.</summary>
public static class ContentReader
{
    public static Parsed<Content> Read(SourceTree tree)
    {
        var problems = new List<Diagnostic>(tree.Problems);
        ILookup<string, SourceFile> folders = tree.Files.ToLookup(f => f.Path[(tree.Root.Length + 1)..].Split('/') is [var first, _, ..] ? first : "");

        var (settings, sources, words) = ReadTop(tree, folders[""], problems);
        var directories = ReadDirectories(tree, folders["pages"], problems);
        var pages = ReadPages(tree, folders["pages"], directories, problems);
        var content = new Content(
            settings,
            pages,
            directories,
            Register(folders["substances"], ".yml", problems, SubstanceReader.Read, s => s.Id),
            Register(folders["notices"], ".md", problems, NoticeReader.Read, n => n.Id),
            Register(folders["legal"], ".yml", problems, (f, _, p) => LawReader.Read(f, p), j => j.Place),
            sources,
            words,
            [.. Register(folders["help-lines"], ".yml", problems, (f, _, p) => HelpLinesReader.Read(f, p), c => c.Code).Values],
            tree.Assets,
            [.. pages.Select(p => p.Address)])
        {
            Registers = [.. RegisterWords.Folders.SelectMany(f => folders[f])],
        };

        foreach (var folder in folders.Where(f => f.Key is not ("" or "pages" or "substances" or "notices" or "legal" or "help-lines")))
            foreach (var file in folder) problems.Add(Rules.UnknownFile.At(new(file.Path), $"'{folder.Key}' is no folder of the input."));
        Addresses.Check(content, problems);
        return new(content, [.. problems]);
    }

    private static (SiteSettings, ImmutableSortedDictionary<string, Source>, WordList) ReadTop(SourceTree tree, IEnumerable<SourceFile> files, List<Diagnostic> problems)
    {
        SiteSettings? settings = null;
        WordList? words = null;
        var sources = ImmutableArray<Source>.Empty;
        foreach (var file in files)
        {
            if (file.Path == tree.Root + "/site.yml") settings = SettingsReader.Read(file, problems);
            else if (file.Path == tree.Root + "/sources.yml") sources = SourcesReader.Read(file, problems);
            else if (file.Path == tree.Root + "/words.yml") words = WordListReader.Read(file, problems);
            else problems.Add(Rules.UnknownFile.At(new(file.Path), "At the top stand site.yml, sources.yml and words.yml."));
        }
        if (settings is null) problems.Add(Rules.NoSite.At(new(tree.Root + "/site.yml"), "There is no site.yml."));
        if (words is null) problems.Add(Rules.NoSite.At(new(tree.Root + "/words.yml"), "There is no words.yml, so nobody would look at the words of pages."));
        return (settings ?? SettingsReader.Missing(tree.Root), sources.ToImmutableSortedDictionary(s => s.Key, s => s, StringComparer.Ordinal), words ?? WordList.Empty);
    }

    private static ImmutableSortedDictionary<string, PageDirectory> ReadDirectories(SourceTree tree, IEnumerable<SourceFile> files, List<Diagnostic> problems)
    {
        var start = tree.Root.Length + "/pages".Length;
        return files.Where(f => f.Path.EndsWith("/_directory.yml", StringComparison.Ordinal))
            .Select(f => PageReader.ReadDirectory(f, f.Path[start..^"/_directory.yml".Length].TrimStart('/'), problems))
            .ToImmutableSortedDictionary(d => d.Path, d => d, StringComparer.Ordinal);
    }

    private static ImmutableArray<Page> ReadPages(SourceTree tree, IEnumerable<SourceFile> files,
        IReadOnlyDictionary<string, PageDirectory> directories, List<Diagnostic> problems)
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
            return (Page: (Page?)PageReader.Read(file, address, directories, own), Problems: own);
        }).ToList();
        problems.AddRange(read.SelectMany(r => r.Problems));
        return [.. read.Select(r => r.Page).OfType<Page>()];
    }

    private static ImmutableSortedDictionary<string, T> Register<T>(IEnumerable<SourceFile> files, string ending, List<Diagnostic> problems,
        Func<SourceFile, string, List<Diagnostic>, T> read, Func<T, string> key)
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
            var entry = read(file, name, problems);
            // A broken file has no key of its own; its problem was said.
            if (key(entry) is { Length: > 0 } id && !register.TryAdd(id, entry))
                problems.Add(Rules.DuplicateRecord.At(new(file.Path), $"'{id}' has a file already."));
        }
        return register.ToImmutable();
    }
}
