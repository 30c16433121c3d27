using System.Text;
using RecoverySite.Model;

namespace RecoverySite.Searching;

/// <summary>
/// What is asked before the index is. <c>named-N</c>: names in order, each with whether it is one for sure (1 or 0), how many
/// substances it may mean, and their numbers; all that begin with one letter in one file. <c>names</c>: <c>ids</c> of the
/// substances; <c>named</c>: what each of those files begins with; <c>twins</c>: for a name those that are hard to tell from it,
/// each with the numbers of what it means; <c>pins</c>: title, address and description of the pages, and the phrases that call
/// for them; <c>others</c>: what readers say, and what pages say. <c>cards</c>: of each substance its name, what it is, address
/// and title of its card; asked for when one is named.
/// </summary>
internal static class NameShards
{
    private const int Size = 1_200;

    private sealed record Name(string Words, bool IsSure, List<int> Means);

    public static IEnumerable<Shard> Of(Content content)
    {
        var substances = content.Substances.Values.ToList();
        var names = NameEntry.All(content).Concat(Said(content)).GroupBy(n => SearchText.Fold(n.Words), StringComparer.Ordinal)
            .Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Name(g.Key, g.Any(IsSure), [.. Meant(g).Select(s => substances.IndexOf(s)).Order()])).ToList();
        var means = names.ToDictionary(n => n.Words, n => n.Means, StringComparer.Ordinal);
        var twins = TwinNames.Of(content).GroupBy(t => t.One, t => t.Other, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        var (shards, bounds) = Named(names);
        return
        [
            Shard.Of("cards", new(Script.List(substances.Select(s => Script.Texts(
                [s.Name, s.Described.Value, content.CardOf(s.Id)?.Address ?? "", content.CardOf(s.Id)?.Title.Value ?? ""]))))),
            Shard.Of("names", new("{" + string.Join(",\n",
            [
                "\"ids\":" + Script.Text(string.Join(' ', substances.Select(s => s.Id))),
                "\"named\":" + Script.Text(string.Join(' ', bounds)),
                "\"twins\":{" + string.Join(',', twins.Select(g => $"{Script.Text(g.Key)}:{Script.List(g.Order(StringComparer.Ordinal).Select(Twin))}")) + "}",
                "\"pins\":" + Script.List(content.Search.Pins.Select(p => Pin(p, content))),
                "\"others\":" + Script.List(content.Search.Others.Where(o => Named(o, content).Count == 0).Select(o => Script.List([Folded(o.Said), Folded(o.Means)]))),
            ]) + "}")),
            .. shards,
        ];

        string Twin(string name) => Script.List(means[name].Select(n => $"{n}").Prepend(Script.Text(name)));
    }

    /// <summary>Cut only where the first letter changes: whoever types a name asks for one file, with or without its spaces.</summary>
    private static (List<Shard> Shards, List<string> Bounds) Named(List<Name> names)
    {
        var (shards, bounds, list, before) = (new List<Shard>(), new List<string>(), new StringBuilder(), "");
        foreach (var letter in names.GroupBy(n => n.Words.EnumerateRunes().First()))
        {
            if (list.Length > Size) End();
            if (list.Length == 0) bounds.Add(letter.Key.ToString());
            foreach (var name in letter)
            {
                list.AppendTerm(name.Words, before).AppendDigit(name.IsSure ? 1 : 0).AppendNumber(name.Means.Count);
                name.Means.ForEach(substance => list.AppendNumber(substance));
                before = name.Words;
            }
        }
        if (list.Length > 0) End();
        return (shards, bounds);

        void End()
        {
            shards.Add(Shard.Of($"named-{shards.Count}", new StringBuilder("\"").Append(list).Append('"')));
            list.Clear();
            before = "";
        }
    }

    /// <summary>What readers call a substance and no page should: a word of search.yml that means nothing but names.</summary>
    private static IEnumerable<NameEntry> Said(Content content) =>
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
