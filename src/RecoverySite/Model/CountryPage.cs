namespace RecoverySite.Model;

/// <summary>The page with the emergency number and the help lines of one country: where somebody is who chose it.</summary>
public static class CountryPage
{
    public static string AddressOf(string code) => $"help/countries/{code.ToLowerInvariant()}";
}
