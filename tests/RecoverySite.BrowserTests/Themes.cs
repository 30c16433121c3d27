using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>How a reader's system may ask a page to look. The names stand in the test results.</summary>
internal static class Themes
{
    private static readonly Dictionary<string, BrowserNewContextOptions> all = new()
    {
        ["light"] = new() { ColorScheme = ColorScheme.Light },
        ["dark"] = new() { ColorScheme = ColorScheme.Dark },
        ["forced colours"] = new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active },
        ["forced colours, dark"] = new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active },
        ["more contrast"] = new() { ColorScheme = ColorScheme.Light, Contrast = Contrast.More },
    };

    public static TheoryData<string> All => [.. all.Keys];

    /// <summary>A window in that theme, as wide and high as asked, without any network.</summary>
    public static Task<IPage> Open(this BuiltSite site, string theme, int width = 1280, int height = 900) => site.Open(new(all[theme])
    {
        ViewportSize = new() { Width = width, Height = height },
        Offline = true,
        ReducedMotion = ReducedMotion.Reduce, // so that what has been scrolled to is there at once
    });
}
