using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Accounts;

namespace OrderPortal.Accounts.Tablets;

/// <summary>Which tablet is asking, and who is at it: sessions by badge begin, live and end here.</summary>
public sealed class TabletSessions(IDbContextFactory<PortalDb> databases, IDataProtectionProvider protection, AccountSettings settings, TimeProvider clock)
{
    const string CookieName = "orderportal.tablet";

    readonly IDataProtector _cookies = protection.CreateProtector("SharedTablet");

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Makes this browser the shared tablet.</summary>
    public void Remember(HttpContext http, Guid tablet) => http.Response.Cookies.Append(CookieName, _cookies.Protect(tablet.ToString()), new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = !settings.AllowHttp || http.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(400), // the longest that browsers keep a cookie
    });

    /// <summary>The shared tablet this request comes from; null when the browser is none, or is one no longer.</summary>
    public async Task<SharedTablet?> ThisOneAsync(HttpContext http)
    {
        if (http.Request.Cookies[CookieName] is not { } cookie) return null;
        try
        {
            var id = Guid.Parse(_cookies.Unprotect(cookie));
            await using var db = await databases.CreateDbContextAsync();
            return await db.SharedTablets.AsNoTracking().FirstOrDefaultAsync(t => t.Id == id && t.RevokedAt == null);
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null; // somebody else's cookie, or one of a lost key ring: this is no tablet of ours
        }
    }

    public async Task<Guid> BeginAsync(SharedTablet tablet, PortalUser person)
    {
        await using var db = await databases.CreateDbContextAsync();
        var session = new TabletSession { Id = Guid.CreateVersion7(), TabletId = tablet.Id, UserId = person.Id, StartedAt = Now, LastActiveAt = Now };
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    }

    /// <summary>Whether a sign-in still counts as far as its tablet is concerned; one without a badge always does.</summary>
    public async Task<bool> IsOpenAsync(ClaimsPrincipal person)
    {
        if (BadgeSession.Of(person) is not { } id) return true;
        await using var db = await databases.CreateDbContextAsync();
        return await Open(db, id).AnyAsync();
    }

    /// <summary>Hands were at the tablet. False when the session has run out before.</summary>
    public async Task<bool> TouchAsync(ClaimsPrincipal person)
    {
        if (BadgeSession.Of(person) is not { } id) return true;
        var now = Now;
        await using var db = await databases.CreateDbContextAsync();
        return await Open(db, id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastActiveAt, now)) == 1;
    }

    public async Task EndAsync(ClaimsPrincipal person)
    {
        if (BadgeSession.Of(person) is not { } id) return;
        var now = Now;
        await using var db = await databases.CreateDbContextAsync();
        await Open(db, id).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
    }

    IQueryable<TabletSession> Open(PortalDb db, Guid id)
    {
        var oldest = Now - 1.25 * settings.TabletIdle; // the page tells of hands now and then (tablet.js) and ends by itself in time
        return db.TabletSessions.Where(s => s.Id == id && s.EndedAt == null && s.LastActiveAt > oldest && s.Tablet.RevokedAt == null);
    }
}
