using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace RecoverySite.Tests;

/// <summary>The preview as a process: what it takes, how it says no, and how it ends.</summary>
public sealed class PreviewProgramTests : IDisposable
{
    private readonly TestSite site = GoldenSite.Make();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_page_that_is_not_there_is_refused_with_the_one_that_was_meant()
    {
        var (exit, _, error) = await TestProgram.Run(site.Root, [], "preview", "storeis", "--no-open", "--port", "0", "--as-of", "2026-11-22");
        exit.ShouldBe(2);
        error.ShouldContain("There is no page 'storeis'. Did you mean 'stories'?");
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "many")]
    [InlineData("--input", "nowhere")]
    public async Task What_it_does_not_understand_is_wrong_usage(params string[] arguments) =>
        (await TestProgram.Run(site.Root, [], ["preview", "--no-open", .. arguments])).Exit.ShouldBe(2);

    [Fact]
    public async Task A_port_that_is_taken_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (exit, _, error) = await TestProgram.Run(site.Root, [], "preview", "--no-open", "--port", $"{port}", "--as-of", "2026-11-22");
        exit.ShouldBe(2);
        error.ShouldContain($"{port}");
    }

    [Fact]
    public async Task It_serves_the_page_asked_for_by_its_file_writes_nothing_and_ends_when_it_is_told_to()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("Windows has no signal that a test could send.");
        using var program = TestProgram.Start(site.Root, [], "preview", "input/pages/walks/short.md", "--no-open", "--port", "0", "--as-of", "2026-11-22");
        var address = (await program.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        address.ShouldMatch(@"^http://127\.0\.0\.1:\d+/walks/short\.html$");
        using var client = new HttpClient();
        (await client.GetStringAsync(address)).ShouldContain("/.preview/preview.js");
        // An open page does not keep it.
        await using var events = await client.GetStreamAsync(new Uri(new Uri(address), "/.preview/events?page=/walks/short.html"));

        kill(program.Id, 15).ShouldBe(0);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.ExitCode.ShouldBe(0);
        Directory.EnumerateFileSystemEntries(site.Root).Select(e => Path.GetFileName(e)).ShouldBe(["input"]);
    }

    [DllImport("libc")]
    private static extern int kill(int process, int signal);
}
