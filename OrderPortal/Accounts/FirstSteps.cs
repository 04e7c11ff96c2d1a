using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace OrderPortal.Accounts;

/// <summary>Sends every page of a new installation to the form for its administrator, and everybody whose password somebody else
/// knows to the form for a new one.</summary>
static class FirstSteps
{
    public static void UseFirstSteps(this WebApplication app)
    {
        var firstStart = app.Services.GetRequiredService<FirstStart>();
        app.Use(async (context, next) =>
        {
            var endpoint = context.GetEndpoint();
            var page = endpoint?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
            if (page is not null && page != typeof(FirstStartPage) && !await firstStart.IsOverAsync())
                context.Response.Redirect(Paths.FirstStart);
            else if (page == typeof(PasswordPage) || !context.User.HasClaim(PortalClaims.MustChangePassword, "true"))
                await next();
            else if (page is not null)
                context.Response.Redirect(Paths.Password);
            else if (endpoint?.Metadata.GetMetadata<IAuthorizeData>() is not null)
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else
                await next();
        });
    }
}
