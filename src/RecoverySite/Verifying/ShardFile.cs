using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A file of the index, read strictly: one call with the build, the file's own name and one value, and nothing else that could run.
/// The value is JSON, so that it holds nothing but texts, numbers, lists and keys. What is not so is a <see cref="FormatException"/>.
/// </summary>
internal sealed class ShardFile : IDisposable
{
    private readonly JsonDocument value;

    private ShardFile(string name, int number, string build, JsonDocument value)
    {
        (Family, Number, Build, this.value) = (FamilyOf(name), number, build, value);
        if (name != (IsAlone(Family) ? Family : $"{Family}-{number}") || IsAlone(Family) && number > 0) throw new FormatException("It is out of turn.");
    }

    /// <summary>Such as <c>hits</c>; the whole name where there is only one.</summary>
    public string Family { get; }

    /// <summary>Its number in its family; 0 where there is only one.</summary>
    public int Number { get; }
    public string Build { get; }
    public JsonElement Value => value.RootElement;

    /// <summary>Whether a family has one file, whose name is its own.</summary>
    public static bool IsAlone(string family) => family is "start" or "names" or "cards" or "spelled" or "placed";

    /// <summary>The family of <c>search/hits-12.js</c> or <c>hits-12</c> is <c>hits</c>.</summary>
    public static string FamilyOf(string path) => path.Split('/')[^1].Split('-', '.')[0];

    /// <param name="number">That it must have.</param>
    public static ShardFile Read(OutputFile file, int number)
    {
        const string folder = "search/", ending = ".js";
        if (!file.Path.StartsWith(folder, StringComparison.Ordinal) || !file.Path.EndsWith(ending, StringComparison.Ordinal)) throw new FormatException("It is no file of the search.");
        var name = file.Path[folder.Length..^ending.Length];
        var bytes = file.Bytes;
        if (!Utf8.IsValid(bytes.Span)) throw new FormatException("It is not UTF-8.");
        var begin = Encoding.UTF8.GetBytes("RecoverySearch.shard(\"");
        var middle = Encoding.UTF8.GetBytes($"\",\"{name}\",");
        var end = ");\n"u8;
        const int build = 8;
        var head = begin.Length + build + middle.Length;
        if (bytes.Length < head + end.Length || !bytes.Span.StartsWith(begin) || !bytes.Span[(begin.Length + build)..].StartsWith(middle) || !bytes.Span.EndsWith(end))
            throw new FormatException("It is not one call that brings one shard.");
        var made = Encoding.UTF8.GetString(bytes.Span.Slice(begin.Length, build));
        if (!made.All(char.IsAsciiHexDigitLower)) throw new FormatException("It does not say of which build it is.");
        try
        {
            // No comments, no second value, nothing behind it.
            return new(name, number, made, JsonDocument.Parse(bytes[head..^end.Length]));
        }
        catch (JsonException)
        {
            throw new FormatException("Its value is not plain data.");
        }
    }

    /// <summary>The values of an object that has exactly these keys, in this order.</summary>
    public JsonElement[] Fields(params ReadOnlySpan<string> keys)
    {
        if (Value.ValueKind != JsonValueKind.Object) throw new FormatException("It is no set of fields.");
        var fields = Value.EnumerateObject().ToArray();
        if (!fields.Select(f => f.Name).SequenceEqual(keys.ToArray())) throw new FormatException("Its fields are not those of such a shard.");
        return [.. fields.Select(f => f.Value)];
    }

    public void Dispose() => value.Dispose();
}

/// <summary>JSON as shards have it; anything else is a <see cref="FormatException"/>.</summary>
internal static class ShardValues
{
    public static string Text(this JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) throw new FormatException("A text is missing.");
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new FormatException("A text holds half a character.");
        }
    }

    public static int Number(this JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : throw new FormatException("A number is missing.");

    public static JsonElement[] List(this JsonElement value, int? length = null)
    {
        if (value.ValueKind != JsonValueKind.Array) throw new FormatException("A list is missing.");
        JsonElement[] items = [.. value.EnumerateArray()];
        return length is null || items.Length == length ? items : throw new FormatException($"A list has {items.Length} values and not {length}.");
    }

    public static string[] Texts(this JsonElement value, int? length = null) => [.. value.List(length).Select(Text)];
}
