using static RecoverySite.Model.Severity;

namespace RecoverySite.Model;

/// <content>The rules of pages in other languages: all that stands around a text is in its language, or nothing is.</content>
public static partial class Rules
{
    public static readonly Rule UnknownLanguage = new("REC127", Error, "A language without its words.",
        "Correct the code, or add languages/CODE/frame.yml to the input folder, with the fields of src/RecoverySite/Theme/frame.en.yml.");
    public static readonly Rule HalfTranslated = new("REC436", Error, "A finished page is partly in its own language and partly in the site's.", OurBug);
}
