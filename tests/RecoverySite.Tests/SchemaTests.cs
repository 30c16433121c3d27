using System.Text.Json.Nodes;
using NJsonSchema;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Tests;

/// <summary>The committed schemas are what the readers ask for, and they hold what the starter site has.</summary>
public sealed class SchemaTests
{
    private static readonly string folder = Path.Combine(TestSite.Repository, ".vscode", "schemas");

    [Fact]
    public void The_committed_schemas_are_those_of_the_readers()
    {
        var made = Schemas.Files().ToDictionary(f => f.Name, f => f.Text);
        if (Environment.GetEnvironmentVariable("RENEW_SNAPSHOTS") == "1")
            foreach (var (name, text) in made) File.WriteAllText(Path.Combine(folder, name), text);
        Directory.EnumerateFiles(folder).ToDictionary(f => Path.GetFileName(f), File.ReadAllText).ShouldBe(made, ignoreOrder: true);
    }

    [Fact]
    public void Every_field_has_a_hint_and_every_hint_a_field()
    {
        var fields = Schemas.All.SelectMany(f => Below(f.Shape)).SelectMany(s => s.Fields.Select(f => (s.Kind, f.Name))).ToHashSet();
        fields.Count.ShouldBeGreaterThan(150);
        Hints.Read().Words.Keys.ToHashSet().ShouldBe(fields, ignoreOrder: true);
    }

    [Fact]
    public void The_editor_holds_every_data_file_against_the_schema_of_its_kind()
    {
        var written = File.ReadAllText(Path.Combine(TestSite.Repository, ".vscode", "settings.json"));
        written.ShouldBe(Schemas.Settings(".vscode/schemas"));
        JsonNode.Parse(written)!["yaml.schemas"]!.AsObject().ToDictionary(s => s.Key, s => (string)s.Value!)
            .ShouldBe(Schemas.All.Where(f => f.Files.EndsWith(".yml", StringComparison.Ordinal)).ToDictionary(f => $".vscode/schemas/{f.Name}.json", f => $"input/{f.Files}"), ignoreOrder: true);
    }

    [Fact]
    public async Task A_site_of_its_own_gets_the_schemas_and_settings_that_lead_to_them_but_keeps_settings_it_has()
    {
        using var site = GoldenSite.Make();
        var settings = Path.Combine(site.Root, ".vscode", "settings.json");
        (await TestProgram.Run(site.Root, [], "schema")).Output.ShouldBe($"{Schemas.All.Length} schemas are in .vscode/schemas.{Environment.NewLine}");
        File.ReadAllText(settings).ShouldBe(Schemas.Settings(".vscode/schemas"));
        File.WriteAllText(settings, "{}");
        (await TestProgram.Run(site.Root, [], "schema")).Exit.ShouldBe(0);
        File.ReadAllText(settings).ShouldBe("{}");
        Directory.GetFiles(Path.Combine(site.Root, ".vscode", "schemas")).Length.ShouldBe(Schemas.All.Length);
    }

    [Fact]
    public async Task The_starter_site_is_valid_by_its_schemas()
    {
        foreach (var kind in Schemas.All)
        {
            var schema = await Schema(kind);
            var files = Files(kind).ToList();
            files.ShouldNotBeEmpty(kind.Name);
            foreach (var file in files) schema.Validate(Json(file).ToJsonString()).Select(e => $"{file.Path} {e.Path} {e.Kind}").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_the_readers_refuse_the_schemas_refuse()
    {
        foreach (var kind in Schemas.All)
        {
            var schema = await Schema(kind);
            var valid = Json(Files(kind).First());
            foreach (var damaged in Damages(valid, kind)) schema.Validate(damaged.ToJsonString()).ShouldNotBeEmpty(damaged.ToJsonString());
        }
    }

    [Fact]
    public void What_is_asked_for_only_after_some_value_is_known_too()
    {
        var picture = Schemas.All.Single(f => f.Name == "picture").Shape;
        picture.Fields.Select(f => f.Name).ShouldBe(["kind", "title", "steps", "line", "words"], ignoreOrder: true);
        picture.Fields.Single(f => f.Name == "words").IsRequired.ShouldBeFalse();
        picture.Fields.Single(f => f.Name == "title").IsRequired.ShouldBeTrue();
    }

    /// <summary>A field misspelt, each required field left out, a list or a word where the other belongs.</summary>
    private static IEnumerable<JsonObject> Damages(JsonObject valid, FileShape kind)
    {
        JsonObject Record(JsonObject file) => kind.IsKeyed ? file.First().Value!.AsObject() : file;
        JsonObject Damaged(Action<JsonObject> damage)
        {
            var copy = valid.DeepClone().AsObject();
            damage(Record(copy));
            return copy;
        }
        yield return Damaged(r => r["reviwed"] = "2026-11-01");
        foreach (var field in kind.Shape.Fields)
        {
            if (field.IsRequired) yield return Damaged(r => r.Remove(field.Name));
            yield return Damaged(r => r[field.Name] = field.IsList ? "a word" : new JsonArray("a list"));
            if (field.Kind == ValueKind.Choice) yield return Damaged(r => r[field.Name] = field.IsList ? new JsonArray("no-such-word") : "no-such-word");
            if (field.Kind == ValueKind.Date) yield return Damaged(r => r[field.Name] = "1 May 2026");
            if (field is { Record: not null, IsList: true }) yield return Damaged(r => r[field.Name] = new JsonArray(new JsonObject { ["nonsense"] = "x" }));
        }
    }

    private static Task<JsonSchema> Schema(FileShape kind) => JsonSchema.FromFileAsync(Path.Combine(folder, kind.Name + ".json"));

    private static IEnumerable<SourceFile> Files(FileShape kind)
    {
        var pattern = "^" + System.Text.RegularExpressions.Regex.Escape(kind.Files).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$";
        // The starter site is in one language; the golden site has another.
        var root = kind.Files.StartsWith("languages/", StringComparison.Ordinal) ? Path.Combine(TestSite.ProjectFolder, "Golden") : Path.Combine(TestSite.Repository, "input");
        return SourceTree.Load(root).Files.Where(f => System.Text.RegularExpressions.Regex.IsMatch(f.Path[(root.Length + 1)..], pattern));
    }

    /// <summary>A file, or its front matter, as an editor understands it.</summary>
    private static JsonObject Json(SourceFile file)
    {
        var problems = new List<Diagnostic>();
        var end = FrontMatter.BodyLine(file);
        var yaml = end == 0 ? file.Text : string.Join('\n', file.Text.Split('\n')[1..(end - 2)]);
        return Json(Yaml.Read(file, yaml, 1, problems)!)!.AsObject();
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(e => KeyValuePair.Create(e.Key.Value, Json(e.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Json)]),
        YamlScalar { Quoted: false, IsNull: true } => null,
        YamlScalar { Quoted: false, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalar { Quoted: false } number when int.TryParse(number.Value, out var value) => value,
        YamlScalar text => text.Value,
        _ => null,
    };

    private static IEnumerable<Shape> Below(Shape shape) => [shape, .. shape.Fields.Select(f => f.Record).OfType<Shape>().SelectMany(Below)];
}
