using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>What became of a claim when it was looked up, the gravest first; left out is what such articles say nothing of.</summary>
public enum Verdict { Dangerous, LeftOut, Wrong, Outdated, Overstated, Partly, Unsupported }

/// <summary>Something that articles on recovery often say, in our words, and what was found when it was looked up.</summary>
/// <param name="Page">The page of this site that says it right; null if none does.</param>
/// <param name="Law">The legal entry that says what the law is; null for a claim about anything else.</param>
/// <param name="Answers">The articles that say it.</param>
public sealed record PopularClaim(Located<string> Said, Verdict Verdict, Located<string> Found, ImmutableArray<Located<string>> Sources, Located<string>? Page, Located<string>? Law, ImmutableArray<string> Answers);

/// <summary>Popular claims on one subject.</summary>
public sealed record PopularClaims(Located<string> Title, ImmutableArray<PopularClaim> Claims, SourceFile File)
{
    public string Anchor => "claims-" + Kebab.OfWords(Title.Value);
}
