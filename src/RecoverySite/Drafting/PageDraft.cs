using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>A page: its front matter, and a body that says honestly that nobody has written it.</summary>
internal static class PageDraft
{
    private static readonly Question
        address = new("address", "Where it stands, without an ending: folder/name", "a-new-page"),
        substances = new("substances", "The substances that it is about, the main one first", "") { Otherwise = OfCard, IsList = true, Choices = c => c.Substances.Keys },
        topics = new("topics", "Its topics", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Settings.Topics.Keys.Order(StringComparer.Ordinal) },
        audience = Question.Of<Audience>("audience", "For whom it is, if not for those of its folder") with { Otherwise = _ => "" },
        title = new("title", "Its title", "A new page"),
        description = new("description", "One plain sentence that says what a reader finds there", "What this page will say."),
        sources = new("sources", "Keys of sources.yml that it rests on", "") { Otherwise = _ => "", IsList = true, Choices = c => c.Sources.Keys };

    public static DraftKind Kind { get; } = new("page", "Begins a page.", [address, substances, topics, audience, title, description, sources], Write);

    /// <summary>A page at the address of a card is about its substance.</summary>
    private static string OfCard(Answers answers) =>
        Addresses.Named(answers.Text(address!), answers.Tree.Root).Split('/') is ["substances", var id] && answers.Content.Substances.ContainsKey(id) ? id : "";

    private static Draft Write(Answers answers)
    {
        var at = Addresses.Named(answers.Text(address), answers.Tree.Root);
        var folder = at.LastIndexOf('/') is var cut and >= 0 ? at[..cut] : "";
        var text = $"""
            ---
            {YamlText.Field("title", answers.Text(title))}{YamlText.Field("description", answers.Text(description))}reviewed: {DraftKind.Day(answers.Today)}
            reviewBy: {DraftKind.NextReview(answers, folder)}
            {YamlText.Field("audience", answers.Text(audience))}{YamlText.Field("topics", answers.List(topics))}{YamlText.Field("substances", answers.List(substances))}evidence: n/a
            {YamlText.Field("sources", answers.List(sources))}---

            {Page.Unwritten}

            <!--
            Begin with what a frightened reader needs first. Headings begin with ##.
            Put the key of its source behind every health claim, in double braces with the word cite before it.
            Set 'reviewed' to the day on which you held the page against its sources.
            -->

            """;
        return new([FileChange.New($"{answers.Tree.Root}/pages/{at}.md", text)],
            ["the text, in place of «" + Page.Unwritten + "»", "'sources', with a key of sources.yml for everything that it rests on", "'reviewed', once you have held it against them"]);
    }
}
