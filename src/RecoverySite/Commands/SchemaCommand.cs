using System.CommandLine;
using RecoverySite.Drafting;
using RecoverySite.Model;
using RecoverySite.Reading;
using RecoverySite.Writing;

namespace RecoverySite.Commands;

/// <summary><c>schema [FOLDER]</c>: the JSON Schemas of every kind of file, for editors.</summary>
internal static class SchemaCommand
{
    private static readonly Argument<string> folder = new("folder") { Description = "Where to write them. Without it, into .vscode/schemas, with settings for the editor if there are none yet.", DefaultValueFactory = _ => Usual };
    private const string Usual = ".vscode/schemas", Settings = ".vscode/settings.json";

    public static Command Make()
    {
        var command = new Command("schema", "Writes JSON Schemas of front matter and of every data file, so that editors complete and check while you type.") { folder };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!.Replace('\\', '/').TrimEnd('/')));
        return command;
    }

    private static int Run(string folder)
    {
        var files = Schemas.Files().Select(f => FileChange.New($"{folder}/{f.Name}", f.Text)).Select(f => SourceTree.IsTaken(f.To) ? f with { From = f.To } : f).ToList();
        if (folder == Usual && !SourceTree.IsTaken(Settings)) files.Add(FileChange.New(Settings, Schemas.Settings(Usual)));
        try
        {
            InputFolder.Apply(files);
        }
        catch (OutputException e)
        {
            return Exit.Refuse(e.Message);
        }
        Console.Out.WriteLine($"{Schemas.All.Length} schemas are in {folder}.");
        return Exit.Done;
    }
}
