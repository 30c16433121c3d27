namespace RecoverySite.Model;

/// <summary>
/// The attributes by which finished pages say what a part is. The theme writes them and the verifier reads them;
/// they are all that the two have in common.
/// </summary>
public static class Marks
{
    /// <summary>On a notice in full: its id. Its text stands in one element marked <see cref="NoticeText"/>.</summary>
    public const string Notice = "data-notice";
    public const string NoticeText = "data-notice-text";

    /// <summary>On a legal note: the id of its entry.</summary>
    public const string Law = "data-law";

    /// <summary>On a row of the law where nothing is recorded: <c>substance place</c>.</summary>
    public const string NoLaw = "data-no-law";

    /// <summary>On the one line of a substance that the page only names: its id.</summary>
    public const string AlsoNamed = "data-also-named";

    /// <summary>On what is printed from a register, such as a table of interactions: which register. Names in there call for nothing more.</summary>
    public const string Register = "data-register";

    /// <summary>On the part that holds the author's words.</summary>
    public const string Authored = "data-authored";
}
