using RecoverySite.Model;
using RecoverySite.Reading;

namespace RecoverySite.Drafting;

/// <summary>What an editor says of a field while somebody types it; hints.yml has the words, by the kind of record and the name of the field.</summary>
internal sealed record Hints(IReadOnlyDictionary<(string Kind, string Field), string> Words)
{
    public string? Of(string kind, string field) => Words.GetValueOrDefault((kind, field));

    public static Hints Read()
    {
        using var stream = typeof(Hints).Assembly.GetManifestResourceStream("hints.yml") ?? throw new InvalidOperationException("The program was built without its hints.");
        var file = new SourceFile("hints.yml", new StreamReader(stream).ReadToEnd());
        var problems = new List<Diagnostic>();
        var map = Yaml.Read(file, file.Text, 1, problems) ?? throw new InvalidOperationException(problems[0].Message);
        var words = map.Entries.SelectMany(record => ((YamlMap)record.Value).Entries.Select(f => (Key: (record.Key.Value, f.Key.Value), ((YamlScalar)f.Value).Value)));
        // Whoever translates the words around a page wants to see them.
        var frame = FrameWords.Fields.Select(field => (Key: ("language", field), Value: $"In English: {LanguageReader.English.Words[field]}"));
        return new(words.Concat(frame).ToDictionary(h => h.Key, h => h.Value));
    }
}
