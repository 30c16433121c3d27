namespace RecoverySite.Model;

/// <summary>A finished file, relative to the output folder, before anyone has read it back.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>Where verified files go while the rest of the site is still being made.</summary>
public interface IStaging
{
    /// <summary>Called from several threads, once for each file.</summary>
    void Put(OutputFile file);
}

/// <summary>For whoever wants to know what a build comes to and keeps none of it.</summary>
public sealed class Nowhere : IStaging
{
    /// <summary>Takes the file and lets it go.</summary>
    public void Put(OutputFile file) { }
}
