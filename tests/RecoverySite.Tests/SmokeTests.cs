namespace RecoverySite.Tests;
public class SmokeTests { [Xunit.Fact] public void One() => Xunit.Assert.True(true); }
