using System.Security.Cryptography;
using System.Text;

namespace RecoverySite.Model;

/// <summary>
/// What readers can carry away: where each edition lies, and what a copy says of itself. Exporting writes these words and
/// Verifying looks for them.
/// </summary>
public static class Offline
{
    /// <summary>Holds the editions; no edition holds it.</summary>
    public const string Folder = "offline";

    /// <summary>Holds pages that are one file each; the whole edition has them too.</summary>
    public const string SinglePages = "one-file";

    /// <summary>The first file of an unpacked edition, in the order in which every system lists files.</summary>
    public const string ReadMe = "0-READ-ME.html";

    public const string BookStylesheet = "book.css";

    public const string Checksums = "SHA256SUMS";

    public static string NameOf(EditionKind kind, DateOnly today) =>
        $"{(kind == EditionKind.Essentials ? "essentials" : "recoverysite")}-{today:yyyy-MM-dd}";

    public static string FileOf(EditionKind kind, DateOnly today) =>
        $"{Folder}/{NameOf(kind, today)}.{(kind == EditionKind.Book ? "epub" : "zip")}";

    /// <summary>The page as one file; null for one that is not made into one: lists and places are no use without the pages that they lead to.</summary>
    public static string? SinglePageOf(Page page, Content content) =>
        content.IsList(page) || page.Address == "index" ? null : $"{SinglePages}/{page.OutputPath}";

    public static string MadeOn(DateOnly today, FrameWords words) => FrameWords.Fill(words.CopyMade, ("day", words.DateOf(today)));

    public static string IsSinglePage(string path, SiteSettings settings, FrameWords words) => FrameWords.Fill(words.IsOnePage, ("site", settings.Title))
        + (settings.Address is { } address ? " " + FrameWords.Fill(words.NewestVersion, ("address", new Uri(address, path).ToString())) : "");

    /// <summary>What keeps a page that is one file from loading anything but what is in it; the stylesheet is known by its hash.</summary>
    public static string PolicyOf(string stylesheet) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(stylesheet)))}'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>The class of words that were a link to a page which a copy does not have.</summary>
    public const string LeftOut = "left-out";
}

/// <summary>What is made of the whole site: all of it, what is needed most, and a book for e-readers.</summary>
public enum EditionKind { Whole, Essentials, Book }

/// <summary>A finished edition, for those who choose one and those who check what they got.</summary>
/// <param name="Pages">Written pages in it.</param>
/// <param name="Sha256">In hexadecimal.</param>
public sealed record Edition(EditionKind Kind, string Path, long Bytes, string Sha256, int Pages)
{
    public static Edition Of(EditionKind kind, OutputFile file, int pages) => new(kind, file.Path, file.Bytes.Length, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span)), pages);

    /// <summary>In the unit in which phones and computers show it.</summary>
    public string Size => Bytes < 1_000_000 ? $"{Math.Max(1, Bytes / 1000)} kB" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Bytes / 1_000_000.0:0.0} MB");
}
