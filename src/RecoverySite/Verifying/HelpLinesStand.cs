using AngleSharp.Dom;
using RecoverySite.Model;

namespace RecoverySite.Verifying;

/// <summary>
/// A number that somebody dials in an emergency is the register's, under its own country, to be seen and to be called; and so
/// is every line beside it. A line that is too old to be shown has no number left.
/// </summary>
internal static class HelpLinesStand
{
    public static IEnumerable<Diagnostic> Verify(PrintedRegister register, IElement part, FinishedPage page)
    {
        var countries = page.Content.HelpLines.Where(c => register.Name switch
        {
            "help-lines-of" => c.Code == register.Of,
            _ => true,
        }).ToList();
        var found = part.QuerySelectorAll($"[{Marks.Country}]").ToLookup(e => e.GetAttribute(Marks.Country)!, StringComparer.Ordinal);
        foreach (var country in countries)
        {
            if (found[country.Code].ToList() is not [var element]) yield return Wrong($"{country.Country} stands here {found[country.Code].Count()} times.");
            else
                foreach (var what in Country(country, element, register.Name == "emergency-numbers" && !country.IsInternational, page)) yield return Wrong(what);
        }
        foreach (var code in found.Select(f => f.Key).Except(countries.Select(c => c.Code))) yield return Wrong($"'{code}' stands here, which no record is of.");

        Diagnostic Wrong(string message) => Rules.HelpLineWrong.At(page.At, message);
    }

    private static IEnumerable<string> Country(HelpLines country, IElement element, bool isShort, FinishedPage page)
    {
        // Under its own name: in the heading of its section, or on the line itself; a page of its own has it as its title.
        var named = element.ParentElement?.Children.FirstOrDefault(c => c.LocalName == "h3") ?? (isShort ? element : page.Elements.First(e => e.LocalName == "h1"));
        if (!country.IsInternational && !PlainText.Of(named).Contains(country.Country, StringComparison.Ordinal)) yield return $"{country.Country} does not stand under its name.";
        var numbers = element.QuerySelectorAll($"[{Marks.Emergency}]").Where(e => e.GetAttribute(Marks.Emergency) == country.Code).ToList();
        if (country.Emergency.Length > 0 && (numbers is not [var number] || PlainText.Of(number) != country.Emergency || !page.IsVisible(number) || number.QuerySelector("a") is null))
            yield return $"The emergency number of {country.Country} is not there as '{country.Emergency}', to be seen and called.";
        foreach (var link in element.QuerySelectorAll("a").Where(a => !Calls(a))) yield return $"'{PlainText.Of(link)}' calls '{link.GetAttribute("href")}'.";
        if (isShort) yield break;

        var lines = element.QuerySelectorAll("li").ToList();
        if (lines.Count != country.Lines.Length) yield return $"{country.Country} has {country.Lines.Length} lines, and {lines.Count} stand here.";
        foreach (var (line, shown) in country.Lines.Zip(lines))
        {
            var words = PlainText.Of(shown);
            var isWithdrawn = line.IsWithdrawn(page.Today);
            string[] numbersOf = [.. isWithdrawn ? [] : new[] { line.Phone, line.Sms }.OfType<string>()];
            if (!page.IsVisible(shown) || !words.StartsWith($"{line.Name}{(line.LocalName is { } local ? $" ({local})" : "")}: {line.For}.", StringComparison.Ordinal) || !numbersOf.All(n => words.Contains(n, StringComparison.Ordinal)))
                yield return $"'{line.Name}' is not there in its own words.";
            if (isWithdrawn && shown.QuerySelectorAll("a").Any(a => IsDial(a.GetAttribute("href")))) yield return $"'{line.Name}' was not checked for too long, and can be called.";
        }
    }

    private static bool IsDial(string? address) => address is not null && (address.StartsWith("tel:", StringComparison.Ordinal) || address.StartsWith("sms:", StringComparison.Ordinal));

    /// <summary>A link to a number calls the number that a reader sees: the same digits, and in a text the word that stands before them.</summary>
    private static bool Calls(IElement link)
    {
        if (link.GetAttribute("href") is not { } address || !IsDial(address)) return true;
        var (number, body) = address[4..].Split("?&body=") is [var n, var word] ? (n, word) : (address[4..], null);
        var words = PlainText.Of(link);
        return string.Concat(words.Where(char.IsAsciiDigit)) == number.TrimStart('+') && (body is null || words.StartsWith(body + " to ", StringComparison.Ordinal));
    }
}
