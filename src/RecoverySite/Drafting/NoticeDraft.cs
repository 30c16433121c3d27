using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>A safety notice. What keeps people alive is written down twice, so the substances that it names come to list it.</summary>
internal static class NoticeDraft
{
    private static readonly Question
        title = new("title", "The advice in a few words", "A new notice"),
        id = new("id", "Its id", "new-notice") { Otherwise = answers => Kebab.OfWords(answers.Text(title!)) },
        severity = Question.Of<NoticeSeverity>("severity", "How grave it is"),
        group = Question.Of<NoticeGroup>("group", "What it is about"),
        placement = Question.Of<NoticePlacement>("placement", "Where it stands on a page", NoticePlacement.Top),
        substances = new("substances", "The substances whose pages carry it", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Substances.Keys },
        classes = new("classes", "The classes whose pages carry it", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Settings.Classes.Keys.Order(StringComparer.Ordinal) },
        topics = new("topics", "The topics whose pages carry it", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Settings.Topics.Keys.Order(StringComparer.Ordinal) },
        every = Question.Of<Every>("every", "Pages that carry it whatever they are about") with { Otherwise = _ => "" },
        text = new("text", "What it says, in plain short sentences", "Nobody has written this notice yet."),
        sources = new("sources", "Keys of sources.yml that it rests on", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Sources.Keys },
        confidence = Question.Of<Confidence>("confidence", "How sure we are of it", Confidence.Low);

    public static DraftKind Kind { get; } = new("notice", "Writes a safety notice, and the rule by which pages get it.",
        [title, id, severity, group, placement, substances, classes, topics, every, text, sources, confidence], Write);

    private static Draft Write(Answers answers)
    {
        var rules = string.Concat(new[] { substances, classes, topics }.Where(q => answers.List(q).Length > 0).Select(q => $"  - {q.Name}: {YamlText.List(answers.List(q))}\n"));
        var words = $"""
            ---
            {YamlText.Field("title", answers.Text(title))}severity: {YamlText.Of(answers.Text(severity))}
            group: {YamlText.Of(answers.Text(group))}
            placement: {YamlText.Of(answers.Text(placement))}
            {YamlText.Field("every", answers.Text(every))}{(rules.Length > 0 ? "appliesTo:\n" + rules : "")}{YamlText.Field("sources", answers.List(sources))}checked: {DraftKind.Day(answers.Today)}
            confidence: {YamlText.Of(answers.Text(confidence))}
            ---

            {answers.Text(text)}

            """;
        var isGrave = answers.Text(severity) is var grave && (grave == Kebab.Of(NoticeSeverity.Emergency) || grave == Kebab.Of(NoticeSeverity.Danger));
        var listed = isGrave ? answers.List(substances).Select(answers.Content.Substances.GetValueOrDefault).OfType<Substance>() : [];
        return new([FileChange.New($"{answers.Tree.Root}/notices/{answers.Text(id)}.md", words), .. listed.Select(s => Listed(s, answers.Text(id), answers.Tree))],
            ["'priority': where it stands among notices as grave, from 0 to 100", "'sources', with a key of sources.yml for everything that it rests on", "see with 'explain' which pages carry it now"]);
    }

    /// <summary>The file of a substance with the notice on its list; without a list, with one below the day of its next review, which every record has.</summary>
    private static FileChange Listed(Substance substance, string notice, SourceTree tree) =>
        new(substance.File, substance.File, Edit.Apply(SourceTree.Bytes(substance.File)!,
            [Listing.Add(tree.Files.First(f => f.Path == substance.File), "notices", substance.Notices, notice, substance.ReviewBy.At.Line + 1)]));
}
