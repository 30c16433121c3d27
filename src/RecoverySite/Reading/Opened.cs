using System.Collections.Immutable;
using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file of the input folder as it was found: text, or a picture that is only named, and what is wrong with it.</summary>
internal sealed record Opened(SourceFile? File, Asset? Asset, ImmutableArray<Diagnostic> Problems)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether it says the same. A picture is read by whoever needs it; here only its stamp could tell.</summary>
    public bool Says(Opened other) => Asset is null && File == other.File && Problems.SequenceEqual(other.Problems);

    public static Opened Decode(string path, ReadOnlySpan<byte> bytes)
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
            return new(new(path, ""), null, [.. problems, Rules.NotUtf8.At(before.At(before.Text.Length), $"The byte 0x{bytes[good]:X2} here is no UTF-8.")]);
        }

        if (string.IsNullOrWhiteSpace(file.Text))
            return new(file, null, [.. problems, Rules.EmptyFile.At(new(path), "There is nothing in this file.")]);
        if (file.Text.IndexOf('\r') is var cr and >= 0)
            problems.Add(Rules.LineEndings.At(file.At(cr), "The line ends with a carriage return."));
        // From here on every line ends in \n, so that every stage counts lines as editors do.
        file = new(path, file.Text.Replace("\r\n", "\n").Replace('\r', '\n'));
        if (Controls.Find(file.Text) is var control and >= 0)
            problems.Add(Rules.ControlCharacter.At(file.At(control), $"Here stands the character U+{(int)file.Text[control]:X4}, which no reader can see."));
        return new(file, null, [.. problems]);
    }

    private static int LengthOfUtf8(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }
}
