#pragma warning disable RS0030 // Door 2: this folder writes to the disk.
using RecoverySite.Model;
using RecoverySite.Verifying;

namespace RecoverySite.Writing;

/// <summary>The disk would not have it: an output folder that is not ours, a full disk, a missing permission. The message says what to do.</summary>
public sealed class OutputException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// A fresh folder beside the output. Files gather in it while the old site stays as it is; <see cref="Publish"/> then swaps the two.
/// Whenever the program is stopped, one complete site is on disk: under its own name, or under the name that the next start puts back.
/// </summary>
public sealed class Staging : IStaging, IDisposable
{
    private readonly OutputFolder output;
    private readonly FileStream exclusive;

    private Staging(OutputFolder output, FileStream exclusive)
    {
        this.output = output;
        this.exclusive = exclusive;
    }

    /// <summary>Repairs what an interrupted build left, and makes the staging folder.</summary>
    /// <exception cref="OutputException">The output folder holds files that this program did not write, or cannot be written.</exception>
    public static Staging Open(string folder, string input) => OutputFolder.Guard(() =>
    {
        var output = new OutputFolder(folder);
        output.RefuseOverlap(input);
        Directory.CreateDirectory(Path.GetDirectoryName(output.Live)!);
        var exclusive = output.Lock();
        try
        {
            output.Repair();
            output.RefuseForeign();
            output.MakeFresh();
            return new Staging(output, exclusive);
        }
        catch
        {
            exclusive.Dispose();
            throw;
        }
    });

    public void Put(OutputFile file) => OutputFolder.Guard(() =>
    {
        var path = MakeRoom(file.Path);
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        stream.Write(file.Bytes.Span);
        return true;
    });

    /// <summary>Puts the verified site in the place of the old one.</summary>
    public void Publish(VerifiedSite site) => OutputFolder.Guard(() =>
    {
        output.Mark(site.Files);
        output.Swap();
        return true;
    });

    /// <summary>Without <see cref="Publish"/>, what was gathered is thrown away.</summary>
    public void Dispose()
    {
        try
        {
            OutputFolder.Delete(output.Fresh);
        }
        catch (IOException)
        {
            // The next start deletes it; the site itself is whole.
        }
        exclusive.Dispose();
    }

    private string MakeRoom(string path)
    {
        var full = Path.Combine(output.Fresh, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }
}
