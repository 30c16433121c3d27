using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RecoverySite.Model;
using RecoverySite.Theme;

namespace RecoverySite.Rendering;

/// <summary>Advised pages to finished files. Made once for a site; used by several threads at once.</summary>
/// <param name="hasEditions">Whether offline editions are made, to which pages then lead.</param>
public sealed partial class Renderer(Content content, DateOnly today, bool hasEditions = false)
{
    private static readonly IServiceProvider noServices = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
    private readonly LanguageView ofSite = new(content.Settings.Language, content.Language.Direction);
    private readonly PageViews views = new(content, today, hasEditions);

    public OutputFile Page(AdvisedPage page) => Document(page.Page.Address, views.Of(page));

    /// <summary>The one stylesheet of the site.</summary>
    public static OutputFile Stylesheet() => Written("site.css");

    public static OutputFile Icon() => Written(Marks.Icon);

    /// <summary>That of the book, which leaves more to whoever shows it.</summary>
    public static OutputFile BookStylesheet() => Written(Offline.BookStylesheet);

    /// <summary>As it stands in Theme/, without its comments and indents, which no browser needs.</summary>
    private static OutputFile Written(string name)
    {
        using var stream = new StreamReader(typeof(Renderer).Assembly.GetManifestResourceStream(name)!);
        return new(name, Encoding.UTF8.GetBytes(CommentsAndIndents().Replace(stream.ReadToEnd(), "")));
    }

    [GeneratedRegex(@"^\s+|/\*.*?\*/\s*|(?<=[{};])\s+|\s+(?=[{}])", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CommentsAndIndents();

    /// <summary>The pages that no author wrote: old addresses, not found, what is due, what is added.</summary>
    public IEnumerable<OutputFile> Others(IEnumerable<DueItem> due, Manifest manifest, IReadOnlyDictionary<string, Reading.Outline> outlines, IReadOnlyList<PageFigures> figures)
    {
        yield return Document(GeneratedPages.NotFound, views.NotFound());
        yield return Document(GeneratedPages.Additions, views.Additions(manifest));
        yield return Document(GeneratedPages.Sources, views.Sources(outlines));
        yield return Document(GeneratedPages.Report, views.Report(figures));
        yield return Document(GeneratedPages.Due, views.DueList([.. due]));
        yield return new(BlankPage.Address + ".html", Html<Blank>(new() { [nameof(Blank.Language)] = ofSite, [nameof(Blank.Words)] = content.Language.Words, [nameof(Blank.Elsewhere)] = content.Settings.LeaveTo }));
        foreach (var page in content.Pages)
            foreach (var old in page.RedirectFrom)
            {
                var address = Reading.Addresses.RedirectAddress(old.Value)!;
                yield return new(address + ".html", Html<Redirect>(new()
                {
                    [nameof(Redirect.Language)] = ofSite,
                    [nameof(Redirect.Words)] = content.Language.Words,
                    [nameof(Redirect.Root)] = Addressing.Root(address),
                    [nameof(Redirect.HelpAddress)] = content.Addresses.Contains(Notice.HelpPage) ? Addressing.To(Addressing.Root(address), Notice.HelpPage) : null,
                    [nameof(Redirect.Address)] = Addressing.To(Addressing.Root(address), page.Address),
                }));
            }
    }

    /// <summary>What can be carried away, with sizes and checksums.</summary>
    public OutputFile TakeAway(IEnumerable<Edition> editions) => Document(GeneratedPages.TakeAway, views.TakeAway([.. editions]));

    /// <summary>What stands in a copy in its place: no file can hold its own checksum.</summary>
    public OutputFile ReadMe() => Document(GeneratedPages.TakeAway, views.ReadMe());

    private static OutputFile Document(string address, PageView view) => new(address + ".html", Html<PageDocument>(new() { [nameof(PageDocument.View)] = view }));

    /// <summary>The version of a page is the hash of its main part, which is known only once that is written; it stands before it.</summary>
    private static string WithVersion(string html) =>
        html.IndexOf(Marks.Version, StringComparison.Ordinal) is var at and >= 0 ? string.Concat(html.AsSpan(0, at), Hash.Of(Marks.MainOf(html)), html.AsSpan(at + Marks.Version.Length)) : html;

    /// <summary>The indents of the components are for their readers alone; only what an author has set as it is keeps its lines.</summary>
    private static string WithoutIndents(string html) => Indents().Replace(html, match => match.Groups["kept"].Success ? match.Value : "\n");

    [GeneratedRegex(@"(?<kept><pre>.*?</pre>)|\n\s+", RegexOptions.Singleline)]
    private static partial Regex Indents();

    private static byte[] Html<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        using var renderer = new HtmlRenderer(noServices, NullLoggerFactory.Instance);
        var html = renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()).GetAwaiter().GetResult();
        return Encoding.UTF8.GetBytes(WithVersion("<!DOCTYPE html>\n" + WithoutIndents(html.ReplaceLineEndings("\n")).Trim() + "\n"));
    }
}
