using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>
/// What the editorial standard never publishes, in a page, a notice or a register: amounts, schedules, ways to take a drug, prices, shops.
/// Quotation marks do not help, and nothing here can be waived.
/// </summary>
internal static class NeverPublished
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) => Passage.Of(at).SelectMany(p => In(p, at.Vocabulary)).Concat(Shops.Check(at));

    public static IEnumerable<Diagnostic> Check(SiteToCheck at) => Passage.Of(at).SelectMany(p => In(p, at.Vocabulary));

    private static IEnumerable<Diagnostic> In(Passage passage, Vocabulary vocabulary) =>
    [
        .. vocabulary.Amounts.In(passage),
        .. vocabulary.Schedules.In(passage),
        .. vocabulary.WaysOfTaking.In(passage),
        .. vocabulary.Prices.In(passage),
    ];
}
