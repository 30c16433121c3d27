using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using RecoverySite.Model;

namespace RecoverySite.Reading;

// How a field is found, and what is said when its value is of another kind than the one asked for.
internal partial class Fields
{
    private static T Read<T>(Fields fields, Func<Fields, T> read)
    {
        var value = read(fields);
        fields.Done();
        return value;
    }

    /// <summary>Whether a code is written as HTML names languages.</summary>
    public static bool IsLanguage(string code) => Language().IsMatch(code);

    [GeneratedRegex(@"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex Language();

    /// <summary>A reader sees every run of white space as one space; a name must not differ by what nobody sees.</summary>
    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A number of days from 1 to <paramref name="most"/>; null if the field is not there.</summary>
    public virtual int? Days(string name, int most)
    {
        if (Scalar(name) is not { } scalar) return null;
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= 1 && days <= most) return days;
        problems.Add(Rules.WrongType.At(scalar.At, $"'{name}' is a number of days from 1 to {most}, and '{scalar.Value}' is none."));
        return null;
    }

    /// <summary>Numbers of days, each greater than the one before; empty where the field is missing or wrong.</summary>
    public virtual ImmutableArray<int> Rising(string name, int count)
    {
        var list = List(name);
        if (list.IsEmpty) return [];
        int[] days = [.. list.Select(d => int.TryParse(d.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var day) ? day : 0)];
        if (days.Length == count && days[0] > 0 && days.Zip(days.Skip(1)).All(pair => pair.First < pair.Second)) return [.. days];
        problems.Add(Rules.WrongType.At(list[0].At, $"'{name}' holds {count} numbers of days, each greater than the one before."));
        return [];
    }

    private YamlNode? Find(string name)
    {
        known.Add(name);
        return entries.TryGetValue(name, out var entry) && entry.Value is not YamlScalar { IsNull: true } ? entry.Value : null;
    }

    private YamlScalar? Scalar(string name)
    {
        var node = Find(name);
        if (node is null or YamlScalar) return node as YamlScalar;
        problems.Add(Rules.WrongType.At(node.At, $"'{name}' takes one value, and here stands {(node is YamlList ? "a list" : "a group of fields")}."));
        return null;
    }

    private IEnumerable<YamlScalar> Scalars(string name)
    {
        switch (Find(name))
        {
            case null: return [];
            case YamlList list:
                foreach (var item in list.Items.Where(i => i is not YamlScalar { IsNull: false }))
                    Wrong<string>(item, $"'{name}' is a list of single values.");
                return list.Items.OfType<YamlScalar>().Where(s => !s.IsNull);
            case var node:
                Wrong<string>(node, $"'{name}' is a list. Put the value in square brackets: [{(node as YamlScalar)?.Value}].");
                return [];
        }
    }

    private T? Choose<T>(string name, YamlScalar scalar, string? none = null) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (Kebab.Of(value) == scalar.Value) return value;
        string[] words = [.. Enum.GetValues<T>().Select(Kebab.Of), .. none is null ? Array.Empty<string>() : [none]];
        problems.Add(Rules.UnknownChoice.At(scalar.At, $"'{scalar.Value}' is not a word for '{name}'. The words are: {string.Join(", ", words)}.",
            Nearest.Suggest(scalar.Value, words)));
        return default(T);
    }

    private Located<T> Missing<T>(string name, T otherwise)
    {
        // A value of the wrong kind was said already, and a broken record says nothing more.
        if (map is not null && (!entries.TryGetValue(name, out var entry) || entry.Value is YamlScalar { IsNull: true }))
            problems.Add(Needs(name));
        return new(otherwise, At);
    }

    private Diagnostic Needs(string name) => Rules.MissingField.At(At, $"A {kind} needs '{name}'.");

    private ImmutableArray<T> Wrong<T>(YamlNode node, string message)
    {
        problems.Add(Rules.WrongType.At(node.At, message));
        return [];
    }
}
