using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <content>The search box of every page, and what its scripts may not do.</content>
public static partial class Rules
{
    public static readonly Rule SearchMissing = new("REC418", Error, "A finished page lacks its search box or the script of it.", OurBug);
    public static readonly Rule ScriptDoes = new("REC419", Error, "A script does what no script of the site may do.", OurBug);
}
