using Microsoft.Playwright;

namespace RecoverySite.BrowserTests;

/// <summary>The browser of these tests: the machine's own, else the one that Playwright has fetched. Without either the tests fail, for what nobody has seen is not proved.</summary>
internal static class Chromium
{
    private const string Missing = """
        There is no Chromium on this machine, and the browser tests prove nothing without one. Install it and run them again:
          Debian, Ubuntu:  sudo apt-get install chromium
          anywhere else:   pwsh tests/RecoverySite.BrowserTests/bin/Debug/net10.0/playwright.ps1 install chromium
        Or say where one is: CHROMIUM=/path/to/chrome dotnet test
        """;

    /// <summary>Where Debian and others put it, or wherever CHROMIUM says.</summary>
    private static readonly string?[] places = [Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static Task<IBrowser> Launch(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Choose([.. places, playwright.Chromium.ExecutablePath], File.Exists),
        Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });

    /// <summary>The first that is there.</summary>
    /// <exception cref="InvalidOperationException">None is: the message says how to get one.</exception>
    internal static string Choose(IEnumerable<string?> places, Func<string?, bool> isThere) =>
        places.FirstOrDefault(isThere) ?? throw new InvalidOperationException(Missing);
}
