using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file of notices/ to a notice: rules in the front matter, plain paragraphs below.</summary>
internal static class NoticeReader
{
    private static readonly System.Buffers.SearchValues<char> Markup = System.Buffers.SearchValues.Create("*_`[]<>#|{}\\&");

    public static Notice Read(SourceFile file, string id, List<Diagnostic> problems)
    {
        var fields = FrontMatter.Read(file, "notice", problems, out var bodyLine);
        var notice = new Notice(
            id,
            file.Path,
            fields.Text("title"),
            fields.Choice<NoticeSeverity>("severity"),
            fields.Int("priority", 0),
            fields.ChoiceOrNull<NoticePlacement>("placement") ?? NoticePlacement.Top,
            fields.Choice<NoticeGroup>("group"),
            fields.ChoiceOrNull<Every>("every"),
            fields.Records("appliesTo", "rule", f => new NoticeRule(
                f.List("substances"), f.List("classes"), f.List("topics"), f.List("words"), f.ListWithRepeats("pair"), f.At)),
            Paragraphs(file, bodyLine, problems),
            fields.List("sources"),
            fields.Date("checked").Value,
            fields.ChoiceOrNull<Confidence>("confidence") ?? Confidence.High);
        fields.Words("audience"); // kept for the editors; every notice is for whoever reads the page
        fields.Done();
        foreach (var unread in notice.AppliesTo.SelectMany(r => r.Words).Where(w => w.Value.Length > Substance.LongestName))
            problems.Add(Rules.WrongType.At(unread.At, $"A word or phrase has at most {Substance.LongestName} characters, and this one has {unread.Value.Length}."));
        return notice;
    }

    private static ImmutableArray<string> Paragraphs(SourceFile file, int bodyLine, List<Diagnostic> problems)
    {
        // Without front matter nobody knows where the text begins, and that was said.
        if (bodyLine == 0) return [];
        var lines = file.Text.Split('\n').Skip(bodyLine - 1).Select(l => l.Trim()).ToList();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].AsSpan().IndexOfAny(Markup) is var at and >= 0)
                problems.Add(Rules.NoticeMarkup.At(new(file.Path, bodyLine + i, at + 1), $"'{lines[i][at]}' stands here."));
        ImmutableArray<string> paragraphs = [.. string.Join('\n', lines).Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(p => p.Trim().Replace('\n', ' ')).Where(p => p.Length > 0)];
        if (paragraphs.IsEmpty) problems.Add(Rules.MissingField.At(new(file.Path), "The notice says nothing: its text goes below the front matter."));
        return paragraphs;
    }
}
