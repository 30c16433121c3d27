#pragma warning disable RS0030 // Door 1: see SourceTree.
using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace RecoverySite.Reading;

/// <summary>Tells which files of the input folder were written. What it misses, a <see cref="SourceFolder"/> finds at its next look.</summary>
public sealed class SourceWatch : IDisposable
{
    /// <summary>An editor saves in a burst: it makes, renames and deletes files within a few thousandths of a second.</summary>
    private static readonly TimeSpan burst = TimeSpan.FromMilliseconds(15);

    private readonly BlockingCollection<string> written = [];
    private readonly FileSystemWatcher? watcher;

    public SourceWatch(string folder)
    {
        var root = folder.Replace('\\', '/').TrimEnd('/');
        try
        {
            watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += (_, e) => Add(e.Name);
            watcher.Created += (_, e) => Add(e.Name);
            watcher.Deleted += (_, e) => Add(e.Name);
            watcher.Renamed += (_, e) => { Add(e.OldName); Add(e.Name); };
            watcher.Error += (_, _) => Add("");
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            // The system watches no more folders, or none of this kind: looking now and then does it too.
            watcher = null;
        }

        void Add(string? name)
        {
            if (name is not null && !written.IsAddingCompleted) written.Add($"{root}/{name.Replace('\\', '/')}");
        }
    }

    /// <summary>Waits until something is written, then for the end of the burst; none if nothing was written in that time.</summary>
    /// <exception cref="OperationCanceledException">The watch has ended.</exception>
    public IReadOnlySet<string> Next(TimeSpan atMost, CancellationToken end)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var wait = atMost; written.TryTake(out var path, (int)wait.TotalMilliseconds, end); wait = burst) found.Add(path);
        return found.ToImmutable();
    }

    public void Dispose()
    {
        watcher?.Dispose();
        written.CompleteAdding();
    }
}
