using System.Collections.Immutable;
using System.Globalization;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>Pictures to places on the paper. Text in a picture does not wrap by itself, so it is cut here.</summary>
internal static class PictureViews
{
    private const int BoxHeight = 64;
    private const int Between = 26;
    private const int CurveHeight = 150;
    private const int LabelHeight = 62;

    /// <summary>Letters that fit into a width, at the sizes that site.css gives to pictures' words: about half their height each.</summary>
    private static int LettersIn(int width) => Math.Max(8, width * 2 / 15);

    public static PictureView Of(Picture picture) => picture.Kind switch
    {
        PictureKind.Stages => Stages(picture),
        PictureKind.Curve => Curve(picture),
        _ => View(picture, [.. picture.Steps.Select((s, i) => Step(s, i, [], 0))], null, 0),
    };

    private static PictureView View(Picture picture, ImmutableArray<PictureStepView> steps, CurveView? curve, int height) =>
        new($"picture-{picture.Name}", picture.Kind, picture.Title.Value, picture.Words?.Value, steps, curve, height);

    private static PictureView Stages(Picture picture) => View(picture,
        [.. picture.Steps.Select((s, i) => Step(s, i, Lines(s.Text?.Value ?? "", LettersIn(236)), i * (BoxHeight + Between)))],
        null, picture.Steps.Length * (BoxHeight + Between) - Between);

    private static PictureView Curve(Picture picture)
    {
        var width = PictureView.Width / picture.Steps.Length;
        var line = picture.Line ?? picture.Steps[0];
        int Y(PictureStep step) => CurveHeight - step.Level * (CurveHeight - 30) / 100;
        // Level in the middle of each phase, and over to the next one in a soft bend.
        var points = picture.Steps.Select((s, i) => (X: i * width + width / 2, Y: Y(s))).ToList();
        string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
        var path = $"M0 {Number(points[0].Y)}H{Number(points[0].X)}"
            + string.Concat(points.Zip(points.Skip(1), (a, b) => $"C{Number((a.X + b.X) / 2)} {Number(a.Y)} {Number((a.X + b.X) / 2)} {Number(b.Y)} {Number(b.X)} {Number(b.Y)}"))
            + $"H{Number(PictureView.Width)}";
        var last = points[^1];
        return View(picture,
            [.. picture.Steps.Select((s, i) => Step(s, i, Lines(s.Label.Value, LettersIn(width - 8)), 0))],
            new(path, last.Y > Y(line) ? $"M{Number(last.X - width / 2)} {Number(Y(line))}H{Number(PictureView.Width)}V{Number(last.Y)}H{Number(last.X - width / 2)}z" : "",
                Y(line), line.Label.Value, width, CurveHeight),
            CurveHeight + LabelHeight);
    }

    private static PictureStepView Step(PictureStep step, int index, ImmutableArray<string> lines, int y) =>
        new(index + 1, step.Sign, step.Label.Value, step.Text?.Value, lines, y);

    private static ImmutableArray<string> Lines(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters) lines[^1] += " " + word;
            else lines.Add(word);
        return [.. lines];
    }
}
