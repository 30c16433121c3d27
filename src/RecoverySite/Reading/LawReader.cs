using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file of legal/ to a jurisdiction and its entries.</summary>
internal static class LawReader
{
    public static Jurisdiction Read(SourceFile file, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "place", file.Path, problems);
        var jurisdiction = Read(fields, file);
        fields.Done();
        return jurisdiction;
    }

    internal static Jurisdiction Read(Fields fields, SourceFile file)
    {
        var place = fields.Id("place");
        return new Jurisdiction(place, fields.Text("name"), fields.LocatedTextOrNull("within"),
            fields.Records("entries", "legal entry", f => Entry(f, place)), file.Path);
    }

    private static LegalEntry Entry(Fields fields, string place)
    {
        fields.Words("pitfalls"); // what is commonly misreported: for whoever checks the record, never printed
        var source = fields.Record("source", "source", f => new SourceOfLaw(
            f.TextOrNull("title"), f.Address("address"), f.ChoiceOrNull<SourceKind>("kind") ?? SourceKind.None, f.TextOrNull("access")));
        return new LegalEntry(
            fields.Id("id"),
            place,
            fields.List("substances"),
            fields.TextOrNull("scope"),
            fields.TextOrNull("form"),
            fields.TextOrNull("locality"),
            fields.Choice<LegalStatus>("status"),
            fields.Choices<LegalStatus>("otherStatuses"),
            fields.TextOrNull("schedule"),
            fields.TextOrNull("instrument"),
            fields.Text("summary"),
            fields.PartialDateOrNull("effectiveFrom")?.Text,
            fields.PartialDate("asOf"),
            fields.PartialDate("checkBy"),
            fields.Choice<Volatility>("volatility"),
            source?.Title,
            source?.Address,
            source?.Kind ?? SourceKind.None,
            fields.Choice<Evidence>("evidence"),
            fields.Choice<Confidence>("confidence"),
            fields.Flag("verifyBeforeDisplay"),
            fields.At);
    }

    private sealed record SourceOfLaw(string? Title, Uri? Address, SourceKind Kind, string? Access);
}
