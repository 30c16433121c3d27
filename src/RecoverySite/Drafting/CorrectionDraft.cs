using System.Collections.Immutable;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>A mistake that was published: it is told on its page, with the copies that still have it.</summary>
internal static class CorrectionDraft
{
    private const string Yes = "yes", No = "no";

    private static readonly Question
        page = new("page", "The page that was wrong, by its address", "index"),
        what = new("what", "What was wrong and what is right, in one or two plain sentences", "Something was wrong, and is right now."),
        safety = new("safety", "Whether it could have hurt somebody: yes or no", No),
        wrong = new("wrong", "The wrong words, as a reader saw them, to look for them in published copies", "") { Otherwise = _ => "" },
        copies = new("copies", "The folder into which you have fetched the published zips and books", "") { Otherwise = _ => "", When = answers => answers.Text(wrong!).Length > 0 };

    public static DraftKind Kind { get; } = new("correction", "Tells of a mistake that was published, on its page, with the copies that have it.", [page, what, safety, wrong, copies], Write);

    private static Draft Write(Answers answers)
    {
        var address = answers.Text(page);
        if (answers.Content.Pages.FirstOrDefault(p => p.Address == address) is not { } at)
            return Draft.Refuse($"There is no page '{address}'. Give its address without an ending, such as {answers.Content.Pages[0].Address}.");
        if (at.MadeFrom != MadeFrom.Writing)
            return Draft.Refuse($"'{address}' is made from a record and has no file that could tell of it. Name the written page on which readers will look for it.");
        var (file, words, folder) = (at.Source, answers.Text(wrong), answers.Text(copies).TrimEnd('/', '\\'));
        if (folder.Length > 0 && !SourceTree.Exists(folder)) return Draft.Refuse($"There is no folder '{folder}'.");
        var (found, unreadable) = words.Length > 0 && folder.Length > 0 ? PublishedCopies.With(words, folder) : ([], []);
        if (!unreadable.IsEmpty) return Draft.Refuse($"{string.Join(", ", unreadable)} in '{folder}' cannot be read, so nobody knows whether the words are there. Fetch it again or take it away.");
        var fields = $"date: {DraftKind.Day(answers.Today)}\n{YamlText.Field("what", answers.Text(what))}safety: {answers.Text(safety) switch { Yes => "true", No => "false", var other => YamlText.Of(other) }}\n"
            + YamlText.Field("copies", found);
        var edit = Listing.AddRecord(file, "corrections", fields, FrontMatter.BodyLine(file) - 2);
        return new([new(file.Path, file.Path, Edit.Apply(SourceTree.Bytes(file.Path)!, [edit]))], [.. ToFill(words, folder, found)]);
    }

    private static IEnumerable<string> ToFill(string words, string folder, ImmutableArray<string> found)
    {
        yield return "the page itself, if it is not mended yet, and its 'reviewed'";
        if (found.Length > 0) yield return $"a word in the notes of each release that has it; found in {string.Join(", ", found)}";
        else if (folder.Length > 0) yield return $"'copies': no page of a zip or book in {folder} has the words «{words}». Are they as a reader saw them?";
        else yield return "'copies', the published zips and books that have it: run this with --wrong and --copies, and they are found";
    }
}
