using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>A warning is printed; an error stops the build before anything is written.</summary>
public enum Severity { Warning, Error }

/// <summary>A place in a file under input/. Lines and columns count from 1, as editors do; length is in characters.</summary>
public readonly record struct Location(string File, int Line = 1, int Column = 1, int Length = 1)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}

/// <summary>What a rule is, apart from where it was broken. <paramref name="Help"/> says what to do, as an imperative.</summary>
/// <param name="CanBeWaived">Whether the author of a page may ask not to be told of one finding for a time. Nothing that keeps readers from harm can be.</param>
public sealed record Rule(string Id, Severity Severity, string Title, string Help, bool CanBeWaived = false)
{
    /// <summary>The finding of this rule at a place; the message says what is so, with the author's own value in quotes.</summary>
    public Diagnostic At(Location at, string message, string? suggestion = null) => new(this, at, message, suggestion);
}

/// <summary>One finding. <paramref name="Suggestion"/> stands beside the caret, such as «did you mean 'reviewBy'?».</summary>
public sealed record Diagnostic(Rule Rule, Location At, string Message, string? Suggestion = null)
{
    /// <summary>Sorted by place, then rule, so that the output never depends on the order of work.</summary>
    public static IOrderedEnumerable<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Distinct()
            .OrderBy(d => d.At.File, StringComparer.Ordinal).ThenBy(d => d.At.Line).ThenBy(d => d.At.Column)
            .ThenBy(d => d.Rule.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal);
}

/// <summary>What a stage made, and what it has to say about it.</summary>
public sealed record Parsed<T>(T Value, ImmutableArray<Diagnostic> Problems);

/// <summary>A value with the place where the author wrote it, for whoever must object to it later.</summary>
public readonly record struct Located<T>(T Value, Location At);
