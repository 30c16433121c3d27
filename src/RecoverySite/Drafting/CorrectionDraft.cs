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
        var address = Addresses.Named(answers.Text(page), answers.Tree.Root);
        if (answers.Content.Pages.FirstOrDefault(p => p.Address == address) is not { } at)
            return Draft.Refuse($"There is no page '{address}'. Give its address without an ending, such as {answers.Content.Pages[0].Address}.");
        if (at.MadeFrom != MadeFrom.Writing)
            return Draft.Refuse($"'{address}' is made from a record and has no file that could tell of it. Name the written page on which readers will look for it.");
        if (at.Corrections.Any(c => c.What.Value == answers.Text(what))) return Draft.Refuse($"'{address}' tells this already. Add what is missing to its 'corrections' in {at.Source.Path}.");
        if (answers.Text(safety) is not (Yes or No)) return Draft.Refuse($"'safety' is {Yes} or {No}, not '{answers.Text(safety)}'.");
        var (file, words, folder) = (at.Source, answers.Text(wrong), answers.Text(copies).TrimEnd('/', '\\'));
        if (folder.Length > 0 && words.Length == 0) return Draft.Refuse("To look for it in copies, give the wrong words too, as a reader saw them.");
        if (folder.Length > 0 && !SourceTree.Exists(folder)) return Draft.Refuse($"There is no folder '{folder}'.");
        var (found, unreadable) = folder.Length > 0 ? PublishedCopies.With(words, [address, .. at.RedirectFrom.Select(r => Addresses.RedirectAddress(r.Value)).OfType<string>()], folder) : ([], []);
        if (!unreadable.IsEmpty) return Draft.Refuse($"{string.Join(", ", unreadable)} in '{folder}' cannot be read, so nobody knows whether the words are there. Fetch it again or take it away.");
        if (folder.Length > 0 && found.IsEmpty)
            return Draft.Refuse($"No zip or book in '{folder}' has the words «{words}» on '{address}'. Are they as a reader saw them? To write it without copies, leave 'copies' out.");
        var fields = $"date: {DraftKind.Day(answers.Today)}\n{YamlText.Field("what", answers.Text(what))}safety: {(answers.Text(safety) == Yes ? "true" : "false")}\n"
            + YamlText.Field("copies", found);
        return Draft.Adding(file, "corrections", fields,
        [
            "the page itself, if it is not mended yet, and its 'reviewed'",
            found.IsEmpty ? "'copies', the published zips and books that have it, if there are any: with --wrong and --copies they are found" : $"a word in the notes of each release that has it; found in {string.Join(", ", found)}",
        ], FrontMatter.BodyLine(file) - 2);
    }
}
