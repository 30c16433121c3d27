using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A notice leads its readers to one page that says more, a list is about nothing, and a substance's own page is about it first.</summary>
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
        .. from page in at.Content.Pages
           where page.Title.Value.Length > 0 && page.Directory == "substances"
           let name = page.Address["substances/".Length..]
           where at.Content.Substances.ContainsKey(name) && page.MainSubstance != name
           select Rules.Undeclared.At(page.Substances.IsEmpty ? page.Title.At : page.Substances[0].At, $"This is the page of '{name}' by its name, and it does not declare '{name}' first."),
        .. at.Content.Settings.Urgent.Where(u => u.Value is "substances" or "law")
            .Select(u => Rules.WrongType.At(u.At, $"The pages of '{u.Value}' carry the law, and those of an urgent folder say nothing of it.")),
    ];
}
