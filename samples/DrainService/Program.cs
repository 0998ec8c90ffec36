using DrainService;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddNomad(builder.Configuration);

var app = builder.Build();
app.MapMaintenance();
app.Run();
