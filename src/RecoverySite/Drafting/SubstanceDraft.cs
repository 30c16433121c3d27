using RecoverySite.Model;

namespace RecoverySite.Drafting;

/// <summary>An entry of the register of substances, with empty lists for what makes it found and what it mixes badly with.</summary>
internal static class SubstanceDraft
{
    private static readonly Question
        name = new("name", "Its name, as readers know it", "New substance"),
        id = new("id", "Its id in the register", "new-substance") { Otherwise = answers => Kebab.OfWords(answers.Text(name!)) },
        kind = Question.Of<SubstanceKind>("kind", "What it is"),
        description = new("description", "What it is, in one plain sentence without its name", "something that nobody has described yet"),
        classes = new("classes", "Its classes, by which notices find it", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Settings.Classes.Keys.Order(StringComparer.Ordinal) },
        aliases = new("aliases", "Other names that mean it wherever they stand", "") { Otherwise = _ => "", IsList = true };

    public static DraftKind Kind { get; } = new("substance", "Begins an entry of the register of substances.", [name, id, kind, description, classes, aliases], Write);

    private static Draft Write(Answers answers)
    {
        var text = $"""
            {YamlText.Field("name", answers.Text(name))}kind: {YamlText.Of(answers.Text(kind))}
            {YamlText.Field("description", answers.Text(description))}reviewed: {DraftKind.Day(answers.Today)}
            reviewBy: {DraftKind.NextReview(answers, "substances")}
            classes: {YamlText.List(answers.List(classes))}
            # Names that mean it wherever they stand.
            aliases: {YamlText.List(answers.List(aliases))}
            brands: []
            slang: []
            misspellings: []
            # Words that may mean it: writers are asked. And words that mean it only on a page about it.
            ask: []
            common: []
            # Notices beyond those whose own rules name it.
            notices: []
            # What mixes badly, in both substances alike: 'with', 'severity', 'summary', 'sources' for each.
            interactions: []
            # What was found: 'condition', 'grade', 'summary', 'sources' for each.
            evidence: []

            """;
        return new([FileChange.New($"{answers.Tree.Root}/substances/{answers.Text(id)}.yml", text)],
            ["the lists of names, with usual misspellings, so that search and notices find it", "'interactions' and 'evidence', each with its sources", "its law: new law", "the notices it needs: new notice"]);
    }
}
