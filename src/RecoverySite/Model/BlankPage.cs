namespace RecoverySite.Model;

/// <summary>The page that somebody leaves to: neutral in its name, its address and its words.</summary>
public static class BlankPage
{
    public const string Address = "blank";
}
