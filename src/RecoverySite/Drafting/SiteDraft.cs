using System.Collections.Immutable;
using System.Text;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>
/// The smallest valid site of somebody's own. Its word list, its general notices and the sources they cite are those of the
/// starter site, so that nobody begins without them; the rest is empty and says so.
/// </summary>
internal static class SiteDraft
{
    /// <summary>Notices that hold on a site about anything; each is a file of the starter site.</summary>
    private static readonly string[] notices = ["emergency-now", "list-page", "not-medical-advice", "review-overdue"];

    private static readonly Question
        title = new("title", "The title of the site", "A new site"),
        description = new("description", "What it is about, in one plain sentence", "Plain information about recovery."),
        country = new("country", "The code of the country whose law it shows, such as PT", "ZZ"),
        name = new("country-name", "The name of that country", "A country"),
        emergency = new("emergency", "The emergency number there", "000"),
        publisher = new("publisher", "Who publishes it", "") { Otherwise = _ => "" },
        contact = new("contact", "Where to write to", "") { Otherwise = _ => "" };

    public static DraftKind Kind { get; } = new("site", "Begins a site of your own in a new folder.", [title, description, country, name, emergency, publisher, contact], Write);

    private static Draft Write(Answers answers)
    {
        var code = answers.Text(country);
        var (root, today, next) = (answers.Tree.Root, DraftKind.Day(answers.Today), DraftKind.NextReview(answers, ""));
        string Front(string title, string description) => $"---\n{YamlText.Field("title", title)}{YamlText.Field("description", description)}reviewed: {today}\nreviewBy: {next}\n---\n\n";
        var settings = $"""
            # What the publisher sets once. Lines without a value are not shown.
            {YamlText.Field("title", answers.Text(title))}{YamlText.Field("description", answers.Text(description))}language: en
            publisher: {Of(answers.Text(publisher))}
            contact: {Of(answers.Text(contact))}
            funding:
            repository:
            address:

            # The places whose law is shown. Each has a file in legal/.
            places: [{YamlText.Of(code)}]

            # Pages in the menu at the top; pages and folders for emergencies, which say nothing of the law.
            menu: [help/now]
            urgent: [help, index]

            # The words that pages and notices use as topics and classes.
            topics:
              crisis: Crisis
              overdose: Overdose
              withdrawal: Withdrawal

            classes:
              depressant: Drugs that slow the body down
              opioid: Opioids
              stimulant: Stimulants

            """.Replace(": \n", ":\n", StringComparison.Ordinal);
        return new(
        [
            FileChange.New($"{root}/site.yml", settings),
            FileChange.New($"{root}/words.yml", Starter("words.yml")),
            FileChange.New($"{root}/sources.yml", Cited()),
            .. notices.Select(n => FileChange.New($"{root}/notices/{n}.md", Starter($"notices/{n}.md"))),
            FileChange.New($"{root}/legal/{code.ToLowerInvariant()}.yml", $"{YamlText.Field("place", code)}{YamlText.Field("name", answers.Text(name))}entries: []\n"),
            FileChange.New($"{root}/help-lines/{code.ToLowerInvariant()}.yml",
                $"{YamlText.Field("country", answers.Text(name))}{YamlText.Field("code", code)}{YamlText.Field("emergency", answers.Text(emergency))}asOf: {today}\nlines: []\n"),
            FileChange.New($"{root}/pages/_directory.yml", $"{YamlText.Field("title", answers.Text(title))}"),
            FileChange.New($"{root}/pages/index.md", Front(answers.Text(title), answers.Text(description)) + "This site is new. If somebody is in danger, [get help now](help/now.md).\n"),
            FileChange.New($"{root}/pages/help/_directory.yml", "title: Help\n"),
            FileChange.New($"{root}/pages/help/now.md", Front("Get help now", "The numbers to call when somebody is in danger.")
                + "## Call for help\n\nCall the emergency number if somebody may be in danger. Say where you are.\n\n{{emergency-numbers}}\n\n## Talk to somebody\n\n{{help-lines}}\n"),
        ],
        [
            "'emergency' and 'lines' in help-lines: hold them against an official page",
            "'publisher', 'contact' and 'address' in site.yml",
            "'recoverysite schema', if you write in Visual Studio Code: with the YAML extension fields complete themselves",
            "the notices and the word list come from the starter site (CC BY 4.0): say so on a page about the site",
        ]);
    }

    private static string Of(string value) => value.Length == 0 ? "" : YamlText.Of(value);

    /// <summary>The sources that these notices cite, as they stand in the starter site.</summary>
    private static string Cited()
    {
        var cited = notices.SelectMany(n => NoticeReader.Read(new($"{n}.md", Starter($"notices/{n}.md")), n, []).Sources).Select(s => s.Value).ToHashSet(StringComparer.Ordinal);
        var text = new StringBuilder();
        var isCited = false;
        foreach (var line in Starter("sources.yml").TrimEnd('\n').Split('\n'))
        {
            if (line.Length > 0 && line[0] is not (' ' or '#')) isCited = cited.Contains(line[..line.IndexOf(':', StringComparison.Ordinal)]);
            if (isCited) text.Append(line).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>A file of the starter site, which the program carries with it.</summary>
    private static string Starter(string path)
    {
        using var stream = typeof(SiteDraft).Assembly.GetManifestResourceStream("starter/" + path)
            ?? throw new InvalidOperationException($"The program was built without '{path}'.");
        return new StreamReader(stream).ReadToEnd();
    }
}
