#pragma warning disable RS0030 // Door 2: this folder writes to the disk.

namespace RecoverySite.Writing;

/// <summary>The output folder and the three names beside it: the fresh one, the previous one, and the lock.</summary>
internal sealed class OutputFolder
{
    /// <summary>Lists every file that this program wrote, so that it never deletes another.</summary>
    private const string Marker = ".recoverysite";

    public OutputFolder(string folder)
    {
        Live = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(Live) ?? throw new OutputException($"'{folder}' is the root of a disk. Choose a folder of its own for the output.");
        var name = Path.GetFileName(Live);
        Fresh = Path.Combine(parent, $".{name}.staging");
        Previous = Path.Combine(parent, $".{name}.previous");
        LockFile = Path.Combine(parent, $".{name}.lock");
    }

    public string Live { get; }
    public string Fresh { get; }
    public string Previous { get; }
    private string LockFile { get; }

    /// <summary>What the disk refuses becomes one sentence for whoever runs the program.</summary>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"The output could not be written: {e.Message.TrimEnd('.')}. The old output is as it was.", e);
        }
    }

    public FileStream Lock()
    {
        try
        {
            return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new OutputException($"Another build is writing to '{Live}'. Wait until it is done.", e);
        }
    }

    /// <summary>A build that was stopped between its two renames left the whole old site under its second name.</summary>
    public void Repair()
    {
        if (IsOurs(Previous))
        {
            // Somebody may have made an empty folder where the site was.
            if (Directory.Exists(Live) && !Directory.EnumerateFileSystemEntries(Live).Any()) Directory.Delete(Live);
            if (!Directory.Exists(Live)) Directory.Move(Previous, Live);
            else if (!IsOurs(Live))
                throw new OutputException($"'{Live}' holds files that this program did not write, and the last site waits in '{Previous}'. Nothing was deleted. Move one of them away.");
        }
        Delete(Fresh);
        Delete(Previous);
        if (Directory.Exists(Fresh) || Directory.Exists(Previous))
            throw new OutputException($"'{Fresh}' or '{Previous}' holds files that this program did not write. Move them away.");
    }

    /// <summary>Marked as ours from the first moment, so that a stopped build can be cleared away.</summary>
    public void MakeFresh()
    {
        Directory.CreateDirectory(Fresh);
        File.WriteAllText(Path.Combine(Fresh, Marker), "");
    }

    /// <summary>Deletes a folder that carries our mark, the mark last, so that a deletion that was stopped can be taken up again.</summary>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder)) return;
        if (IsOurs(folder))
        {
            foreach (var below in Directory.EnumerateDirectories(folder)) Directory.Delete(below, recursive: true);
            foreach (var file in Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) != Marker)) File.Delete(file);
            File.Delete(Path.Combine(folder, Marker));
        }
        if (!Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }

    public void RefuseOverlap(string input)
    {
        var source = RealPath(Path.GetFullPath(input)) + Path.DirectorySeparatorChar;
        var target = RealPath(Live) + Path.DirectorySeparatorChar;
        if (source.StartsWith(target, StringComparison.Ordinal) || target.StartsWith(source, StringComparison.Ordinal))
            throw new OutputException($"The output '{Live}' and the input '{input}' lie inside one another. Choose another --output.");
    }

    public void RefuseForeign()
    {
        if (File.Exists(Live)) throw new OutputException($"'{Live}' is a file. Choose another --output.");
        if (!Directory.Exists(Live)) return;
        if (new DirectoryInfo(Live).LinkTarget is not null)
            throw new OutputException($"'{Live}' is a link. Give the folder that it leads to.");

        var ours = IsOurs(Live) ? File.ReadAllLines(Path.Combine(Live, Marker)).Append(Marker).ToHashSet(StringComparer.Ordinal) : [];
        var foreign = Files(Live).Where(f => !ours.Contains(f)).Order(StringComparer.Ordinal).ToList();
        if (foreign.Count == 0) return;
        throw new OutputException($"'{Live}' holds files that this program did not write: {string.Join(", ", foreign.Take(3))}"
            + $"{(foreign.Count > 3 ? $" and {foreign.Count - 3} more" : "")}. Nothing was deleted. Move them away, or choose another --output.");
    }

    /// <summary>Writes the list of files into the fresh folder, which must hold exactly those.</summary>
    public void Mark(IReadOnlyCollection<string> files)
    {
        if (!Files(Fresh).Where(f => f != Marker).ToHashSet(StringComparer.Ordinal).SetEquals(files))
            throw new InvalidOperationException("The staging folder does not hold what was verified.");
        File.WriteAllText(Path.Combine(Fresh, Marker), string.Concat(files.Select(f => f + "\n")));
    }

    /// <summary>Two renames; between them the old site waits under its second name, where <see cref="Repair"/> finds it.</summary>
    public void Swap()
    {
        // Once more: somebody may have put a file there while the site was being built.
        RefuseForeign();
        var hadOne = Directory.Exists(Live);
        if (hadOne) Directory.Move(Live, Previous);
        try
        {
            Directory.Move(Fresh, Live);
        }
        catch
        {
            if (hadOne) Directory.Move(Previous, Live);
            throw;
        }
        try
        {
            Delete(Previous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The new site is in its place; the next start clears the old one away.
        }
    }

    /// <summary>A path with every link on the way resolved, as far as it exists.</summary>
    private static string RealPath(string path)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(path) is not { } parent) return path;
        var here = Path.Combine(RealPath(parent), Path.GetFileName(path));
        return Directory.Exists(here) && new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : here;
    }

    private static bool IsOurs(string folder) => File.Exists(Path.Combine(folder, Marker));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(f => Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'));
}
