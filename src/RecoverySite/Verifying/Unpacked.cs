using System.Collections.Immutable;
using System.IO.Compression;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>A zip, unpacked as any program would do it.</summary>
/// <param name="Files">In the order in which they stand.</param>
internal sealed record Unpacked(ImmutableArray<OutputFile> Files, ImmutableArray<string> Stored)
{
    /// <exception cref="InvalidDataException">It cannot be unpacked.</exception>
    public static Unpacked Of(OutputFile zip)
    {
        using var stream = new MemoryStream(zip.Bytes.ToArray());
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            using var copy = new MemoryStream();
            content.CopyTo(copy);
            files.Add(new(entry.FullName, copy.ToArray()));
        }
        return new(files.ToImmutable(), [.. archive.Entries.Where(e => e.CompressedLength == e.Length).Select(e => e.FullName)]);
    }

    /// <summary>Its files without the one folder that they all lie in; those that do not lie in it keep their names, which no list has.</summary>
    public Dictionary<string, OutputFile> In(string folder)
    {
        var inside = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            var path = file.Path.StartsWith(folder + "/", StringComparison.Ordinal) ? file.Path[(folder.Length + 1)..] : file.Path;
            if (!inside.TryAdd(path, file with { Path = path })) throw new InvalidDataException($"'{path}' stands in it twice.");
        }
        return inside;
    }
}
