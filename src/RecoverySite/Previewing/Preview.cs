using System.Collections.Concurrent;
using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Verifying;

namespace RecoverySite.Previewing;

/// <summary>
/// A site that follows its input folder, in memory. A save is answered twice: at once with the pages that somebody waits for
/// (<see cref="MakeFirst"/>), and when it is quiet with the whole site (<see cref="MakeWhole"/>), so that in the end every file
/// is that of a build. Neither waits or watches by itself; one thread looks and makes first, another may make the whole.
/// </summary>
/// <param name="tell">A finding and the file that it is in, in the words of the terminal.</param>
public sealed class Preview(string input, DateOnly today, Func<Diagnostic, SourceFile?, string> tell)
{
    private readonly SourceFolder folder = new(input);
    private readonly Readings readings = new();
    private readonly Lock gate = new();
    private ImmutableArray<Diagnostic> problems = [];
    private Dictionary<Diagnostic, (SourceFile? File, Told Told)> told = [];
    private Look look = new(new(input, [], [], []), []);
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Shown Shown { get; private set; } = Shown.Nothing;

    /// <summary>Done as soon as something else is shown. Take it before <see cref="Shown"/>, and nothing is missed.</summary>
    public Task Next => next.Task;

    /// <summary>Whether the input folder is another than at the last look.</summary>
    public bool Look(IReadOnlySet<string> written)
    {
        look = folder.Look(written);
        return !look.Changed.IsEmpty;
    }

    /// <summary>The pages that have just been saved, and those that are on a screen.</summary>
    /// <param name="onScreen">Paths of finished pages.</param>
    public void MakeFirst(IEnumerable<string> onScreen)
    {
        var (tree, changed) = look;
        var (content, found) = ContentReader.Read(tree, readings);
        var inPages = tree.Root + "/pages/";
        var broken = found.Where(p => p.Rule.Severity == Severity.Error).Select(p => p.At.File).ToHashSet(StringComparer.Ordinal);
        // A page that could not be read stays as it was; so do all where a register could not, on which every page rests.
        var isReadable = broken.All(f => f.StartsWith(inPages, StringComparison.Ordinal) && !f.EndsWith(".yml", StringComparison.Ordinal));
        var saved = changed.Where(f => f.StartsWith(inPages, StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal))
            .Select(f => Path.ChangeExtension(f[inPages.Length..], ".html")).ToList();
        var waited = saved.Concat(onScreen).ToHashSet(StringComparer.Ordinal);
        var pages = content.Pages.Where(p => waited.Contains(p.OutputPath)).ToList();
        var made = new InMemory(default);
        if (isReadable) found = found.AddRange(Site.BuildFirst(pages.Where(p => !broken.Contains(p.Source.Path)), content, today, made));

        var again = changed.Concat(pages.Select(p => p.Source.Path)).ToHashSet(StringComparer.Ordinal);
        var gone = saved.Where(path => !content.Addresses.Contains(path[..^".html".Length]));
        lock (gate)
        {
            // What the last build said of other files holds until the next.
            problems = [.. Diagnostic.Sort([.. found, .. problems.Where(p => !again.Contains(p.At.File))])];
            Show(Shown.Files.RemoveRange(gone).SetItems(made.Files), Shown.Pictures, tree);
        }
    }

    /// <summary>Everything, as a build without editions makes it. A site with errors leaves what is shown as it is.</summary>
    /// <exception cref="OperationCanceledException">It was stopped; nothing has changed.</exception>
    public void MakeWhole(CancellationToken stop, Action<string>? say = null)
    {
        var tree = look.Tree;
        var made = new InMemory(stop);
        var build = Site.Build(tree, today, made, say: say, kept: readings, stop: stop);
        lock (gate)
        {
            stop.ThrowIfCancellationRequested();
            problems = build.Problems;
            var pictures = new HashCode();
            foreach (var picture in tree.Assets) if (made.Files.TryGetValue(picture.Path, out var file)) pictures.AddBytes(file.Bytes.Span);
            if (build.Site is null) Show(Shown.Files, Shown.Pictures, tree);
            else Show(made.Files.ToImmutableDictionary(StringComparer.Ordinal), pictures.ToHashCode(), tree);
        }
    }

    /// <summary>What the program itself could not do; the last good pages stay.</summary>
    public void Fail(string message)
    {
        var told = new Told("", IsError: true, message);
        lock (gate)
        {
            if (!Shown.Problems.Contains(told)) Show(Shown with { Problems = Shown.Problems.Add(told) });
        }
    }

    private void Show(ImmutableDictionary<string, OutputFile> files, int pictures, SourceTree tree)
    {
        var sources = tree.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var before = told;
        told = [];
        foreach (var problem in problems)
        {
            var file = sources.GetValueOrDefault(problem.At.File);
            // A large site may have thousands of warnings, and a save changes few.
            told[problem] = before.TryGetValue(problem, out var said) && ReferenceEquals(said.File, file) ? said : (file, new(problem.At.File, problem.Rule.Severity == Severity.Error, tell(problem, file)));
        }
        Show(new(files, [.. problems.Select(p => told[p].Told)], pictures));
    }

    private void Show(Shown shown)
    {
        Shown = shown;
        Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
    }

    private sealed class InMemory(CancellationToken stop) : IStaging
    {
        public ConcurrentDictionary<string, OutputFile> Files { get; } = new(StringComparer.Ordinal);

        public void Put(OutputFile file)
        {
            stop.ThrowIfCancellationRequested();
            Files[file.Path] = file;
        }
    }
}
