using System.Text.Json;
using Microsoft.JSInterop;

namespace OrderPortal.Shared.Components;

/// <summary>Keeps a page's unsent work in the browser, for what single fields cannot restore: lines that were added, things that were chosen.
/// Fields inside an <see cref="EntryForm"/> with a Draft need no help. A draft survives a reload and a server restart, and ends with the tab.</summary>
public sealed class Drafts(IJSRuntime js)
{
    /// <summary>Call after every change worth keeping.</summary>
    public ValueTask KeepAsync<T>(string key, T work) => js.InvokeVoidAsync("portal.keepWork", key, JsonSerializer.Serialize(work));

    /// <summary>What was kept and not sent, or null. Call in OnAfterRenderAsync: before that there is no browser to ask.</summary>
    public async ValueTask<T?> FindAsync<T>(string key) where T : class
    {
        var kept = await js.InvokeAsync<string?>("portal.findWork", key);
        try
        {
            return kept is null ? null : JsonSerializer.Deserialize<T>(kept);
        }
        catch (JsonException)
        {
            // written by an older version of the page
            return null;
        }
    }

    /// <summary>Call when the work was sent or given up. A successful <see cref="EntryForm"/> with the same key does it too.</summary>
    public ValueTask ForgetAsync(string key) => js.InvokeVoidAsync("portal.forgetDraft", key);
}
