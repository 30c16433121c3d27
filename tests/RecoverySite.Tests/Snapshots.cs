using System.Runtime.CompilerServices;

namespace RecoverySite.Tests;

/// <summary>Shouldly's approved files under Verify's names: <c>Snapshots/Type.Method_name.verified.html</c>, and <c>.received.</c> beside it on a difference.</summary>
internal static class Snapshots
{
    public static void ShouldMatchSnapshot(this string text, string name, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var extension = Path.GetExtension(name);
        var test = $"{Path.GetFileNameWithoutExtension(file)}.{method}_{name[..^extension.Length].Replace('/', '-')}";
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
        if (Environment.GetEnvironmentVariable("RENEW_SNAPSHOTS") == "1")
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, $"{test}.verified{extension}"), text);
        }
        text.ShouldMatchApproved(c => c
            .WithFilenameGenerator((_, _, type, ext) => $"{test}.{(type == "approved" ? "verified" : type)}.{ext}")
            .WithFileExtension(extension)
            .SubFolder(folder)
            .NoDiff());
    }
}
