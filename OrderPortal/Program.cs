using OrderPortal;
using OrderPortal.Accounts;
using OrderPortal.CustomerPortal;
using OrderPortal.Data;
using OrderPortal.Demo;
using OrderPortal.Departments;
using OrderPortal.Departments.Everyone.Orders;
using OrderPortal.Departments.Sales.Import;
using OrderPortal.Jobs;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;
using OrderPortal.Shared.Layout;
using OrderPortal.Shared.Live;
using OrderPortal.Shared.Mail;

StartRefused.EndWithOneSentence();
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppRoot.Find() });

var database = DatabaseSettings.Read(builder.Configuration);
builder.Services.AddPortalData(database);
builder.Services.AddHealth();
builder.Services.AddDatabaseKeyRing();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDepartments();
builder.Services.AddSingleton<TrackThrottle>();
builder.Services.AddMail(SmtpSettings.Read(builder.Configuration));
builder.Services.AddJobs(database);
builder.Services.AddComponents();
builder.Services.AddLive();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.AddAccounts();

var app = builder.Build();
await app.PrepareDatabaseAsync();
if (await CommandLine.RunAsync(app.Services, args) is { } exitCode) return exitCode;
if (app.Configuration.IsDemonstration()) await DemoCompany.SetUpAsync(app.Services);
app.UseSecurityHeaders();
app.UseStatusPages();
app.UseAccounts();
app.UseForms();
app.MapHealth();
app.MapStaticAssets();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null); // SecurityHeaders says it
app.MapAccounts();
app.MapOrderFiles();
app.MapOrderSheets();
app.Run();
return 0;
