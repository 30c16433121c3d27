using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <content>The rules of the search, which is read back like every page.</content>
public static partial class Rules
{
    public static readonly Rule SearchMissing = new("REC418", Error, "A finished page lacks its search box or the script of it.", OurBug);

    public static readonly Rule ShardUnreadable = new("REC425", Error, "A file of the search that no browser can use, or that is missing.", OurBug);
    public static readonly Rule ResultWrong = new("REC426", Error, "A search result does not show what its page carries.", OurBug);
    public static readonly Rule ExcerptTorn = new("REC427", Error, "A search result states the law or an amount, torn from what stands beside it.", OurBug);
    public static readonly Rule WordAstray = new("REC428", Error, "A word does not lead to the pages that it stands on.", OurBug);
    public static readonly Rule SearchNameWrong = new("REC429", Error, "Search knows names, or help, other than the registers do.", OurBug);
}
