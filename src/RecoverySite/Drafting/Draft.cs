using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>What the answers come to: the files, and what is left to do.</summary>
/// <param name="ToFill">What somebody must still write or look at, in words.</param>
internal sealed record Draft(ImmutableArray<FileChange> Changes, ImmutableArray<string> ToFill)
{
    /// <summary>Why nothing can be written, and what to answer instead: an answer names what is not there. Null where something can.</summary>
    public string? Refusal { get; private init; }

    public static Draft Refuse(string why) => new([], []) { Refusal = why };

    /// <summary>One record more in a list of a file that is there, which keeps every other byte.</summary>
    /// <param name="until">The last line in which fields stand; see <see cref="Listing.AddRecord"/>.</param>
    public static Draft Adding(SourceFile file, string field, string record, ImmutableArray<string> toFill, int until = 0) =>
        Listing.AddRecord(file, field, record, until) is { } edit ? new([new(file.Path, file.Path, Edit.Apply(SourceTree.Bytes(file.Path)!, [edit]))], toFill)
            : Refuse($"'{field}' in {file.Path} is written in one line, or so that only a person should change it. Write each item below the other, after a hyphen, and try again.");
}

/// <summary>One kind of thing that can be begun: what must be known, and what is then written.</summary>
internal sealed record DraftKind(string Name, string Says, ImmutableArray<Question> Questions, Func<Answers, Draft> Write)
{
    /// <summary>Everything that <c>new</c> can begin inside an input folder.</summary>
    public static readonly ImmutableArray<DraftKind> All = [PageDraft.Kind, SubstanceDraft.Kind, NoticeDraft.Kind, LawDraft.Kind, HelpLineDraft.Kind, CorrectionDraft.Kind];

    /// <summary>The code of a place or country: in capitals, however somebody types it; and Britain's is the one that its files have.</summary>
    public static string Code(string typed) => typed.ToUpperInvariant() is var code && code == "UK" ? "GB" : code;

    /// <summary>What the drafts of a day say when something was checked.</summary>
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Days until a next check where nobody says otherwise: half a year, or sooner where the folder asks for it.</summary>
    private const int UsualDays = 183;

    /// <summary>The latest day for the next review in a folder on which not many pages are due yet.</summary>
    public static string NextReview(Answers answers, string folder)
    {
        var due = answers.Content.Pages.CountBy(p => p.ReviewBy.Value).ToDictionary();
        var most = Math.Min(answers.Content.ReviewWithin(folder), UsualDays);
        var days = Enumerable.Range(0, most).Select(back => answers.Today.AddDays(most - back)).ToList();
        return Day(days.MinBy(d => due.GetValueOrDefault(d) / 5));
    }
}
