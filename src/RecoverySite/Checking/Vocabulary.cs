using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>The words of words.yml and the names of places, ready to be found. Made once for a site, used for each page.</summary>
public sealed class Vocabulary
{
    public Vocabulary(Content content)
    {
        var (rows, law) = (content.Words.Rows, content.Words.Law);
        Avoided = new(rows.SelectMany(r => r.Avoid.Select(a => (a.Value, r))));
        Except = new(rows.SelectMany(r => r.Except.Select(e => (e, r))));
        ExceptBeside = new(rows.SelectMany(r => r.ExceptBeside.Select(e => (e, r))));
        NoClaimAfter = Plain(content.Words.NoClaimAfter);
        Law = Plain(law.Words);
        LawExcept = Plain(law.Except);
        Approval = Plain(law.Approval);
        ApprovedBy = Plain(law.ApprovedBy);
        Claims = new(content.Words);
        Places = new(content.Jurisdictions.Values.Select(j => (j.Name, j.Place))
            .Concat(law.Places.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value))));
    }

    internal Phrases<WordRow> Avoided { get; }
    internal Phrases<WordRow> Except { get; }
    internal Phrases<WordRow> ExceptBeside { get; }
    internal Phrases<string> NoClaimAfter { get; }
    internal Phrases<string> Law { get; }
    internal Phrases<string> LawExcept { get; }
    internal Phrases<string> Approval { get; }
    internal Phrases<string> ApprovedBy { get; }

    /// <summary>How claims are worded, and what makes one.</summary>
    internal ClaimPhrases Claims { get; }

    /// <summary>By name; the value is the place as legal/ calls it.</summary>
    internal Phrases<string> Places { get; }

    private static Phrases<string> Plain(IEnumerable<string> words) => new(words.Select(w => (w, w)));
}
