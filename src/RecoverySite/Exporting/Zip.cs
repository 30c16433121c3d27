using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Exporting;

/// <summary>Files to one zip. The same files and day give the same bytes: order, times and rights are fixed, and it does not say which system made it.</summary>
internal static class Zip
{
    /// <param name="files">In the order in which they are to stand.</param>
    /// <param name="asIs">A file that is not to be compressed.</param>
    public static byte[] Of(IEnumerable<OutputFile> files, DateOnly day, string? asIs = null)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in files)
            {
                var entry = zip.CreateEntry(file.Path, file.Path == asIs ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
                entry.LastWriteTime = new(day, new(12, 0), TimeSpan.Zero);
                entry.ExternalAttributes = Readable << 16;
                using var stream = entry.Open();
                stream.Write(file.Bytes.Span);
            }
        var whole = bytes.ToArray();
        NameNoSystem(whole);
        return whole;
    }

    /// <summary>Hash and name of each file, as <c>sha256sum --check</c> reads them.</summary>
    public static OutputFile Checksums(string path, IEnumerable<OutputFile> files) => new(path, Encoding.UTF8.GetBytes(string.Concat(
        files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => $"{Convert.ToHexStringLower(SHA256.HashData(f.Bytes.Span))}  {f.Path}\n"))));

    // An ordinary file that everybody may read and its owner may write.
    private const int Readable = 0x81A4;
    private const int Unix = 3;

    /// <summary>.NET writes into each record of the directory on which system it ran; the rights above are those of Unix.</summary>
    private static void NameNoSystem(Span<byte> zip)
    {
        var end = zip.LastIndexOf("PK\u0005\u0006"u8);
        for (var at = BinaryPrimitives.ReadInt32LittleEndian(zip[(end + 16)..]); zip[at..].StartsWith("PK\u0001\u0002"u8);)
        {
            zip[at + 5] = Unix;
            at += 46 + Length(zip, at + 28) + Length(zip, at + 30) + Length(zip, at + 32);
        }
    }

    private static int Length(Span<byte> zip, int at) => BinaryPrimitives.ReadUInt16LittleEndian(zip[at..]);
}
