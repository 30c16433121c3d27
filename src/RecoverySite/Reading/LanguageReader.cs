using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>The folder languages/: of each language the words around a page, and its notices as somebody has translated them.</summary>
internal static class LanguageReader
{
    private const string Frame = "frame.yml";

    /// <summary>English comes with the program; a site may have a file of its own for it.</summary>
    private static readonly Lazy<Language> english = new(() =>
    {
        using var reader = new StreamReader(typeof(LanguageReader).Assembly.GetManifestResourceStream("frame.en.yml")!);
        var problems = new List<Diagnostic>();
        var language = Words(new("frame.en.yml", reader.ReadToEnd().ReplaceLineEndings("\n")), "en", null, problems);
        return problems.Count == 0 ? language : throw new InvalidOperationException($"Theme/frame.en.yml: {problems[0].Message}");
    });

    public static Language English => english.Value;

    public static ImmutableSortedDictionary<string, Language> Read(IEnumerable<SourceFile> files, string root, List<Diagnostic> problems)
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, Language>(StringComparer.Ordinal);
        languages.Add(English.Code, English);
        foreach (var folder in files.GroupBy(f => f.Path[(root.Length + "/languages/".Length)..].Split('/')[0], StringComparer.Ordinal))
        {
            // The code stands in addresses and in every page.
            if (!Fields.IsLanguage(folder.Key))
            {
                problems.Add(Rules.UnknownLanguage.At(new(folder.First().Path), $"'{folder.Key}' is no language: it is written like 'ko' or 'pt-BR'."));
                continue;
            }
            SourceFile? words = null;
            var notices = ImmutableSortedDictionary.CreateBuilder<string, NoticeTranslation>(StringComparer.Ordinal);
            foreach (var file in folder)
                switch (file.Path[(root.Length + "/languages/".Length)..].Split('/'))
                {
                    case [_, Frame]: words = file; break;
                    case [_, "notices", var name] when name.EndsWith(".md", StringComparison.Ordinal):
                        var notice = NoticeReader.ReadTranslation(file, name[..^".md".Length], problems);
                        notices[notice.Id] = notice;
                        break;
                    default: problems.Add(Rules.UnknownFile.At(new(file.Path), $"A language has the file {Frame} and a folder 'notices' with the notices by their ids.")); break;
                }
            if (words is not null) languages[folder.Key] = Words(words, folder.Key, English, problems) with { Notices = notices.ToImmutable() };
            else if (notices.Count > 0) problems.Add(Rules.UnknownLanguage.At(new(notices.Values.First().Source.Path), $"There is no {root}/languages/{folder.Key}/{Frame}."));
        }
        return languages.ToImmutable();
    }

    /// <param name="model">Whose braces the words must keep; null for those that others are held against.</param>
    private static Language Words(SourceFile file, string code, Language? model, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "language", file.Path, problems);
        var language = Read(fields, code, model, problems);
        fields.Done();
        return language;
    }

    internal static Language Read(Fields fields, string code, Language? model, List<Diagnostic> problems)
    {
        var name = fields.Text("name");
        var direction = fields.Choice<Direction>("direction");
        var months = fields.ListWithRepeats("months");
        if (months.Length is not (0 or 12)) problems.Add(Rules.WrongType.At(months[0].At, $"'months' are twelve, and here stand {months.Length}."));
        var words = FrameWords.Read([.. months.Select(m => m.Value)], field =>
        {
            var text = fields.LocatedText(field);
            // A missing field was said.
            if (model is not null && text.Value.Length > 0 && !FrameWords.Braces(text.Value).Order().SequenceEqual(FrameWords.Braces(model.Words[field]).Order()))
                problems.Add(Rules.WrongType.At(text.At, $"'{field}' must keep what is filled in: {string.Join(", ", FrameWords.Braces(model.Words[field]).DefaultIfEmpty("nothing"))}."));
            return text.Value;
        });
        if (months.IsEmpty) fields.LocatedText("months");
        var check = CheckOf(fields);
        return new(code, name, direction == Direction.Rtl, check, words, ImmutableSortedDictionary<string, NoticeTranslation>.Empty);
    }

    private enum Direction { Ltr, Rtl }

    /// <summary>Both or neither: a day without a role says nothing of who answers for it.</summary>
    public static TranslationCheck? CheckOf(Fields fields)
    {
        var (on, by) = (fields.LocatedTextOrNull("checked"), fields.LocatedTextOrNull("checkedBy"));
        if (on is null && by is null) return null;
        var (day, role) = (fields.Date("checked"), fields.Text("checkedBy"));
        return role.Length > 0 && day.Value != default ? new(day.Value, role) : null;
    }
}
