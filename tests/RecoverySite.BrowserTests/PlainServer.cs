using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RecoverySite.BrowserTests;

/// <summary>Any web host: gives the files of a folder under a path of its own, as GitHub Pages does, and knows nothing else.</summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private const string Path = "/some/where/";
    private readonly WebApplication server;

    private PlainServer(WebApplication server) => this.server = server;

    /// <summary>Where the folder stands, ending in a slash.</summary>
    public string Address => server.Urls.Single() + Path;

    public static async Task<PlainServer> Of(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(request => Answer(request, folder));
        await server.StartAsync();
        return new(server);
    }

    private static async Task Answer(HttpContext request, string folder)
    {
        var path = request.Request.Path.Value ?? "";
        var file = path.StartsWith(Path, StringComparison.Ordinal) ? System.IO.Path.Combine(folder, path[Path.Length..]) : "";
        request.Response.ContentType = System.IO.Path.GetExtension(file) switch { ".html" => "text/html", ".css" => "text/css", ".js" => "text/javascript", _ => "application/octet-stream" };
        if (File.Exists(file)) await request.Response.SendFileAsync(file);
        else request.Response.StatusCode = 404;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
