using RecoverySite.Model;

namespace RecoverySite.Reading;

/// <summary>A file of pictures/ to what is drawn.</summary>
internal static class PictureReader
{
    /// <summary>More would not be seen at one look.</summary>
    private const int MostSteps = 8;

    public static Picture Read(SourceFile file, string name, List<Diagnostic> problems)
    {
        var fields = new Fields(Yaml.Read(file, file.Text, 1, problems), "picture", file.Path, problems);
        var picture = Read(fields, file, name, problems);
        fields.Done();
        if (picture.Title.Value.Length > 0 && picture.Steps.Length is < 2 or > MostSteps)
            problems.Add(Rules.WrongType.At(picture.Title.At, $"A picture has 2 to {MostSteps} steps, and this one has {picture.Steps.Length}."));
        return picture;
    }

    internal static Picture Read(Fields fields, SourceFile file, string name, List<Diagnostic> problems)
    {
        var kind = fields.Choice<PictureKind>("kind");
        return new Picture(name, file, kind, fields.LocatedText("title"), fields.Records("steps", "step", f => Step(f, problems)),
            kind == PictureKind.Curve ? fields.Records("line", "line", f => Step(f, problems)).FirstOrDefault() : null,
            kind == PictureKind.Steps ? null : fields.LocatedText("words"));
    }

    private static PictureStep Step(Fields fields, List<Diagnostic> problems)
    {
        var step = new PictureStep(fields.ChoiceOrNull<Sign>("sign"), fields.LocatedText("label"), fields.LocatedTextOrNull("text"), fields.Int("level", 0));
        if (step.Level is < 0 or > 100) problems.Add(Rules.WrongType.At(step.Label.At, $"The level of '{step.Label.Value}' is {step.Level}; it is a number from 0 to 100."));
        return step;
    }
}
