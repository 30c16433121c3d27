using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>The words of words.yml that speak of claims, ready to be found.</summary>
internal sealed class ClaimPhrases
{
    private readonly Dictionary<Grade, GradeWords> grades;

    public ClaimPhrases(WordList words)
    {
        var claims = words.Claims;
        grades = claims.Grades.ToDictionary(g => g.Grade);
        Avoid = new(claims.Grades.SelectMany(g => g.Avoid.Select(a => (a, g.Grade))));
        Needs = new(claims.Grades.SelectMany(g => g.Needs.Select(n => (n, g.Grade))));
        ExceptBeside = new(claims.Grades.SelectMany(g => g.ExceptBeside.Select(e => (e, g.Grade))));
        Health = new(claims.Health);
        NoClaimAfter = new(words.NoClaimAfter.Concat(claims.Health.NoClaimAfter).Distinct().Select(w => (w, w)));
        NoHealthClaimAfter = new(claims.Health.NoClaimAfter.Select(w => (w, w)));
        Laboratory = new(claims.Laboratory.Select(w => (w, w)));
    }

    public Phrases<Grade> Avoid { get; }
    public Phrases<Grade> Needs { get; }
    public Phrases<Grade> ExceptBeside { get; }
    public HealthCues Health { get; }

    /// <summary>After these nothing is said to be so, as after «no», «whether» or «people say».</summary>
    public Phrases<string> NoClaimAfter { get; }

    /// <summary>The same without «not»: that a drug does not do something is a claim.</summary>
    public Phrases<string> NoHealthClaimAfter { get; }
    public Phrases<string> Laboratory { get; }

    public GradeWords? Of(Grade grade) => grades.GetValueOrDefault(grade);
}
