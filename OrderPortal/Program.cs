using Microsoft.AspNetCore.Identity;
using OrderPortal;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Shared.Layout;

StartRefused.EndWithOneSentence();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });

builder.Services.AddPortalData(DatabaseSettings.Read(builder.Configuration));
builder.Services.AddHealth();
builder.Services.AddDatabaseKeyRing();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDepartments();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddCascadingAuthenticationState();
builder.Services.AddAuthentication().AddIdentityCookies();
builder.Services.AddAuthorization();

var app = builder.Build();
await app.PrepareDatabaseAsync();
app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
app.UseLanguages();
app.UseAntiforgery();
app.MapHealth();
app.MapStaticAssets();
app.MapPreferences();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
