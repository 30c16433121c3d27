using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>search.yml to what search must know and no page says.</summary>
internal static class SearchReader
{
    public static SearchRegister Read(SourceFile file, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "search", file.Path, problems);
        var register = Read(fields);
        fields.Done();
        return register;
    }

    internal static SearchRegister Read(Fields fields) => new(
        fields.Records("pins", "pin", f => new Pin(f.List("pages"), f.Words("for"))),
        fields.Records("others", "other word", f => new OtherWords(f.Words("said"), f.Words("means"))),
        fields.Words("leftOut"),
        fields.Words("common"));
}
