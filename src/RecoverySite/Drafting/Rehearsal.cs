using System.Collections.Immutable;
using RecoverySite.Checking;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>What would be wrong with the site after a change, found by those who look at every site, before anything is written.</summary>
internal sealed class Rehearsal(SourceTree before, DateOnly today)
{
    private readonly Lazy<HashSet<(string, string)>> known = new(() => [.. Errors(Site.Build(before, today, new Nowhere()).Problems).Select(Key)]);

    /// <summary>At once and in part: what the readers, and the checks that need no other page, say of the changed files and of the registers.</summary>
    public ImmutableArray<Diagnostic> Glance(IReadOnlyCollection<FileChange> changes)
    {
        var (content, problems) = ContentReader.Read(before.With(changes));
        var vocabulary = new Vocabulary(content);
        var pages = content.Pages.Where(p => changes.Any(c => c.To == p.Source.Path)).SelectMany(p => Checks.OfPage(new(p, BodyReader.Read(p, content), [], content, vocabulary, today)));
        return [.. Errors([.. NamesOf(changes), .. problems, .. pages, .. Checks.OfSite(new(content, new Dictionary<string, Outline>(), vocabulary, today))])
            .Where(p => IsOf(changes, p))];
    }

    /// <summary>The whole site, built in memory: every error that it does not have today.</summary>
    public ImmutableArray<Diagnostic> Build(IReadOnlyCollection<FileChange> changes)
    {
        if (NamesOf(changes).ToImmutableArray() is { IsEmpty: false } wrong) return wrong;
        var build = Site.Build(before.With(changes), today, new Nowhere());
        // Where a register cannot be read nobody knows what else would be wrong, so nothing may be written.
        return build.IsCutShort ? [.. Errors(build.Problems)] : [.. Errors(build.Problems).Where(p => !known.Value.Contains(Key(p)))];
    }

    /// <summary>Whether a change must not be made with this error: it stands in a changed file or in a register. A page that names what is new can follow later.</summary>
    public bool IsOf(IEnumerable<FileChange> changes, Diagnostic problem) =>
        !problem.At.File.StartsWith(before.Root + "/pages/", StringComparison.Ordinal) || changes.Any(c => c.To == problem.At.File);

    /// <summary>The names of new files, each part of them: a name that climbs would not even lie in the input folder.</summary>
    private List<Diagnostic> NamesOf(IEnumerable<FileChange> changes)
    {
        var problems = new List<Diagnostic>();
        foreach (var path in changes.Where(c => c.NeedsRoom).Select(c => c.To).Where(p => Path.GetFileName(p) != "_directory.yml"))
            Addresses.CheckParts(Path.ChangeExtension(path[(before.Root.Length + 1)..], null), path, problems);
        return problems;
    }

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> problems) => problems.Where(p => p.Rule.Severity == Severity.Error).Distinct();

    /// <summary>An error that only stands elsewhere now is none of the change's.</summary>
    private static (string, string) Key(Diagnostic problem) => (problem.Rule.Id, problem.Message);
}
