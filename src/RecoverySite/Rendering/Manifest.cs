using System.Text.Encodings.Web;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>safety-manifest.json: which page carries which notice and legal note, where and why. Two of them can be compared.</summary>
public static class Manifest
{
    public const string Path = "safety-manifest.json";

    public static OutputFile Of(IEnumerable<AdvisedPage> pages, DateOnly today)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("asOf", today.ToString("yyyy-MM-dd"));
            json.WriteStartArray("pages");
            foreach (var page in pages) Write(json, page);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return new(Path, stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, AdvisedPage page)
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
            json.WriteString("at", attached.Reason.At.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("alsoNamed");
        foreach (var also in page.Advice.AlsoNamed) json.WriteStringValue(also.Substance.Id);
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
