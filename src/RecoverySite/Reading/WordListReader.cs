using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>words.yml to the words that pages and notices are held against.</summary>
internal static class WordListReader
{
    public static WordList Read(SourceFile file, List<Diagnostic> problems)
    {
        var map = Yaml.Read(file, file.Text, 1, problems);
        var fields = new Fields(map, "word list", file.Path, problems);
        var list = Read(fields, map is not null, problems);
        fields.Done();
        return list;
    }

    internal static WordList Read(Fields fields, bool isReadable, List<Diagnostic> problems)
    {
        var rows = fields.Records("words", "row", f => Row(f, problems));
        var noClaimAfter = fields.Words("noClaimAfter");
        var law = fields.Record("law", "list of law words", f => new LawWords(
            f.Words("words"), f.Words("except"), f.Words("approval"), f.Words("approvedBy"), f.Dictionary("places")));
        var claims = ClaimWordsReader.Read(fields, isReadable, problems);
        var amounts = fields.Record("amounts", "list of amounts", Amounts);
        var sellers = fields.Record("sellers", "list of sellers", f => new SellerWords(f.Words("hosts"), f.Words("notHosts"), f.Words("currencies"), f.Words("noPriceBeside")));
        var empties = fields.Record("empty", "list of empty words", f => new EmptyWords(f.Words("links"), f.Words("pictures")));
        // Half a list would let the other half of the words through in silence.
        if (isReadable && rows.IsEmpty) problems.Add(Rules.MissingField.At(fields.At, "The word list needs 'words'."));
        if (isReadable && law is not { Words.IsEmpty: false }) problems.Add(Rules.MissingField.At(fields.At, "The word list needs 'law' with 'words' of its own."));
        if (isReadable && amounts is not { Numbers.IsEmpty: false, Measures.IsEmpty: false }) problems.Add(Rules.MissingField.At(fields.At, "The word list needs 'amounts' with 'numbers' and 'measures', or doses would go through in silence."));
        return new(rows, noClaimAfter, law ?? WordList.Empty.Law)
        {
            Claims = claims,
            Amounts = amounts ?? AmountWords.Empty,
            Sellers = sellers ?? SellerWords.Empty,
            Empties = empties ?? EmptyWords.Empty,
        };
    }

    private static AmountWords Amounts(Fields fields) => new(fields.Words("numbers"), fields.Words("measures"), fields.Words("pieces"), fields.Words("piecesBeside"),
        fields.Words("notOf"), fields.Words("notBeside"), fields.Words("lowering"), fields.Words("stopping"), fields.Words("taking"), fields.Words("notTold"));

    private static WordRow Row(Fields fields, List<Diagnostic> problems)
    {
        var avoid = fields.List("avoid");
        if (avoid.IsEmpty) problems.Add(Rules.MissingField.At(fields.At, "A row needs 'avoid'."));
        return new(avoid, fields.Text("write"), fields.Choice<WordLevel>("level"), fields.Text("why"),
            fields.Words("except"), fields.Words("exceptBeside"), fields.ChoiceOrNull<Beside>("beside"), fields.Flag("claim"));
    }
}
