using System.Security.Cryptography;

namespace OrderPortal.Shared;

/// <summary>What every answer forbids the browser: foreign scripts, being framed, guessing types, telling other sites where people came from.</summary>
public static class SecurityHeaders
{
    static readonly object NonceKey = new();

    /// <summary>The one-time word that lets an inline script of this answer run.</summary>
    public static string Nonce(HttpContext context) =>
        (string)(context.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(18)));

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        // hot reload listens on another port
        var connect = app.Environment.IsDevelopment() ? "'self' ws://localhost:* wss://localhost:* http://localhost:*" : "'self'";
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            // styles: components set widths and colours of charts and bars in style attributes
            headers.ContentSecurityPolicy =
                $"default-src 'self'; script-src 'self' 'nonce-{Nonce(context)}'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
                $"media-src 'self' data: blob:; font-src 'self' data:; connect-src {connect}; worker-src 'self' blob:; object-src 'none'; " +
                "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            headers.XFrameOptions = "DENY";
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(self), geolocation=(), microphone=(), payment=()";
            return next();
        });
    }
}
