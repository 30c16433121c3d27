using System.Runtime.CompilerServices;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>A copy of the small valid site in Cases/_site in a folder of its own, with whatever a test lays over it. Gone when disposed.</summary>
internal sealed class TestSite : IDisposable
{
    public static string ProjectFolder { get; } = Path.GetDirectoryName(ThisFile())!;

    /// <summary>The folder of the whole repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(ProjectFolder, "..", ".."));

    public string Root { get; } = Directory.CreateTempSubdirectory("recoverysite-").FullName;
    public string Input => Path.Combine(Root, "input");
    public string Output => Path.Combine(Root, "output");

    /// <param name="overlay">A folder whose files replace or join those of the valid site; null for none.</param>
    public static TestSite Over(string? overlay)
    {
        var site = new TestSite();
        Copy(Path.Combine(ProjectFolder, "Cases", "_site"), site.Input);
        // The site's own list: a word that is taken off it is missed here.
        File.Copy(Path.Combine(Repository, "input", "words.yml"), Path.Combine(site.Input, "words.yml"));
        if (overlay is not null) Copy(overlay, site.Input);
        File.Delete(Path.Combine(site.Input, "expected.txt"));
        return site;
    }

    public TestSite With(string path, string text)
    {
        var full = Path.Combine(Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return this;
    }

    /// <summary>Adds a page with valid front matter.</summary>
    public TestSite WithPage(string address, string body, string fields = "", string title = "A page") => With($"pages/{address}.md",
        $"---\ntitle: {title}\ndescription: What it says.\nreviewed: 2026-11-01\nreviewBy: 2027-05-01\n{fields}{(fields.Length > 0 ? "\n" : "")}---\n\n{body}\n");

    public Build Build(DateOnly today) => Build(today, new Memory());

    public Build Build(DateOnly today, IStaging staging) => Site.Build(SourceTree.Load(Input), today, staging);

    /// <summary>A finished file of the site as built on a day of its own time.</summary>
    public string Finished(string path)
    {
        var finished = new Memory();
        Build(new(2026, 11, 22), finished);
        return finished.Text(path);
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

/// <summary>Keeps finished files in memory, by path.</summary>
internal sealed class Memory : IStaging
{
    public System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public void Put(OutputFile file) => Files[file.Path] = file.Bytes.ToArray();

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);
}
