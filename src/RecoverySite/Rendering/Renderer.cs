using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using RecoverySite.Model;
using RecoverySite.Theme;

namespace RecoverySite.Rendering;

/// <summary>Advised pages to finished files. Made once for a site; used by several threads at once.</summary>
/// <param name="hasEditions">Whether offline editions are made, to which pages then lead.</param>
public sealed class Renderer(Content content, DateOnly today, bool hasEditions = false)
{
    private static readonly IServiceProvider noServices = new ServiceCollection().BuildServiceProvider();
    private readonly PageViews views = new(content, today, hasEditions);

    public OutputFile Page(AdvisedPage page) => Document(page.Page.Address, views.Of(page));

    /// <summary>The one stylesheet of the site, as written in Theme/site.css.</summary>
    public static OutputFile Stylesheet() => Written("site.css");

    /// <summary>That of the book, which leaves more to whoever shows it.</summary>
    public static OutputFile BookStylesheet() => Written(Offline.BookStylesheet);

    private static OutputFile Written(string name)
    {
        using var stream = typeof(Renderer).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new(name, copy.ToArray());
    }

    /// <summary>The pages that no author wrote: old addresses, not found, what is due, what is added.</summary>
    public IEnumerable<OutputFile> Others(IEnumerable<DueItem> due, Manifest manifest, IReadOnlyDictionary<string, Reading.Outline> outlines, IReadOnlyList<PageFigures> figures)
    {
        yield return Document(GeneratedPages.NotFound, views.NotFound());
        yield return Document(GeneratedPages.Additions, views.Additions(manifest));
        yield return Document(GeneratedPages.Sources, views.Sources(outlines));
        yield return Document(GeneratedPages.Report, views.Report(figures));
        yield return Document(GeneratedPages.Due, views.DueList([.. due]));
        foreach (var page in content.Pages)
            foreach (var old in page.RedirectFrom)
            {
                var address = Reading.Addresses.RedirectAddress(old.Value)!;
                yield return new(address + ".html", Html<Redirect>(new()
                {
                    [nameof(Redirect.Language)] = content.Settings.Language,
                    [nameof(Redirect.Root)] = Addressing.Root(address),
                    [nameof(Redirect.Address)] = Addressing.To(Addressing.Root(address), page.Address),
                }));
            }
    }

    /// <summary>What can be carried away, with sizes and checksums.</summary>
    public OutputFile TakeAway(IEnumerable<Edition> editions) => Document(GeneratedPages.TakeAway, views.TakeAway([.. editions]));

    /// <summary>What stands in a copy in its place: no file can hold its own checksum.</summary>
    public OutputFile ReadMe() => Document(GeneratedPages.TakeAway, views.ReadMe());

    private static OutputFile Document(string address, PageView view) => new(address + ".html", Html<PageDocument>(new() { [nameof(PageDocument.View)] = view }));

    private static byte[] Html<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        using var renderer = new HtmlRenderer(noServices, NullLoggerFactory.Instance);
        var html = renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString()).GetAwaiter().GetResult();
        return Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + html.ReplaceLineEndings("\n").Trim() + "\n");
    }
}
