using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>One kind of file and what can stand in it.</summary>
/// <param name="Files">Which files of the input folder it is about.</param>
/// <param name="IsKeyed">Whether the author's own keys stand at the margin, each with such a record.</param>
internal sealed record FileShape(string Name, string Files, Shape Shape, bool IsKeyed = false);

/// <summary>JSON Schemas of every kind of file, for editors that complete and check while somebody types. They are made by the readers themselves.</summary>
internal static class Schemas
{
    private static readonly JsonSerializerOptions options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly SourceFile none = new("none", "");

    public static ImmutableArray<FileShape> All { get; } =
    [
        new("page", "pages/**/*.md", Shape.Of("page", f => PageReader.Read(f, none, "none", ImmutableDictionary<string, PageDirectory>.Empty))),
        new("directory", "pages/**/_directory.yml", Shape.Of("folder", f => PageReader.ReadDirectory(f, ""))),
        new("substance", "substances/*.yml", Shape.Of("substance", f => SubstanceReader.Read(f, none, "none"))),
        new("notice", "notices/*.md", Shape.Of("notice", f => NoticeReader.Read(f, none, "none", []))),
        new("language", "languages/*/frame.yml", Shape.Of("language", f => LanguageReader.Read(f, "none", null, []))),
        new("translation", "languages/*/notices/*.md", Shape.Of("translation", f => NoticeReader.ReadTranslation(f, none, "none", []))),
        new("law", "legal/*.yml", Shape.Of("place", f => LawReader.Read(f, none))),
        new("help-lines", "help-lines/*.yml", Shape.Of("country", f => HelpLinesReader.Read(f, none))),
        new("picture", "pictures/*.yml", Shape.Of("picture", f => PictureReader.Read(f, none, "none", []))),
        new("sources", "sources.yml", Shape.Of("source", f => SourcesReader.Read(f, "", new(""))), IsKeyed: true),
        new("site", "site.yml", Shape.Of("site", f => SettingsReader.Read(f, none))),
        new("words", "words.yml", Shape.Of("word list", f => WordListReader.Read(f, isReadable: false, []))),
        new("search", "search.yml", Shape.Of("search", SearchReader.Read)),
        new("glossary", "glossary.yml", Shape.Of("glossary", f => GlossaryReader.Read(f, none))),
        new("popular-claims", "popular-claims.yml", Shape.Of("list of popular claims", f => PopularClaimsReader.Read(f, none))),
    ];

    /// <summary>Every schema as a file, by name.</summary>
    public static IEnumerable<(string Name, string Text)> Files()
    {
        var hints = Hints.Read();
        return All.Select(file => ($"{file.Name}.json", Json(file, hints).ToJsonString(options) + "\n"));
    }

    /// <summary>What tells Visual Studio Code which schema is for which file. Its YAML extension does not look at front matter.</summary>
    /// <param name="folder">Where the schemas are, from the folder that is open in the editor.</param>
    public static string Settings(string folder) => new JsonObject
    {
        ["files.eol"] = "\n",
        ["yaml.schemas"] = new JsonObject(All.Where(f => f.Files.EndsWith(".yml", StringComparison.Ordinal)).Select(f => KeyValuePair.Create($"{folder}/{f.Name}.json", (JsonNode?)$"input/{f.Files}"))),
    }.ToJsonString(options) + "\n";

    private static JsonObject Json(FileShape file, Hints hints)
    {
        var record = Record(file.Shape, hints);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"RecoverySite: {(file.Files.EndsWith(".md", StringComparison.Ordinal) ? "front matter of " : "")}input/{file.Files}",
        };
        if (file.IsKeyed) record = new() { ["type"] = "object", ["additionalProperties"] = record };
        foreach (var (name, value) in record.ToList())
        {
            record.Remove(name);
            schema[name] = value;
        }
        return schema;
    }

    private static JsonObject Record(Shape shape, Hints hints)
    {
        var properties = new JsonObject();
        foreach (var field in shape.Fields) properties[field.Name] = Field(field, shape.Kind, hints);
        var record = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (shape.Fields.Any(f => f.IsRequired)) record["required"] = new JsonArray([.. shape.Fields.Where(f => f.IsRequired).Select(f => JsonValue.Create(f.Name))]);
        return record;
    }

    private static JsonObject Field(FieldShape field, string kind, Hints hints)
    {
        var schema = field.Record is { } record ? Record(record, hints) : Value(field);
        if (field.IsList)
        {
            schema = new() { ["type"] = "array", ["items"] = schema };
            if (field.IsUnique) schema["uniqueItems"] = true;
        }
        if (!field.IsRequired) LeaveEmpty(schema);
        if (hints.Of(kind, field.Name) is { } hint) schema.Insert(0, "description", hint);
        return schema;
    }

    /// <summary>A field without a value says as much as no field.</summary>
    private static void LeaveEmpty(JsonObject schema)
    {
        if (schema["enum"] is JsonArray words) words.Add(null);
        else schema["type"] = new JsonArray([.. schema["type"] is JsonArray several ? several.Select(t => t!.DeepClone()) : [schema["type"]!.DeepClone()], "null"]);
    }

    // YAML takes 112 and 2026 for numbers and «true» for a flag; the readers take them as they are written.
    private static JsonObject Value(FieldShape field) => field.Kind switch
    {
        ValueKind.Choice => new() { ["enum"] = new JsonArray([.. field.Words.Select(w => JsonValue.Create(w))]) },
        ValueKind.Number when field.Most is { } most => new() { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = most },
        ValueKind.Number => new() { ["type"] = "integer" },
        ValueKind.Flag => new() { ["type"] = "boolean" },
        ValueKind.Date => new() { ["type"] = "string", ["pattern"] = @"^\d{4}-\d{2}-\d{2}$" },
        ValueKind.PartialDate => new() { ["type"] = new JsonArray("string", "integer"), ["pattern"] = @"^\d{4}(-\d{2}){0,2}$" },
        ValueKind.Address => new() { ["type"] = "string", ["pattern"] = "^https?://" },
        ValueKind.Id => new() { ["type"] = "string", ["pattern"] = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$" },
        ValueKind.Language => new() { ["type"] = "string", ["pattern"] = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
        ValueKind.Words => new() { ["type"] = "object", ["additionalProperties"] = Text() },
        _ => Text(),
    };

    private static JsonObject Text() => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
