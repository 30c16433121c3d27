#pragma warning disable RS0030 // Door 1: this file, SourceFolder and SourceWatch, and no other before Writing/, open the disk.
using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file went away, or is not for us, while the site was being built. The message says which.</summary>
public sealed class UnreadableException(string message) : Exception(message);

/// <summary>
/// The input folder as it was when the build began: every text file decoded, every asset named. Door 1 of the two to the disk.
/// What cannot be read is a diagnostic; only a missing folder is said by the command.
/// </summary>
/// <param name="Root">The input folder as the user wrote it; every path begins with it.</param>
public sealed record SourceTree(string Root, ImmutableArray<SourceFile> Files, ImmutableArray<Asset> Assets, ImmutableArray<Diagnostic> Problems)
{
    /// <summary>Whether a folder can be read as input at all.</summary>
    public static bool Exists(string folder) => Directory.Exists(folder);

    /// <summary>Whether a file or folder stands at a path, whatever it is.</summary>
    public static bool IsTaken(string path) => File.Exists(path) || Directory.Exists(path);

    /// <summary>A file that is no part of the input, such as a manifest; null if there is none that can be read.</summary>
    public static byte[]? Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The files in a folder that is no part of the input, and in its folders, by their paths in it, sorted.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <exception cref="UnreadableException">The picture is gone, or may not be read.</exception>
    public static OutputFile Picture(Asset asset) =>
        Bytes(asset.File) is { } bytes ? new(asset.Path, bytes) : throw new UnreadableException($"'{asset.File}' was there when the build began and cannot be read. The old output is as it was.");

    public static SourceTree Load(string folder) => new SourceFolder(folder).Look(ImmutableHashSet<string>.Empty).Tree;

    /// <summary>The same folder as it would be after some changes, read as they will be read from the disk.</summary>
    public SourceTree With(IReadOnlyCollection<FileChange> changes)
    {
        var gone = changes.Select(c => c.From ?? c.To).Concat(changes.Select(c => c.To)).ToHashSet(StringComparer.Ordinal);
        var read = changes.Select(c => SourceFolder.Pictures.Contains(Path.GetExtension(c.To))
            ? new Opened(null, new(c.To[(Root.Length + "/pages/".Length)..], c.From ?? c.To), [])
            : Opened.Decode(c.To, c.Bytes ?? Bytes(c.From!) ?? [])).ToList();
        return new(Root,
            [.. Files.Where(f => !gone.Contains(f.Path)).Concat(read.Select(r => r.File).OfType<SourceFile>()).OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. Assets.Where(a => !gone.Contains(a.File)).Concat(read.Select(r => r.Asset).OfType<Asset>()).OrderBy(a => a.Path, StringComparer.Ordinal)],
            [.. Problems.Where(p => !gone.Contains(p.At.File)), .. read.SelectMany(r => r.Problems)]);
    }
}
