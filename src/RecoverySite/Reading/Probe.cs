using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>Fields of a record that is not there: it writes down what its reader asks for, and answers with nothing, or with the one value that it was given.</summary>
internal sealed class Probe : Fields
{
    private readonly List<FieldShape> asked = [];
    private readonly (string Name, string Value)? given;

    private Probe(string kind, (string Name, string Value)? given) : base(null, kind, "", []) => this.given = given;

    public static IReadOnlyList<FieldShape> Run<T>(string kind, Func<Fields, T> read, (string Name, string Value)? given)
    {
        var probe = new Probe(kind, given);
        read(probe);
        return probe.asked;
    }

    public override Located<string> LocatedText(string name)
    {
        Ask(name, ValueKind.Text, isRequired: true);
        return new(Given(name) ?? "", At);
    }

    public override Located<string>? LocatedTextOrNull(string name)
    {
        Ask(name, ValueKind.Text);
        return Given(name) is { } value ? new Located<string>(value, At) : null;
    }

    public override string Id(string name) => Answer(name, ValueKind.Id, "", isRequired: true);
    public override Located<DateOnly> Date(string name) => Answer(name, ValueKind.Date, new Located<DateOnly>(default, At), isRequired: true);
    public override PartialDate PartialDate(string name) => Answer(name, ValueKind.PartialDate, default(PartialDate), isRequired: true);
    public override PartialDate? PartialDateOrNull(string name) => Answer<PartialDate?>(name, ValueKind.PartialDate, null);
    public override int Int(string name, int otherwise) => Answer(name, ValueKind.Number, otherwise);
    public override bool Flag(string name) => Answer(name, ValueKind.Flag, false);
    public override Uri? Address(string name) => Answer<Uri?>(name, ValueKind.Address, null);
    public override string? LanguageOrNull(string name) => Answer<string?>(name, ValueKind.Language, null);
    public override ImmutableDictionary<string, string> Dictionary(string name) => Answer(name, ValueKind.Words, ImmutableDictionary<string, string>.Empty);

    public override T Choice<T>(string name)
    {
        Ask(name, ValueKind.Choice, isRequired: true, WordsOf<T>());
        return Chosen<T>(name) ?? default;
    }

    public override T? ChoiceOrNull<T>(string name, string? none = null)
    {
        Ask(name, ValueKind.Choice, isRequired: false, none is null ? WordsOf<T>() : [.. WordsOf<T>(), none]);
        return Chosen<T>(name);
    }

    public override ImmutableArray<T> Choices<T>(string name)
    {
        asked.Add(new(name, ValueKind.Choice, false, WordsOf<T>()) { IsList = true });
        return [];
    }

    public override ImmutableArray<Located<string>> List(string name)
    {
        asked.Add(new(name, ValueKind.Text, false, []) { IsList = true, IsUnique = true });
        return [];
    }

    public override ImmutableArray<Located<string>> ListWithRepeats(string name)
    {
        asked.Add(new(name, ValueKind.Text, false, []) { IsList = true });
        return [];
    }

    public override int? Days(string name, int most)
    {
        asked.Add(new(name, ValueKind.Number, false, []) { Most = most });
        return null;
    }

    public override ImmutableArray<int> Rising(string name, int count)
    {
        asked.Add(new(name, ValueKind.Number, false, []) { IsList = true, IsUnique = true });
        return [];
    }

    public override ImmutableArray<T> Records<T>(string name, string kind, Func<Fields, T> read)
    {
        asked.Add(new(name, ValueKind.Record, false, [], Shape.Of(kind, read)) { IsList = true });
        return [];
    }

    public override T? Record<T>(string name, string kind, Func<Fields, T> read) where T : class
    {
        asked.Add(new(name, ValueKind.Record, false, [], Shape.Of(kind, read)));
        return null;
    }

    private T Answer<T>(string name, ValueKind kind, T answer, bool isRequired = false)
    {
        Ask(name, kind, isRequired);
        return answer;
    }

    private void Ask(string name, ValueKind kind, bool isRequired = false, ImmutableArray<string>? words = null) => asked.Add(new(name, kind, isRequired, words ?? []));

    private string? Given(string name) => given is { } known && known.Name == name ? known.Value : null;

    private T? Chosen<T>(string name) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Kebab.Of(value) == Given(name)) return value;
        return null;
    }

    private static ImmutableArray<string> WordsOf<T>() where T : struct, Enum => [.. Enum.GetValues<T>().Select(Kebab.Of)];
}
