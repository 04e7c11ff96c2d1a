using OrderPortal;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Departments;
using OrderPortal.Shared.Components;

StartRefused.EndWithOneSentence();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });

builder.Services.AddPortalData(DatabaseSettings.Read(builder.Configuration));
builder.Services.AddHealth();
builder.Services.AddDatabaseKeyRing();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDepartments();
builder.Services.AddComponents();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.AddAccounts();

var app = builder.Build();
await app.PrepareDatabaseAsync();
if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/status/500", createScopeForErrors: true);
app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
app.UseAccounts();
app.UseAntiforgery();
app.MapHealth();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.MapAccounts();
app.Run();
