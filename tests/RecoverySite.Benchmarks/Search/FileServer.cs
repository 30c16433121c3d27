using System.Net;
using System.Net.Sockets;

namespace RecoverySite.Benchmarks.Search;

/// <summary>Serves a few folders to a browser on this machine, and nothing else to nobody else.</summary>
internal sealed class FileServer : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly IReadOnlyDictionary<string, string> folders;

    /// <param name="folders">What stands under the first part of an address.</param>
    public FileServer(IReadOnlyDictionary<string, string> folders)
    {
        this.folders = folders;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            using var response = asked.Response;
            var parts = asked.Request.Url!.AbsolutePath.TrimStart('/').Split('/', 2);
            var file = folders.TryGetValue(parts[0], out var folder) && parts.Length == 2 ? Path.Combine(folder, Uri.UnescapeDataString(parts[1])) : "";
            if (File.Exists(file))
            {
                response.ContentType = Path.GetExtension(file) switch { ".js" or ".mjs" => "text/javascript", ".html" => "text/html", _ => "application/octet-stream" };
                await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
            }
            else
            {
                response.StatusCode = 404;
            }
        }
    }
}
