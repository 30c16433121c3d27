using RecoverySite.Model;

namespace RecoverySite.Checking;

/// <summary>A name that one file uses must stand in the register that it means.</summary>
internal static class References
{
    /// <summary>A list of so many is read; a longer one is not.</summary>
    private const int Few = 40;

    public static IEnumerable<Diagnostic> Check(string register, IEnumerable<Located<string>> ids, IEnumerable<string> known)
    {
        var all = known as ICollection<string> ?? [.. known];
        foreach (var id in ids.Where(i => i.Value.Length > 0 && !all.Contains(i.Value)))
            yield return Nearest.Suggest(id.Value, all) is { } near ? Rules.UnknownId.At(id.At, $"'{id.Value}' is not in {register}.", near)
                : Rules.UnknownId.At(id.At, $"'{id.Value}' is not in {register}.{(all.Count is > 0 and <= Few ? $" There are: {string.Join(", ", all.Order(StringComparer.Ordinal))}." : "")}");
    }
}

/// <summary>Every id in a page's front matter and in its {{cite ...}} is in its register.</summary>
internal static class PageReferences
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) =>
    [
        .. References.Check("input/substances", at.Page.Substances, at.Content.Substances.Keys),
        .. References.Check("the topics of site.yml", at.Page.Topics, at.Content.Settings.Topics.Keys),
        .. References.Check("sources.yml", at.Page.Sources, at.Content.Sources.Keys),
        .. References.Check("input/notices", at.Page.Notices, at.Content.Notices.Keys),
        .. References.Check("input/notices", at.Page.HomeOf, at.Content.Notices.Keys),
        .. References.Check("input/legal", at.Page.Places, at.Content.Jurisdictions.Keys),
    ];
}

/// <summary>Every id that one register uses is in the other.</summary>
internal static class RegisterReferences
{
    public static IEnumerable<Diagnostic> Check(SiteToCheck at)
    {
        var content = at.Content;
        var topics = content.Settings.Topics.Keys.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. References.Check("input/legal", content.Settings.Places, content.Jurisdictions.Keys),
            // That of the names is held against the lists below, which are pages too.
            .. References.Check("input/pages", content.NamedPages.Where(p => p != content.Settings.Names), content.Addresses),
            .. content.Settings.Names is { } names ? References.Check("the lists of site.yml", [names], content.Settings.Lists.Select(l => l.Value)) : [],
            .. References.Check("sources.yml", content.Glossary.SelectMany(t => t.Sources).Concat(content.PopularClaims.SelectMany(s => s.Claims).SelectMany(c => c.Sources)), content.Sources.Keys),
            .. References.Check("input/legal", content.PopularClaims.SelectMany(s => s.Claims).Select(c => c.Law).OfType<Located<string>>(), content.Jurisdictions.Values.SelectMany(j => j.Entries).Select(e => e.Id)),
            .. References.Check("the pages and folders of input/pages", content.NamedPagesOrFolders, content.Addresses.Concat(content.Pages.Select(p => p.Directory)).Distinct()),
            .. content.Directories.Values.SelectMany(d => References.Check("the topics of site.yml", d.Topics, topics)),
            .. content.Substances.Values.SelectMany(s => OfSubstance(s, content)),
            .. content.Notices.Values.SelectMany(n => OfNotice(n, content, topics)),
            .. content.Jurisdictions.Values.SelectMany(j => OfLaw(j, content)),
        ];
    }

    private static IEnumerable<Diagnostic> OfSubstance(Substance substance, Content content) =>
    [
        .. References.Check("input/substances", substance.Related, content.Substances.Keys),
        .. References.Check("input/notices", substance.Notices, content.Notices.Keys),
        .. substance.Gravest is { } gravest ? References.Check("input/notices", [gravest], content.Notices.Keys) : [],
        .. References.Check("the classes of site.yml", substance.Classes, content.Settings.Classes.Keys),
        .. References.Check("input/substances", substance.Interactions.Select(i => i.With).OfType<Located<string>>(), content.Substances.Keys),
        .. References.Check("sources.yml", substance.Interactions.Select(i => i.Support)
            .Concat(substance.Findings.Select(f => f.Support)).SelectMany(s => s.Sources), content.Sources.Keys),
    ];

    private static IEnumerable<Diagnostic> OfNotice(Notice notice, Content content, HashSet<string> topics) =>
    [
        .. References.Check("sources.yml", notice.Sources, content.Sources.Keys),
        .. References.Check("input/substances", notice.AppliesTo.SelectMany(r => r.Substances), content.Substances.Keys),
        .. References.Check("the classes of site.yml", notice.AppliesTo.SelectMany(r => r.Classes.Concat(r.Pair)), content.Settings.Classes.Keys),
        .. References.Check("the topics of site.yml", notice.AppliesTo.SelectMany(r => r.Topics), topics),
        .. References.Check("the folders of input/pages", notice.AppliesTo.SelectMany(r => r.Sections), content.Pages.Select(p => p.Directory).Concat(content.Directories.Keys).Distinct()),
    ];

    private static IEnumerable<Diagnostic> OfLaw(Jurisdiction jurisdiction, Content content) =>
    [
        .. jurisdiction.Within is { } within ? References.Check("input/legal", [within], content.Jurisdictions.Keys) : [],
        .. References.Check("input/substances", jurisdiction.Entries.SelectMany(e => e.Substances), content.Substances.Keys),
    ];
}
