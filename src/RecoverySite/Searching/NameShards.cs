using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// What is asked before the index is. <c>names</c>: <c>ids</c> of the substances; <c>names</c>: the words of each name in the
/// order of the alphabet, then whether it is one for sure (1 or 0), how many substances it may mean, and their numbers;
/// <c>twins</c>: for the number of a name those of names that are hard to tell from it; <c>pins</c>: title, address and
/// description of the pages, and the phrases that call for them; <c>others</c>: what readers say, and what pages say.
/// <c>foreign</c>: the same list of doubtful names in other scripts than Latin, asked for when one is typed.
/// <c>cards</c>: of each substance its name, what it is, address and title of its card; asked for when one is named.
/// </summary>
internal static class NameShards
{
    public static IEnumerable<Shard> Of(Content content)
    {
        var substances = content.Substances.Values.ToList();
        var names = NameEntry.All(content).Concat(Foreign(content)).GroupBy(n => SearchText.Fold(n.Words), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var numbers = names.Where(n => !IsForeign(n)).Select((g, i) => (g.Key, i)).ToDictionary(x => x.Key, x => x.i, StringComparer.Ordinal);
        var twins = TwinNames.Of(content).GroupBy(t => numbers[t.One], t => numbers[t.Other]).OrderBy(g => g.Key);
        yield return Shard.Of("cards", new(Script.List(substances.Select(s => Script.Texts(
            [s.Name, s.Described.Value, content.CardOf(s.Id)?.Address ?? "", content.CardOf(s.Id)?.Title.Value ?? ""])))));

        string List(IEnumerable<IGrouping<string, NameEntry>> some)
        {
            var (list, before) = (new StringBuilder(), "");
            foreach (var name in some)
            {
                var meant = Meant(name).Select(s => substances.IndexOf(s)).Order().ToList();
                list.AppendTerm(name.Key, before).AppendDigit(name.Any(IsSure) ? 1 : 0).AppendNumber(meant.Count);
                meant.ForEach(substance => list.AppendNumber(substance));
                before = name.Key;
            }
            return Script.Text(list.ToString());
        }

        yield return Shard.Of("names", new("{" + string.Join(",\n",
        [
            "\"ids\":" + Script.Text(string.Join(' ', substances.Select(s => s.Id))),
            "\"names\":" + List(names.Where(n => !IsForeign(n))),
            "\"twins\":{" + string.Join(',', twins.Select(g => $"\"{g.Key}\":{Script.List(g.Order().Select(n => $"{n}"))}")) + "}",
            "\"pins\":" + Script.List(content.Search.Pins.Select(p => Pin(p, content))),
            "\"others\":" + Script.List(content.Search.Others.Where(o => Named(o, content).Count == 0).Select(o => Script.List([Folded(o.Said), Folded(o.Means)]))),
        ]) + "}"));
        yield return Shard.Of("foreign", new(List(names.Where(IsForeign))));
    }

    /// <summary>A doubtful name in another script than Latin, of which a query in Latin letters needs to know nothing.</summary>
    private static bool IsForeign(IGrouping<string, NameEntry> name) => !name.Any(IsSure) && name.Key.Any(c => c > '\u024f');

    /// <summary>What readers call a substance and no page should: a word of search.yml that means nothing but names.</summary>
    private static IEnumerable<NameEntry> Foreign(Content content) =>
        from other in content.Search.Others
        from substance in Named(other, content)
        from said in other.Said
        select new NameEntry(said, NameKind.Ask, substance);

    private static List<Substance> Named(OtherWords other, Content content) =>
        [.. other.Means.Where(content.Substances.ContainsKey).Select(id => content.Substances[id])];

    public static bool IsSure(NameEntry name) => name.Kind is not (NameKind.Ask or NameKind.Common);

    /// <summary>What a name surely means; what it may mean only if nothing else.</summary>
    private static IEnumerable<Substance> Meant(IGrouping<string, NameEntry> name) =>
        (name.Any(IsSure) ? name.Where(IsSure) : name).Select(n => n.Substance).Distinct();

    private static string Pin(Pin pin, Content content) => Script.List(
    [
        Script.List(pin.Pages.Select(p => content.Pages.First(page => page.Address == p.Value)).Select(p => Script.Texts([p.Title.Value, p.Address, p.Description.Value]))),
        Folded(pin.For),
    ]);

    private static string Folded(IEnumerable<string> phrases) => Script.Texts(phrases.Select(p => SearchText.Fold(p)));
}
