#pragma warning disable RS0030 // Door 1: this file, and no other before Writing/, opens the disk.
using System.Collections.Immutable;
using System.Text;
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
    /// <summary>Of one file, in bytes. A page of this length would take a day to read.</summary>
    public const int PageLimit = 256 * 1024;
    public const int RegisterLimit = 2 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".avif"];

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

    /// <exception cref="UnreadableException">The picture is gone, or may not be read.</exception>
    public static OutputFile Picture(Asset asset) =>
        Bytes(asset.File) is { } bytes ? new(asset.Path, bytes) : throw new UnreadableException($"'{asset.File}' was there when the build began and cannot be read. The old output is as it was.");

    public static SourceTree Load(string folder)
    {
        var problems = new List<Diagnostic>();
        var root = folder.Replace('\\', '/').TrimEnd('/');
        var paths = new List<string>();
        List(new(folder), root, paths, problems);
        paths.Sort(StringComparer.Ordinal);

        var results = paths.AsParallel().AsOrdered().Select(path => Open(root, path)).ToList();
        return new(root,
            [.. results.Select(r => r.File).OfType<SourceFile>()],
            [.. results.Select(r => r.Asset).OfType<Asset>()],
            [.. problems, .. results.SelectMany(r => r.Problems)]);
    }

    /// <summary>The same folder as it would be after some changes, read as they will be read from the disk.</summary>
    public SourceTree With(IReadOnlyCollection<FileChange> changes)
    {
        var gone = changes.Select(c => c.From ?? c.To).Concat(changes.Select(c => c.To)).ToHashSet(StringComparer.Ordinal);
        var read = changes.Select(c => Pictures.Contains(Path.GetExtension(c.To))
            ? (File: null, Asset: new Asset(c.To[(Root.Length + "/pages/".Length)..], c.From ?? c.To), Problems: [])
            : Decode(c.To, c.Bytes ?? Bytes(c.From!) ?? [])).ToList();
        return new(Root,
            [.. Files.Where(f => !gone.Contains(f.Path)).Concat(read.Select(r => r.File).OfType<SourceFile>()).OrderBy(f => f.Path, StringComparer.Ordinal)],
            [.. Assets.Where(a => !gone.Contains(a.File)).Concat(read.Select(r => r.Asset).OfType<Asset>()).OrderBy(a => a.Path, StringComparer.Ordinal)],
            [.. Problems.Where(p => !gone.Contains(p.At.File)), .. read.SelectMany(r => r.Problems)]);
    }

    private static void List(DirectoryInfo folder, string path, List<string> paths, List<Diagnostic> problems)
    {
        foreach (var entry in Entries(folder, path, problems))
        {
            // What editors and systems leave behind is nobody's page.
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~') || entry.Name is "Thumbs.db") continue;
            var name = $"{path}/{entry.Name}";
            if (entry.LinkTarget is { } target) problems.Add(Rules.SymbolicLink.At(new(name), $"'{entry.Name}' is a link to '{target}'."));
            else if (entry is DirectoryInfo below) List(below, name, paths, problems);
            else paths.Add(name);
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

    private static (SourceFile? File, Asset? Asset, ImmutableArray<Diagnostic> Problems) Open(string root, string path)
    {
        var extension = Path.GetExtension(path);
        var inPages = path.StartsWith(root + "/pages/", StringComparison.Ordinal);
        if (inPages && Pictures.Contains(extension)) return (null, new(path[(root.Length + "/pages/".Length)..], path), []);
        if (extension is not (".md" or ".yml"))
            return (null, null, [Rules.UnknownFile.At(new(path), $"Nothing reads '{Path.GetFileName(path)}' there.")]);

        try
        {
            var limit = inPages ? PageLimit : RegisterLimit;
            if (new FileInfo(path).Length is var length && length > limit)
                return (new(path, ""), null, [Rules.TooLarge.At(new(path), $"The file has {length / 1024:N0} kB; the limit is {limit / 1024:N0} kB.")]);
            return Decode(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (new(path, ""), null, [Rules.Unreadable.At(new(path), $"The system says: {e.Message}")]);
        }
    }

    private static (SourceFile? File, Asset? Asset, ImmutableArray<Diagnostic> Problems) Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var problems = new List<Diagnostic>();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
            problems.Add(Rules.ByteOrderMark.At(new(path), "The first three bytes are a mark that only some Windows programs need."));
        }

        SourceFile file;
        try
        {
            file = new(path, Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            var good = LengthOfUtf8(bytes);
            var before = new SourceFile(path, Encoding.UTF8.GetString(bytes[..good]));
            return (new(path, ""), null, [.. problems, Rules.NotUtf8.At(before.At(before.Text.Length), $"The byte 0x{bytes[good]:X2} here is no UTF-8.")]);
        }

        if (string.IsNullOrWhiteSpace(file.Text))
            return (file, null, [.. problems, Rules.EmptyFile.At(new(path), "There is nothing in this file.")]);
        if (file.Text.IndexOf('\r') is var cr and >= 0)
            problems.Add(Rules.LineEndings.At(file.At(cr), "The line ends with a carriage return."));
        // From here on every line ends in \n, so that every stage counts lines as editors do.
        file = new(path, file.Text.Replace("\r\n", "\n").Replace('\r', '\n'));
        if (Controls.Find(file.Text) is var control and >= 0)
            problems.Add(Rules.ControlCharacter.At(file.At(control), $"Here stands the character U+{(int)file.Text[control]:X4}, which no reader can see."));
        return (file, null, [.. problems]);
    }

    private static int LengthOfUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
