using System.Collections.Frozen;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>
/// What readers meet of a register's file, each piece where it is written. It reads the file a second time by the names of its
/// fields alone, so that the typed records need not carry places that nothing but the checks of language asks for.
/// </summary>
internal static class RegisterWords
{
    /// <summary>The fields with words of ours that are printed. A note in a substance's file is for its maintainers and is not.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> printed = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["help-lines"] = FrozenSet.Create(StringComparer.Ordinal, "for", "hours", "note"),
        ["legal"] = FrozenSet.Create(StringComparer.Ordinal, "form", "locality", "scope", "summary"),
        ["substances"] = FrozenSet.Create(StringComparer.Ordinal, "condition", "description", "summary", "withText"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Folders => printed.Keys.Order(StringComparer.Ordinal);

    /// <summary>The folder of a register's file.</summary>
    public static string FolderOf(SourceFile file) => file.Path.Split('/')[^2];

    public static IEnumerable<TextBlock> Blocks(SourceFile file)
    {
        // What is wrong with the file was said when it was read as what it is.
        if (!printed.TryGetValue(FolderOf(file), out var fields) || Yaml.Read(file, file.Text, 1, []) is not { } root) return [];
        return Scalars(root, fields).Select(s => FrontMatter.Block(TextKind.Text, new(s.Value, s.At), file));
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node, FrozenSet<string> fields) => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => e.Value is YamlScalar value ? fields.Contains(e.Key.Value) && !value.IsNull ? [value] : [] : Scalars(e.Value, fields)),
        YamlList list => list.Items.SelectMany(i => i is YamlScalar ? [] : Scalars(i, fields)),
        _ => [],
    };
}
