using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace RecoverySite.Previewing;

/// <summary>
/// Shows a <see cref="Preview"/> to browsers on this machine. It answers from memory alone, so that no address can lead to a file
/// beside the site; and only who asks for this machine by its own name, so that no page from elsewhere can point its name at it.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private readonly Preview preview;
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<object, string> screens = new();
    private readonly CancellationTokenSource end = new();
    private HashSet<string> hosts = [];

    private PreviewServer(Preview preview, int port)
    {
        this.preview = preview;
        // Empty, so that no file and no variable of this machine can open it to others.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        app = builder.Build();
        app.Run(Answer);
    }

    /// <summary>With a slash at its end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Paths of the pages that are open in a browser.</summary>
    public IEnumerable<string> OnScreen => screens.Values.Select(address => address is "/" ? "index.html" : address.TrimStart('/'));

    /// <param name="port">0 for any that is free.</param>
    /// <param name="alsoCalled">The name by which a proxy on this machine, which lets in nobody but the writer, asks for a port; null without one.</param>
    /// <exception cref="IOException">Another program has the port.</exception>
    public static async Task<PreviewServer> Start(Preview preview, int port, Func<int, string>? alsoCalled = null)
    {
        var server = new PreviewServer(preview, port);
        await server.app.StartAsync();
        var at = new Uri(server.app.Urls.Single());
        server.Address = at.ToString();
        server.hosts = [$"127.0.0.1:{at.Port}", $"localhost:{at.Port}"];
        if (alsoCalled is not null) server.hosts.Add(alsoCalled(at.Port));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await app.StopAsync();
        await app.DisposeAsync();
        end.Dispose();
    }

    private Task Answer(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!hosts.Contains(request.Host.Value ?? "")) return Refuse(response, StatusCodes.Status421MisdirectedRequest, "The preview answers to this machine alone.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return Refuse(response, StatusCodes.Status405MethodNotAllowed, "A preview is for looking.");
        var address = request.Path.Value ?? "/";
        if (address == ServedPage.Events) return Follow(request.Query["page"].ToString(), response, context.RequestAborted);
        if (address.StartsWith(ServedPage.Folder, StringComparison.Ordinal)) return Own(address[ServedPage.Folder.Length..], response);

        var shown = preview.Shown;
        var (file, isFound) = shown.At(address);
        var version = shown.VersionOf(address);
        response.StatusCode = isFound ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        if (file is null) return Send(response, ".html", ServedPage.WithoutSite(address, version));
        return Send(response, file.Path, file.Path.EndsWith(".html", StringComparison.Ordinal) ? ServedPage.Of(file, address, version, isFound) : file.Bytes);
    }

    /// <summary>Tells a page that is open what it should be and what is wrong, now and whenever that changes.</summary>
    private async Task Follow(string address, HttpResponse response, CancellationToken gone)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(gone, end.Token);
        var screen = new object();
        screens[screen] = address;
        response.ContentType = "text/event-stream";
        try
        {
            for (string? said = null; ;)
            {
                var next = preview.Next;
                if (MessageOf(preview.Shown, address) is var message && message != said)
                {
                    await response.WriteAsync($"data: {said = message}\n\n", stop.Token);
                    await response.Body.FlushAsync(stop.Token);
                }
                await next.WaitAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
        finally
        {
            screens.TryRemove(screen, out _);
        }
    }

    private static string MessageOf(Shown shown, string address) =>
        JsonSerializer.Serialize(new { version = shown.VersionOf(address), heading = shown.Heading, errors = shown.Errors.Select(e => e.Text) });

    private static Task Own(string name, HttpResponse response)
    {
        using var stream = name is "preview.js" or "preview.css" ? typeof(PreviewServer).Assembly.GetManifestResourceStream(name) : null;
        if (stream is null) return Refuse(response, StatusCodes.Status404NotFound, "There is nothing here.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Send(response, name, bytes);
    }

    private static Task Refuse(HttpResponse response, int status, string why)
    {
        response.StatusCode = status;
        return Send(response, ".txt", Encoding.UTF8.GetBytes(why + "\n"));
    }

    private static async Task Send(HttpResponse response, string path, ReadOnlyMemory<byte> bytes)
    {
        response.ContentType = Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".json" => "application/json",
            ".xml" => "application/atom+xml",
            ".png" => "image/png",
            ".svg" => "image/svg+xml",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".gif" => "image/gif",
            ".avif" => "image/avif",
            _ => "text/plain; charset=utf-8",
        };
        response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(response.HttpContext.Request.Method)) return;
        await response.Body.WriteAsync(bytes, response.HttpContext.RequestAborted);
    }
}
