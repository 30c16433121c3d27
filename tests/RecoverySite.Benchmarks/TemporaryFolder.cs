namespace RecoverySite.Benchmarks;

/// <summary>A folder that is gone when disposed.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("recoverysite-benchmark-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
