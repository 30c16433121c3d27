using System.Text;
using NUglify;
using NUglify.JavaScript;

namespace RecoverySite.Theme;

/// <summary>The scripts of the theme, written short: every reader loads them, and few read them there.</summary>
internal static class ThemeScripts
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ThemeScripts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <param name="keepsNames">For a script in which the verifier looks for phrases.</param>
    public static byte[] Short(string script, bool keepsNames = false)
    {
        // It takes classes of letters beyond ASCII for an error, and writes them as they are.
        var made = Uglify.Js(script, new CodeSettings { IgnoreErrorList = "JS1013", LocalRenaming = keepsNames ? LocalRenaming.KeepAll : LocalRenaming.CrunchAll });
        return !made.HasErrors ? Encoding.UTF8.GetBytes(made.Code + "\n") : throw new InvalidOperationException($"A script of the theme is broken: {made.Errors[0]}");
    }
}
