using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>sources.yml to the sources that pages and registers cite.</summary>
internal static class SourcesReader
{
    public static ImmutableArray<Source> Read(SourceFile file, List<Diagnostic> problems) =>
        [.. (Yaml.Read(file, file.Text, 1, problems)?.Entries ?? []).Select(e => Entry(file, e.Key, e.Value, problems)).OfType<Source>()];

    private static Source? Entry(SourceFile file, YamlScalar key, YamlNode value, List<Diagnostic> problems)
    {
        if (value is not YamlMap map)
        {
            problems.Add(Rules.WrongType.At(value.At, $"The source '{key.Value}' has fields of its own, indented below it."));
            return null;
        }
        var fields = new Fields(map, "source", file.Path, problems);
        var source = Read(fields, key.Value, key.At);
        fields.Done();
        return source;
    }

    internal static Source Read(Fields fields, string key, Location at) =>
        new(key, fields.Text("title"), fields.Address("address"), fields.Choice<Evidence>("evidence"),
            fields.TextOrNull("note"), at, fields.ChoiceOrNull<Studied>("studied") ?? Studied.People);
}

/// <summary>A file of help-lines/ to the numbers of one country.</summary>
internal static class HelpLinesReader
{
    public static HelpLines Read(SourceFile file, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "country", file.Path, problems);
        var country = Read(fields, file);
        fields.Done();
        return country;
    }

    internal static HelpLines Read(Fields fields, SourceFile file)
    {
        fields.ChoiceOrNull<Evidence>("evidence");
        fields.ChoiceOrNull<Confidence>("confidence");
        return new HelpLines(fields.Id("code"), fields.Text("country"), fields.TextOrNull("emergency") ?? "",
            fields.PartialDate("asOf"), fields.TextOrNull("note"),
            fields.Records("lines", "help line", Line),
            file.Path);
    }

    private static HelpLine Line(Fields f)
    {
        var localName = f.TextOrNull("localName");
        if (localName is not null) f.Text("language"); // a program that reads aloud must know how to say it
        return new(f.Text("name"), localName, f.LanguageOrNull("language"), f.TextOrNull("phone"), f.TextOrNull("sms"),
            f.Address("address"), f.TextOrNull("hours"), f.Text("for"), f.Choice<Evidence>("evidence"),
            f.ChoiceOrNull<Confidence>("confidence") ?? Confidence.High, f.PartialDate("asOf"), f.TextOrNull("note"), f.At);
    }
}

/// <summary>site.yml to the settings of the whole site.</summary>
internal static class SettingsReader
{
    public static SiteSettings Read(SourceFile file, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "site", file.Path, problems);
        var settings = Read(fields, file);
        fields.Done();
        // A broken file was said already.
        if (settings.Places.IsEmpty && settings.Title.Length > 0)
            problems.Add(Rules.MissingField.At(fields.At, "A site needs at least one of 'places': the law on every page is that of a place."));
        return settings;
    }

    internal static SiteSettings Read(Fields fields, SourceFile file)
    {
        var settings = new SiteSettings(fields.Text("title"), fields.Text("description"), fields.LanguageOrNull("language") ?? "en",
            fields.TextOrNull("publisher"), fields.TextOrNull("contact"), fields.TextOrNull("funding"),
            fields.Address("repository"), fields.Root("address"), fields.List("places"),
            fields.Dictionary("topics"), fields.Dictionary("classes"), fields.List("menu"), fields.List("footer"), fields.List("lists"), fields.List("urgent"),
            fields.LocatedTextOrNull("glossary"), file.Path)
        {
            LanguageAt = fields.LocatedTextOrNull("language")?.At,
            Grades = fields.LocatedTextOrNull("grades"),
            Names = fields.LocatedTextOrNull("names"),
            LeaveTo = fields.Address("leaveTo"),
            Essentials = fields.List("essentials"),
        };
        return fields.Rising("oldAfter", 3) is { IsEmpty: false } days ? settings with { OldAfter = days } : settings;
    }

    public static SiteSettings Missing(string root) => new("", "", "en", null, null, null, null, null, [],
        ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty, [], [], [], [], null, root + "/site.yml");
}
