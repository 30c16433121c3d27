using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>glossary.yml to the terms that pages lead to.</summary>
internal static class GlossaryReader
{
    public static ImmutableArray<Term> Read(SourceFile file, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "glossary", file.Path, problems);
        var terms = Read(fields, file);
        fields.Done();
        foreach (var again in terms.Where(t => t.Name.Value.Length > 0).GroupBy(t => t.Anchor).SelectMany(same => same.Skip(1)))
            problems.Add(Rules.DuplicateRecord.At(again.Name.At, $"'{again.Name.Value}' is in the glossary already."));
        return [.. terms.OrderBy(t => t.Anchor, StringComparer.Ordinal)];
    }

    internal static ImmutableArray<Term> Read(Fields fields, SourceFile file) =>
        fields.Records("terms", "term", f => new Term(f.LocatedText("term"), f.List("also"), f.LocatedText("definition"), f.List("sources"), f.LocatedTextOrNull("page"), file));
}

/// <summary>popular-claims.yml to what is often said, and what was found.</summary>
internal static class PopularClaimsReader
{
    public static ImmutableArray<PopularClaims> Read(SourceFile file, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "list of popular claims", file.Path, problems);
        var subjects = Read(fields, file);
        fields.Done();
        return subjects;
    }

    internal static ImmutableArray<PopularClaims> Read(Fields fields, SourceFile file) =>
        fields.Records("subjects", "subject", s => new PopularClaims(s.LocatedText("title"), s.Records("claims", "claim", Claim), file));

    private static PopularClaim Claim(Fields fields) => new(fields.LocatedText("said"), fields.Choice<Verdict>("verdict"), fields.LocatedText("found"),
        fields.List("sources"), fields.LocatedTextOrNull("page"), fields.LocatedTextOrNull("law"), fields.Words("answers"));
}
