using System.Text.RegularExpressions;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Checking;

/// <summary>Every {{...}} is known, stands where it may stand and names something that exists.</summary>
internal static partial class Inserts
{
    public static IEnumerable<Diagnostic> Check(PageToCheck at) =>
    [
        .. at.Body.Inserts.SelectMany(insert => Check(insert, at.Content)),
        .. at.Body.Inserts.Where(i => i is { Name: "interactions" or "evidence" or InsertInline.AlsoCalled or InsertInline.EvidenceChart, Argument: not null })
            .SelectMany(i => i.Argument!.Split(' '), (i, id) => (i.At, Id: id)).Where(i => at.Content.Substances.ContainsKey(i.Id) && !at.Page.IsAbout(i.Id))
            .Select(i => Rules.Undeclared.At(i.At, $"What is printed here is about '{i.Id}', and the page does not declare it.")),
        .. at.Body.Inserts.Where(i => i.Name == InsertInline.Law && at.Content.IsUrgent(at.Page))
            .Select(i => Rules.UnknownInsert.At(i.At, "This page is for emergencies, and nothing of the law stands on it: it keeps people from calling for help.")),
        .. at.Body.Inserts.Where(i => i.Name is InsertInline.Names or InsertInline.Matrix && !at.Content.IsList(at.Page))
            .Select(i => Rules.NamesOffList.At(i.At, $"'{i.Name}' prints names of many substances, and the settings do not call '{at.Page.Address}' a list.")),
        .. at.Body.Inserts.Where(i => InsertInline.Blocks.ContainsKey(i.Name)).GroupBy(i => (i.Name, i.Argument)).SelectMany(same => same.Skip(1))
            .Select(again => Rules.UnknownInsert.At(again.At, $"'{again.Name}' stands on this page already.")),
        .. from block in at.Body.Blocks
           where at.Page.MadeFrom == MadeFrom.Writing && block.Kind != TextKind.Code && !block.IsAgain && block.Text.Contains('{', StringComparison.Ordinal)
           from Match braces in Braces().Matches(block.Text)
           where Known.Contains(braces.Groups["name"].Value)
           select Rules.UnknownInsert.At(block.At(braces.Index, braces.Length), $"Readers would see '{braces.Value}' as it stands here: two braces stand before it and two behind."),
    ];

    private static readonly HashSet<string> Known = [.. InsertInline.Blocks.Keys, InsertInline.Cite, InsertInline.Claim, InsertInline.Law];

    [GeneratedRegex(@"\{+\s*(?<name>[a-z-]+)\b[^{}\n]*\}+", RegexOptions.NonBacktracking)]
    private static partial Regex Braces();

    private static IEnumerable<Diagnostic> Check(Insert insert, Content content)
    {
        var argument = insert.Argument is null ? new Located<string>("", insert.At) : new(insert.Argument, insert.At);
        if (insert.Name == InsertInline.Cite)
            return argument.Value.Length == 0
                ? [Rules.UnknownInsert.At(insert.At, "'cite' needs the key of a source.")]
                : References.Check("sources.yml", [argument], content.Sources.Keys);

        if (insert.Name == InsertInline.Claim) return CheckClaim(insert, content);
        if (insert.Name == InsertInline.Law)
            return argument.Value.Length == 0
                ? [Rules.UnknownInsert.At(insert.At, "'law' needs the id of a legal entry.")]
                : References.Check("input/legal", [argument], content.Jurisdictions.Values.SelectMany(j => j.Entries).Select(e => e.Id));

        if (!InsertInline.Blocks.TryGetValue(insert.Name, out var takesArgument))
            return [Rules.UnknownInsert.At(insert.At, $"'{insert.Name}' is not known.", Nearest.Suggest(insert.Name, Known))];
        if (!insert.Alone) return [Rules.UnknownInsert.At(insert.At, $"'{insert.Name}' stands alone in its paragraph, with an empty line before and after.")];
        if (takesArgument == (argument.Value.Length == 0))
            return [Rules.UnknownInsert.At(insert.At, takesArgument ? $"'{insert.Name}' needs a name after it." : $"'{insert.Name}' takes nothing after it.")];
        return insert.Name switch
        {
            "interactions" or "evidence" or InsertInline.AlsoCalled or InsertInline.PagesAbout => References.Check("input/substances", [argument], content.Substances.Keys),
            InsertInline.EvidenceChart => argument.Value.Split(' ').SelectMany(id => References.Check("input/substances", [new(id, insert.At)], content.Substances.Keys)),
            InsertInline.Picture => References.Check("input/pictures", [argument], content.Pictures.Keys),
            InsertInline.HelpLinesOf => References.Check("input/help-lines", [argument], content.HelpLines.Select(c => c.Code)),
            InsertInline.PlacesIn => References.Check("input/legal", [argument], content.Jurisdictions.Keys),
            InsertInline.Pages => References.Check("the folders of input/pages", [argument], content.Directories.Keys),
            _ => [],
        };
    }

    private static IEnumerable<Diagnostic> CheckClaim(Insert insert, Content content)
    {
        var grade = insert.Argument?.Split(' ')[0] ?? "";
        if (Claims.Grade(insert.Argument) is null)
            return [Rules.UnknownChoice.At(insert.At, $"'{grade}' is no grade. Known are: {string.Join(", ", Claims.Grades)}.", Nearest.Suggest(grade, [.. Claims.Grades]))];
        if (!insert.Keys.Any()) return [Rules.UnknownInsert.At(insert.At, "'claim' needs the key of at least one source behind the grade.")];
        return insert.Keys.SelectMany(key => References.Check("sources.yml", [new(key, insert.At)], content.Sources.Keys));
    }
}
