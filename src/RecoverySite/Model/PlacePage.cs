namespace RecoverySite.Model;

/// <summary>The page that is made of the legal entries of one place.</summary>
public static class PlacePage
{
    /// <summary>Said before and after the entries: a record that is missing is no permission, and no reason to stop a medicine.</summary>
    public const string NotListed = "What is not listed here is not recorded for this place. That does not mean it is allowed. If it is prescribed for you, that is no reason to stop it.";

    public static string AddressOf(string place) => $"law/places/{place.ToLowerInvariant()}";
}
