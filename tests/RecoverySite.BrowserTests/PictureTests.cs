using System.Buffers.Binary;
using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>The picture in the README, taken of the site itself: .ci/picture takes it anew. Letters differ from machine to machine, so it is not compared.</summary>
public sealed class PictureTests(BuiltSite site)
{
    private const int Width = 1320, Height = 860;

    private static readonly string file = Path.Combine(BuiltSite.Repository(), ".github", "picture.png");

    [Fact]
    public async Task The_readme_shows_two_pages_of_the_site()
    {
        var picture = await Take();
        if (Environment.GetEnvironmentVariable("RENEW_PICTURE") == "1") await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
        Size(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).ShouldBe(Size(picture));
        (await File.ReadAllTextAsync(Path.Combine(BuiltSite.Repository(), "README.md"), TestContext.Current.CancellationToken)).ShouldContain("](.github/picture.png)");
    }

    /// <summary>A page on a wide screen, and before it one on a phone in the dark.</summary>
    private async Task<byte[]> Take()
    {
        var wide = await Shoot("substances/kratom.html", 1280, 820, ColorScheme.Light);
        var phone = await Shoot("help/overdose.html", 375, 700, ColorScheme.Dark);
        var page = await site.Open(new() { ViewportSize = new() { Width = Width, Height = Height } });
        await page.SetContentAsync($$"""
            <style>
              body { margin: 0; background: linear-gradient(160deg, #e9e5da, #cfd9dc); height: {{Height}}px; position: relative; overflow: hidden }
              img { position: absolute; display: block; box-shadow: 0 2px 6px rgb(0 0 0 / .2), 0 18px 50px rgb(0 0 0 / .28) }
              .wide { inset-inline-start: 36px; inset-block-start: 36px; width: 1070px; border-radius: 10px }
              .phone { inset-inline-end: 36px; inset-block-end: 36px; width: 340px; border: 9px solid #15181a; border-radius: 34px }
            </style>
            <img class="wide" alt="" src="data:image/png;base64,{{wide}}"><img class="phone" alt="" src="data:image/png;base64,{{phone}}">
            """);
        return await page.ScreenshotAsync();
    }

    private async Task<string> Shoot(string name, int width, int height, ColorScheme scheme)
    {
        var page = await site.Open(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, DeviceScaleFactor = 2 });
        await site.Show(page, name);
        return Convert.ToBase64String(await page.ScreenshotAsync());
    }

    /// <summary>Width and height as the head of a PNG says them.</summary>
    private static (int Width, int Height) Size(byte[] png)
    {
        png[1..4].ShouldBe("PNG"u8.ToArray());
        return (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
