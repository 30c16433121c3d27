using System.Security.Cryptography;
using System.Text;

namespace RecoverySite.Model;

/// <summary>The first eight hex digits of the SHA-256 of a text: enough to see that words have changed.</summary>
public static class Hash
{
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
