using System.Net;
using System.Net.Sockets;
using System.Text;

namespace RecoverySite.Tests;

/// <summary>Answers each address on this machine with a status of the test's choice.</summary>
internal sealed class AddressServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;

    public AddressServer(Func<string, int> statusOf)
    {
        listener.Start();
        serving = Serve(statusOf);
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/";

    private async Task Serve(Func<string, int> statusOf)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                using var reader = new StreamReader(client.GetStream());
                var path = (await reader.ReadLineAsync() ?? "").Split(' ').ElementAtOrDefault(1) ?? "/";
                while (await reader.ReadLineAsync() is { Length: > 0 }) { }
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {statusOf(path)} Status\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException) { } // stopped
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }
}
