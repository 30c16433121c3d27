#pragma warning disable RS0030 // Door 1: see SourceTree.
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>What a look at the input folder found.</summary>
/// <param name="Changed">Files that are new, other or gone since the look before, by their paths, in order.</param>
public sealed record Look(SourceTree Tree, ImmutableArray<string> Changed);

/// <summary>The input folder over time: a second look opens only what has changed since the first. For one thread at a time.</summary>
public sealed class SourceFolder(string folder)
{
    /// <summary>Of one file, in bytes. A page of this length would take a day to read.</summary>
    public const int PageLimit = 256 * 1024;
    public const int RegisterLimit = 2 * 1024 * 1024;

    internal static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"];

    private readonly string root = folder.Replace('\\', '/').TrimEnd('/');
    private Dictionary<string, Known> known = new(StringComparer.Ordinal);

    /// <summary>What tells that a file is another without opening it.</summary>
    private readonly record struct Stamp(long Length, DateTime WrittenUtc);

    private sealed record Known(Stamp Stamp, Opened Opened);

    /// <param name="written">Files that somebody saw being written, by their paths: they are opened even if length and time are as before.</param>
    public Look Look(IReadOnlySet<string> written)
    {
        var problems = new List<Diagnostic>();
        var files = new List<(string Path, Stamp Stamp)>();
        List(new(folder), root, files, problems);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));

        var before = known;
        var now = files.AsParallel().AsOrdered()
            .Select(f => (f.Path, Known: before.TryGetValue(f.Path, out var old) && old.Stamp == f.Stamp && !written.Contains(f.Path) ? old : new(f.Stamp, Open(f.Path)))).ToList();
        known = now.ToDictionary(n => n.Path, n => n.Known, StringComparer.Ordinal);
        var changed = now.Where(n => !before.TryGetValue(n.Path, out var old) || !ReferenceEquals(old, n.Known) && !old.Opened.Says(n.Known.Opened)).Select(n => n.Path)
            .Concat(before.Keys.Where(path => !known.ContainsKey(path)));
        return new(new(root,
            [.. now.Select(n => n.Known.Opened.File).OfType<SourceFile>()],
            [.. now.Select(n => n.Known.Opened.Asset).OfType<Asset>()],
            [.. problems, .. now.SelectMany(n => n.Known.Opened.Problems)]), [.. changed.Order(StringComparer.Ordinal)]);
    }

    private static void List(DirectoryInfo folder, string path, List<(string, Stamp)> files, List<Diagnostic> problems)
    {
        foreach (var entry in Entries(folder, path, problems))
        {
            // What editors and systems leave behind is nobody's page.
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~') || entry.Name is "Thumbs.db") continue;
            var name = $"{path}/{entry.Name}";
            if (entry.LinkTarget is { } target) problems.Add(Rules.SymbolicLink.At(new(name), $"'{entry.Name}' is a link to '{target}'."));
            else if (entry is DirectoryInfo below) List(below, name, files, problems);
            else if (StampOf((FileInfo)entry) is { } stamp) files.Add((name, stamp));
        }
    }

    /// <summary>Null for a file that went away since the folder was listed.</summary>
    private static Stamp? StampOf(FileInfo file)
    {
        try
        {
            return new(file.Length, file.LastWriteTimeUtc);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return file.Exists ? default(Stamp) : null;
        }
    }

    private static FileSystemInfo[] Entries(DirectoryInfo folder, string path, List<Diagnostic> problems)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Rules.Unreadable.At(new(path), $"The system says: {e.Message}"));
            return [];
        }
    }

    private Opened Open(string path)
    {
        var extension = Path.GetExtension(path);
        var inPages = path.StartsWith(root + "/pages/", StringComparison.Ordinal);
        if (inPages && Pictures.Contains(extension)) return new(null, new(path[(root.Length + "/pages/".Length)..], path), []);
        if (extension is not (".md" or ".yml"))
            return new(null, null, [Rules.UnknownFile.At(new(path), $"Nothing reads '{Path.GetFileName(path)}' there.")]);

        try
        {
            var limit = inPages ? PageLimit : RegisterLimit;
            if (new FileInfo(path).Length is var length && length > limit)
                return new(new(path, ""), null, [Rules.TooLarge.At(new(path), $"The file has {length / 1024:N0} kB; the limit is {limit / 1024:N0} kB.")]);
            return Opened.Decode(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(new(path, ""), null, [Rules.Unreadable.At(new(path), $"The system says: {e.Message}")]);
        }
    }
}
