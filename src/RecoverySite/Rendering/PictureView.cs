using System.Collections.Immutable;
using RecoverySite.Model;

namespace RecoverySite.Rendering;

/// <summary>A picture ready to be drawn; places and sizes are in the picture's own units, of which its width has 320.</summary>
/// <param name="Id">For the elements that name it.</param>
public sealed record PictureView(string Id, PictureKind Kind, string Title, string? Words, ImmutableArray<PictureStepView> Steps, CurveView? Curve, int Height)
{
    public const int Width = 320;
}

/// <summary>One step; its words already cut into lines that fit.</summary>
/// <param name="Y">In a picture of stages, the top of its box.</param>
public sealed record PictureStepView(int Number, Sign? Sign, string Label, string? Text, ImmutableArray<string> Lines, int Y);

/// <summary>A line over phases of equal length.</summary>
/// <param name="Path">The line, as SVG path data.</param>
/// <param name="Above">What lies between the line and the level to compare with, where the line has fallen below it.</param>
public sealed record CurveView(string Path, string Above, int LevelY, string LevelLabel, int PhaseWidth, int BaseY);
