using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <summary>How a picture is drawn: signs beside steps, stages that lead to and fro, or a line that rises and falls.</summary>
public enum PictureKind { Steps, Stages, Curve }

/// <summary>The signs that a step can have. None shows a drug or its use.</summary>
public enum Sign { Breath, Phone, Push, Shake, Side, Spray, Stay }

/// <summary>One step, stage or phase.</summary>
/// <param name="Level">In a curve, how high the line stands: 0 to 100 per cent of the picture.</param>
public sealed record PictureStep(Sign? Sign, Located<string> Label, Located<string>? Text, int Level);

/// <summary>A picture drawn while the site is built, from words that a writer can change.</summary>
/// <param name="Words">The same in words, for whoever would rather read or cannot see it; null where the steps say it all.</param>
/// <param name="Line">In a curve, a level to compare with.</param>
public sealed record Picture(string Name, SourceFile File, PictureKind Kind, Located<string> Title, ImmutableArray<PictureStep> Steps, PictureStep? Line, Located<string>? Words)
{
    /// <summary>Everything in it that a reader meets, in reading order.</summary>
    public IEnumerable<Located<string>> AllWords =>
        [Title, .. Steps.Concat(Line is null ? [] : [Line]).SelectMany(s => s.Text is { } text ? new[] { s.Label, text } : [s.Label]), .. Words is { } words ? new[] { words } : []];
}
