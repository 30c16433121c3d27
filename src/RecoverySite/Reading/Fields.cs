using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>
/// The fields of one record. Each is named once, where it is read; <see cref="Done"/> objects to every field nobody asked for,
/// so the list of known fields cannot fall out of step. A record whose YAML was broken gives defaults and says no more.
/// </summary>
internal partial class Fields(YamlMap? map, string kind, string path, List<Diagnostic> problems)
{
    private readonly Dictionary<string, (YamlScalar Key, YamlNode Value)> entries =
        (map?.Entries ?? []).ToDictionary(e => e.Key.Value, StringComparer.Ordinal);
    private readonly SortedSet<string> known = new(StringComparer.Ordinal);

    public Location At { get; } = map?.At ?? new(path);

    public string Text(string name) => LocatedText(name).Value;
    public string? TextOrNull(string name) => LocatedTextOrNull(name)?.Value;

    /// <summary>A name that stands in addresses and in HTML: letters a to z, digits and single hyphens.</summary>
    public virtual string Id(string name)
    {
        var id = LocatedText(name);
        if (id.Value.Length > 0 && !Plain().IsMatch(id.Value))
            problems.Add(Rules.WrongType.At(id.At, $"'{name}' holds letters a to z, digits and hyphens, and '{id.Value}' holds something else."));
        return id.Value;
    }

    [GeneratedRegex(@"^[A-Za-z0-9]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex Plain();

    public virtual Located<string> LocatedText(string name) => LocatedTextOrNull(name) ?? Missing(name, "");
    public virtual Located<string>? LocatedTextOrNull(string name) =>
        Scalar(name) is { } s ? new Located<string>(Squeeze(s.Value), s.At) : null;

    public virtual Located<DateOnly> Date(string name)
    {
        if (Scalar(name) is not { } scalar) return Missing(name, default(DateOnly));
        if (scalar.Value.Length == "yyyy-MM-dd".Length && Model.PartialDate.TryParse(scalar.Value) is { Date: var date })
            return new(date, scalar.At);
        problems.Add(Rules.BadDate.At(scalar.At, $"'{scalar.Value}' is no date."));
        return new(default, scalar.At);
    }

    public virtual PartialDate PartialDate(string name) => Scalar(name) is { } scalar ? PartialDate(scalar) ?? default : Missing(name, default(PartialDate)).Value;

    public virtual PartialDate? PartialDateOrNull(string name) => Scalar(name) is { } scalar ? PartialDate(scalar) : null;

    private PartialDate? PartialDate(YamlScalar scalar)
    {
        if (Model.PartialDate.TryParse(scalar.Value) is { } date) return date;
        problems.Add(Rules.BadDate.At(scalar.At, $"'{scalar.Value}' is no day, month or year."));
        return null;
    }

    public virtual int Int(string name, int otherwise)
    {
        if (Scalar(name) is not { } scalar) return otherwise;
        if (int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Add(Rules.WrongType.At(scalar.At, $"'{name}' is a whole number, and '{scalar.Value}' is none."));
        return otherwise;
    }

    public virtual bool Flag(string name)
    {
        if (Scalar(name) is not { } scalar) return false;
        if (scalar.Value is not ("true" or "false"))
            problems.Add(Rules.WrongType.At(scalar.At, $"'{name}' is true or false, not '{scalar.Value}'."));
        return scalar.Value == "true";
    }

    public virtual Uri? Address(string name)
    {
        if (Scalar(name) is not { } scalar) return null;
        if (Uri.TryCreate(scalar.Value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http") return address;
        problems.Add(Rules.BadAddress.At(scalar.At, $"'{scalar.Value}' is no web address."));
        return null;
    }

    /// <summary>A language as HTML names it: «ko», «pt-BR».</summary>
    public virtual string? LanguageOrNull(string name)
    {
        if (LocatedTextOrNull(name) is not { } language || IsLanguage(language.Value)) return TextOrNull(name);
        problems.Add(Rules.WrongType.At(language.At, $"'{language.Value}' is no language: it is written like 'ko' or 'pt-BR'."));
        return null;
    }

    /// <summary>A web address that others can begin with: without a question or an anchor at its end.</summary>
    public Uri? Root(string name)
    {
        var address = Address(name);
        if (address is null || (address.Query + address.Fragment).Length == 0) return address;
        problems.Add(Rules.BadAddress.At(Scalar(name)!.At, $"'{address.OriginalString}' ends in a question or an anchor, and no page's address can begin so."));
        return null;
    }

    public virtual T Choice<T>(string name) where T : struct, Enum => ChoiceOrNull<T>(name) ?? Missing(name, default(T)).Value;

    public virtual T? ChoiceOrNull<T>(string name, string? none = null) where T : struct, Enum =>
        Scalar(name) is { } scalar && scalar.Value != none ? Choose<T>(name, scalar, none) : null;

    public virtual ImmutableArray<T> Choices<T>(string name) where T : struct, Enum =>
        [.. Scalars(name).Select(s => Choose<T>(name, s)).OfType<T>()];

    /// <summary>A list whose values each stand once, such as ids.</summary>
    public virtual ImmutableArray<Located<string>> List(string name)
    {
        var values = ListWithRepeats(name);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var again in values.Where(v => !seen.Add(v.Value)))
            problems.Add(Rules.DuplicateRecord.At(again.At, $"'{again.Value}' stands twice under '{name}'."));
        return values;
    }

    public virtual ImmutableArray<Located<string>> ListWithRepeats(string name) =>
        [.. Scalars(name).Select(s => new Located<string>(Squeeze(s.Value), s.At))];

    public ImmutableArray<string> Words(string name) => [.. ListWithRepeats(name).Select(v => v.Value)];

    /// <summary>The records of a list; <paramref name="read"/> asks for their fields.</summary>
    public virtual ImmutableArray<T> Records<T>(string name, string kind, Func<Fields, T> read)
    {
        if (Find(name) is not { } node) return [];
        if (node is not YamlList list) return Wrong<T>(node, $"'{name}' is a list: a line with a hyphen for each {kind}.");
        var records = ImmutableArray.CreateBuilder<T>();
        foreach (var item in list.Items)
        {
            if (item is YamlMap fields) records.Add(Read(new(fields, kind, path, problems), read));
            else Wrong<T>(item, $"Each {kind} of '{name}' has fields of its own.");
        }
        return records.ToImmutable();
    }

    public virtual T? Record<T>(string name, string kind, Func<Fields, T> read) where T : class
    {
        if (Find(name) is not { } node) return null;
        if (node is YamlMap fields) return Read(new(fields, kind, path, problems), read);
        Wrong<T>(node, $"'{name}' has fields of its own, indented below it.");
        return null;
    }

    /// <summary>A mapping whose keys are the author's own, such as topics and their titles.</summary>
    public virtual ImmutableDictionary<string, string> Dictionary(string name)
    {
        if (Find(name) is not { } node) return ImmutableDictionary<string, string>.Empty;
        if (node is not YamlMap mapping)
        {
            Wrong<string>(node, $"'{name}' is a list of names, each with a colon and its words.");
            return ImmutableDictionary<string, string>.Empty;
        }
        foreach (var (key, value) in mapping.Entries.Where(e => e.Value is not YamlScalar))
            Wrong<string>(value, $"'{key.Value}' takes a few words.");
        return mapping.Entries.Where(e => e.Value is YamlScalar)
            .ToImmutableDictionary(e => e.Key.Value, e => ((YamlScalar)e.Value).Value, StringComparer.Ordinal);
    }

    /// <summary>Objects to every field that was never asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in entries.Values.Where(e => !known.Contains(e.Key.Value)))
        {
            problems.Add(Rules.UnknownField.At(key.At, $"'{key.Value}' is not a field of a {kind}.", Nearest.Suggest(key.Value, known)));
            // The field that is missing is most likely this one, misspelt: one slip, one finding.
            if (Nearest.Find(key.Value, known) is { } meant) problems.Remove(Needs(meant));
        }
    }
}
