using RecoverySite.Reading;

namespace RecoverySite.Previewing;

/// <summary>Follows the input folder with a <see cref="Preview"/>: what is saved at once, and when it is quiet the whole.</summary>
/// <param name="onScreen">The paths of the pages that are open in a browser.</param>
public sealed class PreviewLoop(Preview preview, SourceWatch watch, Func<IEnumerable<string>> onScreen)
{
    /// <summary>Without another save for so long, a writer has stopped to look; sooner, the whole would mostly be made in vain.</summary>
    private static readonly TimeSpan quiet = TimeSpan.FromMilliseconds(300);

    /// <summary>Some disks tell nobody that a file was written, such as those of another machine: so often somebody looks anyway.</summary>
    private static readonly TimeSpan atLeast = TimeSpan.FromSeconds(2);

    /// <summary>On a thread of its own, so that no build can keep it from a save; returns at the end.</summary>
    public void Run(CancellationToken end)
    {
        var running = new CancellationTokenSource();
        try
        {
            while (true)
            {
                var written = watch.Next(atLeast, end);
                Guard(() =>
                {
                    if (!preview.Look(written)) return;
                    running.Cancel();
                    running = CancellationTokenSource.CreateLinkedTokenSource(end);
                    preview.MakeFirst(onScreen());
                    _ = WhenQuiet(running.Token);
                });
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            running.Cancel();
        }
    }

    private async Task WhenQuiet(CancellationToken stop)
    {
        try
        {
            await Task.Delay(quiet, stop);
            await Task.Run(() => Guard(() => preview.MakeWhole(stop)), stop);
        }
        catch (OperationCanceledException)
        {
            // Something else was saved, and another has taken its place.
        }
    }

    /// <summary>Whatever goes wrong, such as a picture that goes away while it is read, the next save is followed again.</summary>
    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            preview.Fail($"The program failed: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")} The preview goes on with what it has.");
        }
    }
}
