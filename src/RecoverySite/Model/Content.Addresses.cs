using System.Collections.Immutable;

namespace RecoverySite.Model;

/// <content>Every field in which a file names a page or a folder of pages, each once: they are held against the pages, and follow a page that moves.</content>
public sealed partial record Content
{
    /// <summary>The addresses of pages, wherever a field holds one.</summary>
    public ImmutableArray<Located<string>> NamedPages =>
    [
        .. Settings.Menu, .. Settings.Footer, .. Settings.Lists,
        .. new[] { Settings.Grades, Settings.Names, Settings.Glossary }.OfType<Located<string>>(),
        .. Search.Pins.SelectMany(p => p.Pages),
        .. Glossary.Select(t => t.Page).Concat(PopularClaims.SelectMany(s => s.Claims).Select(c => c.Page)).OfType<Located<string>>(),
    ];

    /// <summary>What can be the address of a page or a folder of pages.</summary>
    public ImmutableArray<Located<string>> NamedPagesOrFolders => [.. Settings.Essentials, .. Settings.Urgent];

    /// <summary>Folders of pages alone.</summary>
    public ImmutableArray<Located<string>> NamedFolders => [.. Notices.Values.SelectMany(n => n.AppliesTo).SelectMany(r => r.Sections)];
}
