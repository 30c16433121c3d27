using System.Text;
using System.Text.Json;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>What the script of the page looks up for whoever chose a country: the register's numbers, of the countries that have a page, and no others.</summary>
internal static class NumbersStand
{
    public static IEnumerable<Diagnostic> Verify(OutputFile file, Content content)
    {
        var meant = content.HelpLines.Where(c => content.Addresses.Contains(CountryPage.AddressOf(c.Code))).ToDictionary(c => c.Code, c => $"{c.Country}: {c.Emergency}", StringComparer.Ordinal);
        if (Read(Encoding.UTF8.GetString(file.Bytes.Span)) is not { } found)
            yield return Wrong("It is not one list of numbers.");
        else
            foreach (var code in meant.Keys.Union(found.Keys).Order(StringComparer.Ordinal))
                if (meant.GetValueOrDefault(code) != found.GetValueOrDefault(code)) yield return Wrong($"'{code}' is not as the register has it.");

        Diagnostic Wrong(string message) => Rules.HelpLineWrong.At(new(file.Path), message);
    }

    private static Dictionary<string, string>? Read(string script)
    {
        if (!script.StartsWith(Marks.NumbersBegin, StringComparison.Ordinal) || !script.EndsWith(Marks.NumbersEnd, StringComparison.Ordinal)) return null;
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string[]>>(script[Marks.NumbersBegin.Length..^Marks.NumbersEnd.Length])!
                .ToDictionary(c => c.Key, c => string.Join(": ", c.Value), StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
