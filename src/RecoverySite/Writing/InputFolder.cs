#pragma warning disable RS0030 // Door 2: this folder writes to the disk.
using RecoverySite.Model;

namespace RecoverySite.Writing;

/// <summary>
/// Changes to the input folder that somebody asked for, all of them or none: everything is written beside its place first,
/// then renamed; if one renaming fails, those before it are taken back.
/// </summary>
public static class InputFolder
{
    /// <exception cref="OutputException">Something stands in the way, or the disk would not have it. Nothing has changed.</exception>
    public static void Apply(IReadOnlyCollection<FileChange> changes)
    {
        if (changes.FirstOrDefault(c => c.NeedsRoom && (File.Exists(c.To) || Directory.Exists(c.To))) is { } taken)
            throw new OutputException($"'{taken.To}' is there already. Nothing was changed.");
        // What is undone first is what was done last.
        var undo = new Stack<Action>();
        try
        {
            foreach (var change in changes) Prepare(change, undo);
            foreach (var change in changes.Where(c => c.From is not null)) Rename(change.From!, Beside(change.From!, "old"), undo);
            foreach (var change in changes) Rename(change.Bytes is null ? Beside(change.From!, "old") : Beside(change.To, "new"), change.To, undo);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            foreach (var step in undo) step();
            throw new OutputException($"The input folder could not be changed: {e.Message.TrimEnd('.')}. Nothing was changed.", e);
        }
        foreach (var change in changes.Where(c => c.From is not null)) Clear(change);
    }

    private static void Prepare(FileChange change, Stack<Action> undo)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(change.To))!;
        // The inner folder goes before the outer one, each only if nothing is left in it.
        foreach (var missing in Above(folder).TakeWhile(f => !Directory.Exists(f)).Reverse())
            undo.Push(() => { if (Directory.Exists(missing) && !Directory.EnumerateFileSystemEntries(missing).Any()) Directory.Delete(missing); });
        Directory.CreateDirectory(folder);
        if (change.Bytes is null) return;
        var fresh = Beside(change.To, "new");
        undo.Push(() => File.Delete(fresh));
        File.WriteAllBytes(fresh, change.Bytes);
    }

    private static void Rename(string from, string to, Stack<Action> undo)
    {
        File.Move(from, to);
        undo.Push(() => File.Move(to, from));
    }

    /// <summary>Takes away what was kept for the way back, and a folder that nothing is left in.</summary>
    private static void Clear(FileChange change)
    {
        if (Beside(change.From!, "old") is var old && File.Exists(old)) File.Delete(old);
        foreach (var folder in Above(Path.GetDirectoryName(Path.GetFullPath(change.From!))!).TakeWhile(f => !Directory.Exists(f) || !Directory.EnumerateFileSystemEntries(f).Any()))
            if (Directory.Exists(folder)) Directory.Delete(folder);
    }

    /// <summary>A folder and all that it lies in, the innermost first.</summary>
    private static IEnumerable<string> Above(string folder)
    {
        for (var above = folder; above is not null; above = Path.GetDirectoryName(above)) yield return above;
    }

    /// <summary>A name that begins with a dot is nobody's page, should it ever be left behind.</summary>
    private static string Beside(string path, string kind) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{kind}");
}
