using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>A word that pages use and not every reader knows, with what it means here.</summary>
/// <param name="Also">Other words for the same; they lead here too.</param>
/// <param name="Page">The page that says more; null if none does.</param>
public sealed record Term(Located<string> Name, ImmutableArray<Located<string>> Also, Located<string> Definition, ImmutableArray<Located<string>> Sources,
    Located<string>? Page, SourceFile File)
{
    /// <summary>Its place on the page of the glossary.</summary>
    public string Anchor => "term-" + Kebab.OfWords(Name.Value);
}
