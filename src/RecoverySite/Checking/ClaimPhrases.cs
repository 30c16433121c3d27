using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>The words of words.yml that speak of claims, ready to be found.</summary>
internal sealed class ClaimPhrases
{
    private readonly Dictionary<Grade, GradePhrases> grades;

    public ClaimPhrases(WordList words)
    {
        var claims = words.Claims;
        grades = claims.Grades.ToDictionary(g => g.Grade, g => new GradePhrases(g));
        Health = new(claims.Health);
        NoClaimAfter = new(words.NoClaimAfter.Concat(claims.Health.NoClaimAfter).Distinct().Select(w => (w, w)));
        NoHealthClaimAfter = new(claims.Health.NoClaimAfter.Select(w => (w, w)));
        Laboratory = new(claims.Laboratory.Select(w => (w, w)));
    }

    public HealthCues Health { get; }

    /// <summary>After these nothing is said to be so, as after «no», «whether» or «people say».</summary>
    public Phrases<string> NoClaimAfter { get; }

    /// <summary>The same without «not»: that a drug does not do something is a claim.</summary>
    public Phrases<string> NoHealthClaimAfter { get; }
    public Phrases<string> Laboratory { get; }

    public GradePhrases? Of(Grade grade) => grades.GetValueOrDefault(grade);
}

/// <summary>The words of one grade. Each has its own, because the longest phrase wins and one grade's must not hide another's.</summary>
internal sealed class GradePhrases(GradeWords words)
{
    public GradeWords Words { get; } = words;
    public Phrases<string> Avoid { get; } = new(words.Avoid.Select(a => (a, a)));
    public Phrases<string> Needs { get; } = new(words.Needs.Select(n => (n, n)));
    public Phrases<string> ExceptBeside { get; } = new(words.ExceptBeside.Select(e => (e, e)));
}
