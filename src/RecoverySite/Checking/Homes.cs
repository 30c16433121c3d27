using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A notice leads its readers to one page that says more, and a list is about nothing.</summary>
internal static class Homes
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at) =>
    [
        .. from home in at.Content.Pages.SelectMany(p => p.HomeOf.Select(n => (Page: p, Notice: n)))
           let first = at.Content.HomeOf(home.Notice.Value)
           where first is not null && first.Address != home.Page.Address
           select Rules.TwoHomes.At(home.Notice.At, $"'{first.Address}' is the home of '{home.Notice.Value}' already."),
        .. from page in at.Content.Pages
           where at.Content.IsList(page) && !page.Substances.IsEmpty
           select Rules.ListAboutSubstance.At(page.Substances[0].At, $"The settings call '{page.Address}' a list, and it declares '{page.Substances[0].Value}'."),
    ];
}
