using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using RecoverySite.Commands;
using RecoverySite.Previewing;

namespace RecoverySite.Tests;

/// <summary>A preview of the golden site, served.</summary>
public sealed class ServedPreview : IAsyncLifetime
{
    private readonly TestSite site = GoldenSite.Make();

    public Preview Preview { get; private set; } = null!;
    public PreviewServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Preview = new(site.Input, new(2026, 11, 22), TextReport.Plain);
        Preview.Look(new HashSet<string>());
        Preview.MakeWhole(default);
        Server = await PreviewServer.Start(Preview, 0);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        site.Dispose();
    }
}

/// <summary>The preview as others on the network, and pages from elsewhere, would try it: over a socket.</summary>
public sealed class PreviewServerTests(ServedPreview served) : IClassFixture<ServedPreview>
{
    private readonly Preview preview = served.Preview;
    private readonly PreviewServer server = served.Server;

    private int Port => new Uri(server.Address).Port;

    [Fact]
    public void It_listens_on_loopback_alone() =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(e => e.Port == Port).Select(e => e.Address).ShouldBe([IPAddress.Loopback]);

    [Theory]
    [InlineData("127.0.0.1:{0}", 200)]
    [InlineData("localhost:{0}", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("evil.example:{0}", 421)]
    [InlineData("127.0.0.1.evil.example:{0}", 421)]
    [InlineData("localhost", 421)]
    [InlineData("127.0.0.1:1", 421)]
    [InlineData("", 421)]
    public async Task It_answers_only_to_the_names_of_this_machine(string host, int status) =>
        (await Ask($"GET / HTTP/1.1\r\nHost: {string.Format(System.Globalization.CultureInfo.InvariantCulture, host, Port)}\r\nConnection: close\r\n\r\n")).ShouldStartWith($"HTTP/1.1 {status} ");

    [Theory]
    [InlineData("writer-{0}.example", 200)]
    [InlineData("writer-1.example", 421)]
    [InlineData("writer-{0}.example.evil.example", 421)]
    public async Task A_proxy_on_this_machine_may_ask_by_its_own_name_where_there_is_one(string host, int status)
    {
        await using var called = await PreviewServer.Start(preview, 0, p => $"writer-{p}.example");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, called.Address);
        request.Headers.Host = string.Format(System.Globalization.CultureInfo.InvariantCulture, host, new Uri(called.Address).Port);
        ((int)(await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(status);
    }

    [Theory]
    [InlineData("/../input/site.yml")]
    [InlineData("/../../etc/passwd")]
    [InlineData("/%2e%2e/input/site.yml")]
    [InlineData("/..%2finput/site.yml")]
    [InlineData("/pages/index.md")]
    [InlineData("/site.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/.preview/../site.yml")]
    [InlineData("/.preview/site.css")]
    public async Task It_serves_nothing_outside_the_build(string path)
    {
        var answer = await Ask($"GET {path} HTTP/1.1\r\nHost: localhost:{Port}\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 404 ");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("places: [XA]");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task It_takes_nothing(string method) =>
        (await Ask($"{method} / HTTP/1.1\r\nHost: localhost:{Port}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")).ShouldStartWith("HTTP/1.1 405 ");

    [Fact]
    public async Task Every_file_is_that_of_the_build_and_a_page_has_only_the_script_more()
    {
        using var client = new HttpClient { BaseAddress = new(server.Address) };
        var followed = 0;
        foreach (var (path, file) in preview.Shown.Files)
        {
            var answer = await client.GetByteArrayAsync(path);
            if (Encoding.UTF8.GetString(answer).Contains("/.preview/", StringComparison.Ordinal))
            {
                followed++;
                var lines = Encoding.UTF8.GetString(answer).Replace("connect-src 'self'; ", "", StringComparison.Ordinal).Split('\n').Where(l => !l.Contains("\"/.preview/", StringComparison.Ordinal));
                answer = Encoding.UTF8.GetBytes(string.Join('\n', lines));
            }
            answer.AsSpan().SequenceEqual(file.Bytes.Span).ShouldBeTrue(path);
        }
        followed.ShouldBe(preview.Shown.Files.Keys.Count(p => p.EndsWith(".html", StringComparison.Ordinal)) - 1); // but for the neutral page
        Encoding.UTF8.GetString(preview.Shown.Files["index.html"].Bytes.Span).ShouldNotContain("preview");
    }

    [Fact]
    public async Task What_is_not_there_is_answered_by_the_page_that_says_so()
    {
        using var client = new HttpClient { BaseAddress = new(server.Address) };
        var answer = await client.GetAsync("walks/nowhere.html");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("This page is not here");
    }

    [Fact]
    public async Task A_site_that_was_never_whole_says_what_is_wrong()
    {
        using var site = TestSite.Over(null).With("site.yml", "titel: Wrong\n");
        var broken = new Preview(site.Input, new(2026, 11, 22), TextReport.Plain);
        broken.Look(new HashSet<string>());
        broken.MakeWhole(default);
        await using var other = await PreviewServer.Start(broken, 0);
        using var client = new HttpClient { BaseAddress = new(other.Address) };
        (await (await client.GetAsync("")).Content.ReadAsStringAsync()).ShouldContain("There is no site yet");
        using var events = new StreamReader(await client.GetStreamAsync(".preview/events?page=/"));
        (await events.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().ShouldContain("REC104");
    }

    private async Task<string> Ask(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
