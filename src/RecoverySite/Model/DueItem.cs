namespace RecoverySite.Model;

/// <summary>Something that is merely due: an overdue date, a missing record. Listed openly; never an error or a warning.</summary>
/// <param name="On">The last day on which nobody need look at it; null if it is due whatever the day.</param>
public sealed record DueItem(DueKind Kind, string What, DateOnly? On, Location At);

/// <summary>A kind of what is due.</summary>
/// <param name="Words">What it is called.</param>
/// <param name="Owner">The role that answers for it: who can say whether it still holds.</param>
public sealed record DueKind(string Words, string Owner)
{
    private const string Law = "whoever follows the law", Clinic = "clinical reviewers", Editors = "editors of pages";

    public static readonly DueKind
        Page = new("page to be reviewed", Editors),
        Waiver = new("waiver to be ended or renewed", Editors),
        Substance = new("record of a substance to be reviewed", Clinic),
        Notice = new("notice to be checked", Clinic),
        NoticeUnsourced = new("notice that names no source", Clinic),
        LawToVerify = new("legal entry to be verified before it is shown", Law),
        LawTooOld = new("legal entry too old to be shown", Law),
        LawToCheck = new("legal entry to be checked", Law),
        LawUnsourced = new("legal entry that was read and does not say where", Law),
        LawMissing = new("substance without a legal entry", Law),
        HelpLine = new("help line to be checked", "whoever calls the help lines"),
        Source = new("source that nobody has opened", "whoever reads sources"),
        Translation = new("translation to be checked", "translators");
}
