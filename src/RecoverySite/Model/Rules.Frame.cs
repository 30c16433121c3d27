using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <content>The rules of what a reader can do from every page: call for help, leave, and know how old the copy is.</content>
public static partial class Rules
{
    public static readonly Rule HelpLineWrong = new("REC430", Error, "An emergency number or a help line is not what the register says.", OurBug);
    public static readonly Rule NoWayOut = new("REC431", Error, "A finished page cannot be left at once, or what somebody leaves to is not neutral.", OurBug);
    public static readonly Rule AgeUntold = new("REC432", Error, "A finished page does not tell the day of the copy, or would fold what may never fold.", OurBug);
}
