using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>words.yml to the words that pages and notices are held against.</summary>
internal static class WordListReader
{
    public static WordList Read(SourceFile file, List<Diagnostic> problems)
    {
        var map = Yaml.Read(file, file.Text, 1, problems);
        var fields = new Fields(map, "word list", file.Path, problems);
        var rows = fields.Records("words", "row", f => Row(f, problems));
        var noClaimAfter = fields.Words("noClaimAfter");
        var law = fields.Record("law", "list of law words", f => new LawWords(
            f.Words("words"), f.Words("except"), f.Words("approval"), f.Words("approvedBy"), f.Dictionary("places")));
        var claims = ClaimWordsReader.Read(fields, map is not null, problems);
        fields.Done();
        // Half a list would let the other half of the words through in silence.
        if (map is not null && rows.IsEmpty) problems.Add(Rules.MissingField.At(fields.At, "The word list needs 'words'."));
        if (map is not null && law is not { Words.IsEmpty: false }) problems.Add(Rules.MissingField.At(fields.At, "The word list needs 'law' with 'words' of its own."));
        return new(rows, noClaimAfter, law ?? WordList.Empty.Law) { Claims = claims };
    }

    private static WordRow Row(Fields fields, List<Diagnostic> problems)
    {
        var avoid = fields.List("avoid");
        if (avoid.IsEmpty) problems.Add(Rules.MissingField.At(fields.At, "A row needs 'avoid'."));
        return new(avoid, fields.Text("write"), fields.Choice<WordLevel>("level"), fields.Text("why"),
            fields.Words("except"), fields.Words("exceptBeside"), fields.ChoiceOrNull<Beside>("beside"), fields.Flag("claim"));
    }
}
