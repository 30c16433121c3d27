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
        var notice = Read(fields, file, id, [.. Paragraphs(file, bodyLine, problems).Select(p => p.Text)]);
        fields.Done();
        foreach (var unread in notice.AppliesTo.SelectMany(r => r.Words).Where(w => w.Value.Length > Substance.LongestName))
            problems.Add(Rules.WrongType.At(unread.At, $"A word or phrase has at most {Substance.LongestName} characters, and this one has {unread.Value.Length}."));
        return notice;
    }

    internal static Notice Read(Fields fields, SourceFile file, string id, ImmutableArray<string> paragraphs)
    {
        fields.Words("audience"); // kept for the editors; every notice is for whoever reads the page
        return new Notice(
            id,
            file,
            fields.LocatedText("title"),
            fields.Choice<NoticeSeverity>("severity"),
            fields.Int("priority", 0),
            fields.ChoiceOrNull<NoticePlacement>("placement") ?? NoticePlacement.Top,
            fields.Choice<NoticeGroup>("group"),
            fields.ChoiceOrNull<Every>("every"),
            fields.Records("appliesTo", "rule", f => new NoticeRule(
                f.List("substances"), f.List("classes"), f.Choices<SubstanceKind>("kinds"), f.List("topics"), f.List("sections"), f.List("words"), f.ListWithRepeats("pair"), f.At)),
            paragraphs,
            fields.List("sources"),
            fields.Date("checked").Value,
            fields.ChoiceOrNull<Confidence>("confidence") ?? Confidence.High);
    }

    /// <summary>The same notice in another language: its words, and which version of it they translate.</summary>
    public static NoticeTranslation ReadTranslation(SourceFile file, string id, List<Diagnostic> problems)
    {
        var fields = FrontMatter.Read(file, "translation", problems, out var bodyLine);
        var translation = ReadTranslation(fields, file, id, [.. Paragraphs(file, bodyLine, problems).Select(p => p.Text)]);
        fields.Done();
        return translation;
    }

    internal static NoticeTranslation ReadTranslation(Fields fields, SourceFile file, string id, ImmutableArray<string> paragraphs) =>
        new(id, file, fields.LocatedText("translates"), fields.LocatedText("title"), paragraphs, LanguageReader.CheckOf(fields));

    /// <summary>What a notice says, as a reader meets it: its title and each paragraph, every character with its place in the file.</summary>
    public static IEnumerable<TextBlock> Blocks(Notice notice)
    {
        if (notice.Title.Length > 0) yield return FrontMatter.Block(TextKind.Title, notice.Heading, notice.Source);
        foreach (var paragraph in Paragraphs(notice.Source, FrontMatter.BodyLine(notice.Source), [])) yield return paragraph;
    }

    private static List<TextBlock> Paragraphs(SourceFile file, int bodyLine, List<Diagnostic> problems)
    {
        // Without front matter nobody knows where the text begins, and that was said.
        if (bodyLine == 0) return [];
        var paragraphs = new List<TextBlock>();
        var (text, offset, number) = (new TextBuilder(), 0, 0);
        foreach (var line in file.Text.Split('\n'))
        {
            if (++number >= bodyLine)
            {
                var words = line.Trim();
                if (line.AsSpan().IndexOfAny(Markup) is var at and >= 0)
                    problems.Add(Rules.NoticeMarkup.At(new(file.Path, number, at + 1), $"'{line[at]}' stands here."));
                if (words.Length == 0) End();
                else if (text.Length > 0) text.Append(" ", offset - 1);
                text.Append(words, offset + line.IndexOf(words, StringComparison.Ordinal));
            }
            offset += line.Length + 1;
        }
        End();
        if (paragraphs.Count == 0) problems.Add(Rules.MissingField.At(new(file.Path), "The notice says nothing: its text goes below the front matter."));
        return paragraphs;

        void End()
        {
            if (text.Length > 0) paragraphs.Add(new(TextKind.Text, text.ToString(), text.Pieces, file));
            text = new();
        }
    }
}
