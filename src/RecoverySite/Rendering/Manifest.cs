using System.Text.Encodings.Web;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>safety-manifest.json: which page carries which notice and legal note, where and why. Two of them can be compared.</summary>
public static class Manifest
{
    public const string FileName = "safety-manifest.json";

    /// <param name="inputFolder">As the user wrote it; places are told relative to it, so that they are the same from everywhere.</param>
    public static OutputFile Of(IEnumerable<AdvisedPage> pages, string inputFolder, DateOnly today)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("asOf", today.ToString("yyyy-MM-dd"));
            json.WriteStartArray("pages");
            foreach (var page in pages) Write(json, page, inputFolder);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new(FileName, stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, AdvisedPage page, string inputFolder)
    {
        json.WriteStartObject();
        json.WriteString("page", page.Page.OutputPath);
        json.WriteStartArray("notices");
        foreach (var attached in page.Advice.Notices)
        {
            json.WriteStartObject();
            json.WriteString("id", attached.Notice.Id);
            json.WriteString("hash", attached.Notice.Hash);
            json.WriteString("slot", Kebab.Of(attached.Slot));
            json.WriteString("because", attached.Reason.Rule);
            json.WriteString("at", Path.GetRelativePath(inputFolder, attached.Reason.At.ToString()).Replace('\\', '/'));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("alsoNamed");
        foreach (var also in page.Advice.AlsoNamed) json.WriteStringValue(also.Substance.Id);
        json.WriteEndArray();
        json.WriteStartArray("ignored");
        foreach (var ignored in page.Page.Ignored)
        {
            json.WriteStartObject();
            json.WriteString("word", ignored.Word.Value);
            json.WriteString("reason", ignored.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("law");
        foreach (var note in page.Advice.Law.SelectMany(t => t.Rows).SelectMany(r => r.Notes))
        {
            json.WriteStartObject();
            json.WriteString("id", note.Entry.Id);
            json.WriteString("shown", Kebab.Of(note.Freshness));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
