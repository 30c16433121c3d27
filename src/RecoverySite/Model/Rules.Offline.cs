using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <content>The rules of what can be carried away: every copy is read back and held against the page that it is a copy of.</content>
public static partial class Rules
{
    public static readonly Rule CopyAltered = new("REC433", Error, "A copy of a page does not say what the page says.", OurBug);
    public static readonly Rule EditionWrong = new("REC434", Error, "An offline edition does not hold what it must.", OurBug);
    public static readonly Rule EditionUntold = new("REC435", Error, "The page that tells of the editions does not tell what they are.", OurBug);
}
