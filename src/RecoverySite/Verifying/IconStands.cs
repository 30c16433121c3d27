using System.Text;
using System.Xml;
using System.Xml.Linq;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>The icon of a tab is a plain drawing, which asks nothing and runs nothing.</summary>
internal static class IconStands
{
    private static readonly HashSet<string> elements = ["svg", "path"];
    private static readonly HashSet<string> attributes = ["xmlns", "viewBox", "fill", "d"];

    public static IEnumerable<Diagnostic> Verify(OutputFile file)
    {
        if (file.Path != Marks.Icon || !IsPlain(Encoding.UTF8.GetString(file.Bytes.Span))) yield return Rules.ForeignMarkup.At(new(file.Path), "The icon is no plain drawing.");
    }

    private static bool IsPlain(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
            var drawing = XDocument.Load(reader);
            return drawing.Nodes().Count() == 1 && drawing.Descendants().All(e => elements.Contains(e.Name.LocalName) && e.Attributes().All(a => attributes.Contains(a.Name.ToString()) && !a.Value.Contains("url", StringComparison.OrdinalIgnoreCase)));
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
