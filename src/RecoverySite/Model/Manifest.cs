using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RecoverySite.Model;

/// <summary>
/// safety-manifest.json: what the site adds to each page, where it stands and why. Pages are in the order of their addresses, all
/// else in reading order, so that two builds of the same input are the same file, and two manifests can be compared.
/// </summary>
/// <param name="Format">1. A change that breaks readers of the file takes the next number.</param>
/// <param name="AsOf">The day that counted as today, year-month-day.</param>
public sealed record Manifest(int Format, string AsOf, ImmutableArray<ManifestPage> Pages)
{
    public const string FileName = "safety-manifest.json";
    public const int CurrentFormat = 1;

    private static readonly JsonSerializerOptions options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public byte[] ToBytes() => [.. JsonSerializer.SerializeToUtf8Bytes(this, options), (byte)'\n'];

    /// <exception cref="JsonException">The bytes are no manifest.</exception>
    public static Manifest Parse(ReadOnlySpan<byte> bytes)
    {
        var manifest = JsonSerializer.Deserialize<Manifest>(bytes, options) ?? throw new JsonException("The file holds nothing.");
        // The reader of JSON lets nulls into lists.
        return manifest.Pages.SelectMany(p => p is null ? [null] : p.Notices.Concat<object?>(p.AlsoNamed).Concat(p.Law).Concat(p.Ignored).Concat(p.Waived.IsDefault ? (IEnumerable<object?>)[null] : p.Waived)).Contains(null)
            ? throw new JsonException("A list in it holds null.") : manifest;
    }
}

/// <summary>What one page carries besides its author's words.</summary>
/// <param name="Page">The finished file, relative to the output folder.</param>
/// <param name="Ignored">Words that its author has declared to be no drug here.</param>
public sealed record ManifestPage(string Page, ImmutableArray<ManifestNotice> Notices, ImmutableArray<ManifestLine> AlsoNamed,
    ImmutableArray<ManifestLaw> Law, ImmutableArray<ManifestIgnored> Ignored)
{
    /// <summary>Findings that its author has waived and that are not told for a time.</summary>
    public ImmutableArray<ManifestWaiver> Waived { get; init; } = [];
}

/// <summary>A notice in full.</summary>
/// <param name="Placement">emergency-line, top, more or end.</param>
/// <param name="Because">The rule in words.</param>
/// <param name="At">File, line and column of what called for it, relative to the input folder.</param>
public sealed record ManifestNotice(string Id, string Hash, string Placement, string Because, string At);

/// <summary>A substance that the page only names: the notice that its line is taken from, and the legal entry.</summary>
/// <param name="Hash">Of the whole line, which changes as the law in it ages.</param>
public sealed record ManifestLine(string Substance, string? Notice, string Hash, string? Law, string Because, string At);

/// <summary>A legal entry.</summary>
/// <param name="Hash">Of the words that a reader meets, which change as the entry ages.</param>
/// <param name="Shown">fresh, softened or withdrawn.</param>
/// <param name="Placement">table, text where the author has printed it, or matrix.</param>
public sealed record ManifestLaw(string Id, string Hash, string Shown, string Placement, string Because, string At);

/// <summary>A word that its author has declared to be no drug on the page.</summary>
public sealed record ManifestIgnored(string Word, string Reason, string At);

/// <summary>A finding that is not told until a day: the rule, the words it is about, and why.</summary>
public sealed record ManifestWaiver(string Rule, string Text, string Reason, string Until, string At);
