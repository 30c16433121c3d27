using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Previewing;

/// <summary>What a browser may be shown at one moment: the last good files, and what now stands in the way of new ones.</summary>
/// <param name="Files">Finished and verified, by their paths, exactly as a build writes them.</param>
/// <param name="Problems">Each in the words of the terminal.</param>
/// <param name="Pictures">Changes with any picture, whose page may be the same as before.</param>
public sealed record Shown(ImmutableDictionary<string, OutputFile> Files, ImmutableArray<Told> Problems, int Pictures)
{
    internal static readonly Shown Nothing = new(ImmutableDictionary.Create<string, OutputFile>(StringComparer.Ordinal), [], 0);

    public IEnumerable<Told> Errors => Problems.Where(p => p.IsError);

    /// <summary>What is said above the errors.</summary>
    public string Heading => Errors.Count() is var count && count == 1 ? $"1 error. {State}" : $"{count} errors. {State}";

    private string State => Files.IsEmpty ? "There is no page to show yet." : "This is the last good page.";

    /// <summary>The file at an address as a browser asks for it; the page for what is not there, if there is one; else nothing.</summary>
    internal (OutputFile? File, bool IsFound) At(string address)
    {
        var path = address.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/')) path += "index.html";
        return Files.TryGetValue(path, out var file) ? (file, true) : (Files.GetValueOrDefault(GeneratedPages.NotFound + ".html"), false);
    }

    /// <summary>Changes whenever the page at an address looks other than before.</summary>
    internal string VersionOf(string address) => At(address) switch
    {
        (null, _) => "none",
        var (file, isFound) => $"{Verifying.VerifiedSite.HashOf(file.Bytes.Span)[..16]}-{(isFound ? "here" : "gone")}-{Pictures}",
    };
}

/// <summary>A finding as it is told.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Text">The whole of it: place, line, caret, what to do.</param>
public sealed record Told(string File, bool IsError, string Text);
