using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace OrderPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    BadgeCode = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    BadgeHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PinHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Carriers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    TrackingPattern = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TypicalDays = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Carriers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CompanySettings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EnglishName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    TimeZoneId = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OrderNumberPrefix = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    VatRateBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    DepositRateBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    UrgentWithinDays = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyQuantity = table.Column<int>(type: "INTEGER", nullable: false),
                    AbnormalQuantityMultiple = table.Column<int>(type: "INTEGER", nullable: false),
                    VagueNamePattern = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    ConfirmWithinHours = table.Column<int>(type: "INTEGER", nullable: false),
                    ReservationHours = table.Column<int>(type: "INTEGER", nullable: false),
                    FollowUpAfterDays = table.Column<int>(type: "INTEGER", nullable: false),
                    TrackingSilenceHours = table.Column<int>(type: "INTEGER", nullable: false),
                    PickLinesPerShift = table.Column<int>(type: "INTEGER", nullable: false),
                    VarianceLimitAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    VarianceLimitBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    MaskPhoneOnPapers = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublicUrl = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanySettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    LegalName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    TaxId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    Terms = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditDays = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditLimitAmountMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ManagerUserId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ManagerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ExternalNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", nullable: true),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DateChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubOrderNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    OldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NewOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Notice = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NoticedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NoticedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DateChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    StoredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StoredByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExceptionCases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Owner = table.Column<int>(type: "INTEGER", nullable: false),
                    DetectedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HandledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandledByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Handling = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExceptionCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Created = table.Column<int>(type: "INTEGER", nullable: false),
                    Repeated = table.Column<int>(type: "INTEGER", nullable: false),
                    Refused = table.Column<int>(type: "INTEGER", nullable: false),
                    Refusals = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Job = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    Handled = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Server = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    StartedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyedActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyedActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProductCategories",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Checklist = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductCategories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SharedTablets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RegisteredByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SharedTablets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SourcingPolicies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    RuleNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VipReservePercent = table.Column<int>(type: "INTEGER", nullable: false),
                    IsAutomatic = table.Column<bool>(type: "INTEGER", nullable: false),
                    SplitsAutomatically = table.Column<bool>(type: "INTEGER", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PublishedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourcingPolicies", x => x.Id);
                    table.CheckConstraint("CK_SourcingPolicies_Reserve", "\"VipReservePercent\" >= 0 AND \"VipReservePercent\" <= 100");
                });

            migrationBuilder.CreateTable(
                name: "Suppliers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suppliers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TagReaders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    LastReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RevokedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagReaders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    RoleId = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FreightRates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CarrierId = table.Column<long>(type: "INTEGER", nullable: false),
                    Zone = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    StepGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    StepAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    MaxParcelGrams = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FreightRates", x => x.Id);
                    table.CheckConstraint("CK_FreightRates_Truth", "\"FirstGrams\" > 0 AND \"StepGrams\" > 0 AND \"FirstAmountMinor\" >= 0 AND \"StepAmountMinor\" >= 0 AND \"MaxParcelGrams\" >= \"FirstGrams\" AND \"Days\" >= 0");
                    table.ForeignKey(
                        name: "FK_FreightRates_Carriers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "Carriers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Manifests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CarrierId = table.Column<long>(type: "INTEGER", nullable: false),
                    HandedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Vehicle = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    DriverName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OpenedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ParcelCount = table.Column<int>(type: "INTEGER", nullable: false),
                    WeightGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    LeftBehindReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    HistoryCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Manifests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Manifests_Carriers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "Carriers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Mobile = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    PhoneTail = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CustomerAddresses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsDefault = table.Column<bool>(type: "INTEGER", nullable: false),
                    Address_City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address_Consignee = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Address_Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Address_District = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address_Mobile = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Address_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address_PostalCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Address_Province = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address_Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerAddresses_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SalesOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExternalNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: true),
                    CustomerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContactName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ContactMobile = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ContactPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ContactEmail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PhoneTail = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    DeliveryMode = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RequiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    PaymentTerms = table.Column<int>(type: "INTEGER", nullable: false),
                    DepositRateBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceKind = table.Column<int>(type: "INTEGER", nullable: false),
                    InvoiceTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    InvoiceTaxId = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    CustomerCurrency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    CustomerCurrencyRateMicro = table.Column<long>(type: "INTEGER", nullable: true),
                    LinesAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    DiscountAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderDiscountAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    FreightAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    FixedTaxAmountMinor = table.Column<long>(type: "INTEGER", nullable: true),
                    RoundingAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TotalAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PaidAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SubmittedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PreparationStartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ShippedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArchivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OwnerUserId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    HoldKind = table.Column<int>(type: "INTEGER", nullable: true),
                    HoldReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NameOverrideReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ConfirmationVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    ConfirmedVersion = table.Column<int>(type: "INTEGER", nullable: true),
                    ConfirmationSentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmationWaiver = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HistoryCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ImportBatchId = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShipTo_City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ShipTo_Consignee = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ShipTo_Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    ShipTo_District = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ShipTo_Mobile = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ShipTo_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ShipTo_PostalCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ShipTo_Province = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ShipTo_Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesOrders", x => x.Id);
                    table.CheckConstraint("CK_SalesOrders_Discount", "\"DiscountAmountMinor\" >= 0");
                    table.CheckConstraint("CK_SalesOrders_Total", "\"TotalAmountMinor\" = \"LinesAmountMinor\" - \"DiscountAmountMinor\" + \"FreightAmountMinor\" + \"TaxAmountMinor\" + \"RoundingAmountMinor\"");
                    table.ForeignKey(
                        name: "FK_SalesOrders_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Specification = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CategoryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    UnitDecimals = table.Column<int>(type: "INTEGER", nullable: false),
                    Barcode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    WeightGrams = table.Column<long>(type: "INTEGER", nullable: true),
                    VolumeCubicCentimetres = table.Column<long>(type: "INTEGER", nullable: true),
                    IsFragile = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsValuable = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsLiquid = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsKeptUpright = table.Column<bool>(type: "INTEGER", nullable: false),
                    CostPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    ListPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    TaxRateBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    ExternalNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    IsMadeToOrder = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsSerialised = table.Column<bool>(type: "INTEGER", nullable: false),
                    ProductionDays = table.Column<int>(type: "INTEGER", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Products_ProductCategories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "ProductCategories",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TabletSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TabletId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<string>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastActiveAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TabletSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TabletSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TabletSessions_SharedTablets_TabletId",
                        column: x => x.TabletId,
                        principalTable: "SharedTablets",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Warehouses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SupplierId = table.Column<long>(type: "INTEGER", nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address_City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address_Consignee = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Address_Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Address_District = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address_Mobile = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Address_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Address_PostalCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Address_Province = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address_Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Warehouses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Warehouses_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ManifestParcels",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ManifestId = table.Column<long>(type: "INTEGER", nullable: false),
                    PackageId = table.Column<long>(type: "INTEGER", nullable: false),
                    PackageNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    WeightGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    ScannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ScannedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ManifestParcels", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ManifestParcels_Manifests_ManifestId",
                        column: x => x.ManifestId,
                        principalTable: "Manifests",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "HistoryEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<int>(type: "INTEGER", nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromStatus = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ToStatus = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Source = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Changes = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HistoryEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HistoryEntries_SalesOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SalesOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "OrderConfirmations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    Channel = table.Column<int>(type: "INTEGER", nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Token = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Paper = table.Column<string>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrderConfirmations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrderConfirmations_SalesOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SalesOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Method = table.Column<int>(type: "INTEGER", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FormKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payments_SalesOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SalesOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ServiceTickets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Reasons = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProposalDueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    OwnerUserId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Resolution = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServiceTickets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServiceTickets_SalesOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SalesOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SalesOrderLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    LineNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: true),
                    ProductCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ProductName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Specification = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    UnitPriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceIncludesTax = table.Column<bool>(type: "INTEGER", nullable: false),
                    TaxRateBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    AmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    DiscountAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsQuantityAbnormal = table.Column<bool>(type: "INTEGER", nullable: false),
                    QuantityAnswer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SalesOrderLines", x => x.Id);
                    table.CheckConstraint("CK_SalesOrderLines_Quantity", "\"QuantityMilli\" >= 0");
                    table.ForeignKey(
                        name: "FK_SalesOrderLines_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SalesOrderLines_SalesOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SalesOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Substitutes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    OfferedId = table.Column<long>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Substitutes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Substitutes_Products_OfferedId",
                        column: x => x.OfferedId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Substitutes_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SupplierProducts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SupplierId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupplierProducts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupplierProducts_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SupplierProducts_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "UnitBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    Quantity = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitBatches_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Bins",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    PathOrder = table.Column<int>(type: "INTEGER", nullable: false),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Bins", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bins_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StockCounts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PlannedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    ClosingReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StockCounts_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StockPolicies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    SafetyQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    ReorderQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    MaxQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    DemandQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    DemandDeviationMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    HistoryDays = table.Column<int>(type: "INTEGER", nullable: false),
                    HistoryUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    LeadDeviationCentidays = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceLevelBasisPoints = table.Column<int>(type: "INTEGER", nullable: false),
                    CoverDays = table.Column<int>(type: "INTEGER", nullable: false),
                    OverrideReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockPolicies", x => x.Id);
                    table.CheckConstraint("CK_StockPolicies_Order", "\"SafetyQuantityMilli\" >= 0 AND \"ReorderQuantityMilli\" >= \"SafetyQuantityMilli\" AND \"MaxQuantityMilli\" >= \"ReorderQuantityMilli\"");
                    table.ForeignKey(
                        name: "FK_StockPolicies_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StockPolicies_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Waves",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PickerId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PickerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    HistoryCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Waves_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "WorkOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<long>(type: "INTEGER", nullable: true),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpectedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Wishes = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    HistoryCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkOrders", x => x.Id);
                    table.CheckConstraint("CK_WorkOrders_Quantity", "\"QuantityMilli\" > 0 AND \"FinishedQuantityMilli\" >= 0");
                    table.ForeignKey(
                        name: "FK_WorkOrders_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_WorkOrders_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StockLevels",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    BinId = table.Column<long>(type: "INTEGER", nullable: false),
                    OnHandQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    AllocatedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockLevels", x => x.Id);
                    table.CheckConstraint("CK_StockLevels_Truth", "\"OnHandQuantityMilli\" >= 0 AND \"AllocatedQuantityMilli\" >= 0 AND \"AllocatedQuantityMilli\" <= \"OnHandQuantityMilli\"");
                    table.ForeignKey(
                        name: "FK_StockLevels_Bins_BinId",
                        column: x => x.BinId,
                        principalTable: "Bins",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StockLevels_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StockLevels_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TagReads",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    BinId = table.Column<long>(type: "INTEGER", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Tags = table.Column<int>(type: "INTEGER", nullable: false),
                    Matched = table.Column<int>(type: "INTEGER", nullable: false),
                    Elsewhere = table.Column<int>(type: "INTEGER", nullable: false),
                    Missing = table.Column<int>(type: "INTEGER", nullable: false),
                    Unknown = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagReads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagReads_Bins_BinId",
                        column: x => x.BinId,
                        principalTable: "Bins",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TagReads_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SubOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: true),
                    DeliveryMode = table.Column<int>(type: "INTEGER", nullable: false),
                    CarrierId = table.Column<long>(type: "INTEGER", nullable: true),
                    TrackingNumber = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PlannedShipOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LostOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ReservedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReservedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReservedWarehouseId = table.Column<long>(type: "INTEGER", nullable: true),
                    WaveId = table.Column<long>(type: "INTEGER", nullable: true),
                    Tote = table.Column<int>(type: "INTEGER", nullable: false),
                    PickerId = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PickerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    AllocatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PickedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InspectedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    InspectionNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LabelScannedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PackedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ShippedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DeliveredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CompletedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReleasedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReleasedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    LastTrackedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RequiredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Priority = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    MergedInto = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    SourcingNote = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    OwnShipTo_City = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OwnShipTo_Consignee = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    OwnShipTo_Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    OwnShipTo_District = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OwnShipTo_Mobile = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OwnShipTo_Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OwnShipTo_PostalCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OwnShipTo_Province = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OwnShipTo_Street = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SubOrders_Carriers_CarrierId",
                        column: x => x.CarrierId,
                        principalTable: "Carriers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SubOrders_SalesOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "SalesOrders",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SubOrders_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SubOrders_Waves_WaveId",
                        column: x => x.WaveId,
                        principalTable: "Waves",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "WorkProblems",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReportedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    SolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Solution = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkProblems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkProblems_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "WorkStages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    WorkOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PlannedStartOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PlannedFinishOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkStages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WorkStages_WorkOrders_WorkOrderId",
                        column: x => x.WorkOrderId,
                        principalTable: "WorkOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StockCountLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StockCountId = table.Column<long>(type: "INTEGER", nullable: false),
                    StockLevelId = table.Column<long>(type: "INTEGER", nullable: false),
                    CountedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    ExpectedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    WatermarkMovementId = table.Column<long>(type: "INTEGER", nullable: true),
                    CountedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CountedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    FirstQuantityMilli = table.Column<long>(type: "INTEGER", nullable: true),
                    FirstByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    RecountAskedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockCountLines", x => x.Id);
                    table.CheckConstraint("CK_StockCountLines_Counted", "\"CountedQuantityMilli\" >= 0");
                    table.ForeignKey(
                        name: "FK_StockCountLines_StockCounts_StockCountId",
                        column: x => x.StockCountId,
                        principalTable: "StockCounts",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_StockCountLines_StockLevels_StockLevelId",
                        column: x => x.StockLevelId,
                        principalTable: "StockLevels",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "StockMovements",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StockLevelId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    OnHandChangeMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    AllocatedChangeMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Cause = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StockMovements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StockMovements_StockLevels_StockLevelId",
                        column: x => x.StockLevelId,
                        principalTable: "StockLevels",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TagReadProducts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TagReadId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    OnHandMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    Read = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagReadProducts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagReadProducts_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TagReadProducts_TagReads_TagReadId",
                        column: x => x.TagReadId,
                        principalTable: "TagReads",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FloorScans",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ScanKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Station = table.Column<int>(type: "INTEGER", nullable: false),
                    BinCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    Refusal = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ScannedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FloorScans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FloorScans_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsQuantityRight = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsPackingIntact = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsQualityGood = table.Column<bool>(type: "INTEGER", nullable: true),
                    Channel = table.Column<int>(type: "INTEGER", nullable: true),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AskedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Inspections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    InspectedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InspectorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Inspections_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Packages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    WeightGrams = table.Column<long>(type: "INTEGER", nullable: false),
                    Material = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    PackedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PackedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsCareTaken = table.Column<bool>(type: "INTEGER", nullable: false),
                    LabelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LabelledByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Packages_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PurchaseOrders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SupplierId = table.Column<long>(type: "INTEGER", nullable: true),
                    WarehouseId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    RequestedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PromisedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SupplierReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    BuyerName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    HistoryCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PurchaseOrders_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PurchaseOrders_Suppliers_SupplierId",
                        column: x => x.SupplierId,
                        principalTable: "Suppliers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PurchaseOrders_Warehouses_WarehouseId",
                        column: x => x.WarehouseId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SerialUnits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    BatchId = table.Column<long>(type: "INTEGER", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    BinId = table.Column<long>(type: "INTEGER", nullable: true),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    CustomerId = table.Column<long>(type: "INTEGER", nullable: true),
                    SoldRegion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ScanCount = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenElsewhere = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SerialUnits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SerialUnits_Bins_BinId",
                        column: x => x.BinId,
                        principalTable: "Bins",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SerialUnits_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SerialUnits_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SerialUnits_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SerialUnits_UnitBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "UnitBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SubOrderLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    PickedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    InspectedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    PackedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    ReturnedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    StockCheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StockFoundMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    StockFoundAtId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubOrderLines", x => x.Id);
                    table.CheckConstraint("CK_SubOrderLines_Picked", "\"PickedQuantityMilli\" >= 0 AND \"PickedQuantityMilli\" <= \"QuantityMilli\" AND \"InspectedQuantityMilli\" >= 0 AND \"InspectedQuantityMilli\" <= \"QuantityMilli\" AND \"PackedQuantityMilli\" >= 0 AND \"PackedQuantityMilli\" <= \"QuantityMilli\"");
                    table.CheckConstraint("CK_SubOrderLines_Returned", "\"ReturnedQuantityMilli\" >= 0 AND \"ReturnedQuantityMilli\" <= \"QuantityMilli\"");
                    table.ForeignKey(
                        name: "FK_SubOrderLines_SalesOrderLines_OrderLineId",
                        column: x => x.OrderLineId,
                        principalTable: "SalesOrderLines",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SubOrderLines_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SubOrderLines_Warehouses_StockFoundAtId",
                        column: x => x.StockFoundAtId,
                        principalTable: "Warehouses",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TrackingEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RecordedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrackingEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TrackingEvents_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Variances",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubOrderNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LineNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    BinCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StockLevelId = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpectedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    ActualQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    ValueAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    IsLarge = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportedCause = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReportedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Cause = table.Column<int>(type: "INTEGER", nullable: true),
                    CauseNote = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CauseAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CauseByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Resolution = table.Column<int>(type: "INTEGER", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedByName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    MessageKey = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    BackorderNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    RefundAmountMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false),
                    HistoryCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Variances", x => x.Id);
                    table.CheckConstraint("CK_Variances_Quantity", "\"ActualQuantityMilli\" >= 0 AND \"ActualQuantityMilli\" < \"ExpectedQuantityMilli\"");
                    table.ForeignKey(
                        name: "FK_Variances_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Variances_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "InspectionAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InspectionId = table.Column<long>(type: "INTEGER", nullable: false),
                    LineNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ProductCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InspectionAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InspectionAnswers_Inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "Inspections",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "PurchaseOrderLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PurchaseOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    ProductId = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceMinor = table.Column<long>(type: "INTEGER", nullable: false),
                    OrderLineId = table.Column<long>(type: "INTEGER", nullable: true),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    UniqueKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PurchaseOrderLines", x => x.Id);
                    table.CheckConstraint("CK_PurchaseOrderLines_Quantity", "\"QuantityMilli\" >= 0 AND \"ReceivedQuantityMilli\" >= 0");
                    table.ForeignKey(
                        name: "FK_PurchaseOrderLines_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_PurchaseOrderLines_PurchaseOrders_PurchaseOrderId",
                        column: x => x.PurchaseOrderId,
                        principalTable: "PurchaseOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TagReadLines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TagReadId = table.Column<long>(type: "INTEGER", nullable: false),
                    Finding = table.Column<int>(type: "INTEGER", nullable: false),
                    Tag = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SerialUnitId = table.Column<long>(type: "INTEGER", nullable: true),
                    State = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TagReadLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TagReadLines_SerialUnits_SerialUnitId",
                        column: x => x.SerialUnitId,
                        principalTable: "SerialUnits",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TagReadLines_TagReads_TagReadId",
                        column: x => x.TagReadId,
                        principalTable: "TagReads",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "UnitEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SerialUnitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: true),
                    Place = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnitEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnitEvents_SerialUnits_SerialUnitId",
                        column: x => x.SerialUnitId,
                        principalTable: "SerialUnits",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Allocations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SubOrderLineId = table.Column<long>(type: "INTEGER", nullable: false),
                    StockLevelId = table.Column<long>(type: "INTEGER", nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    PickedQuantityMilli = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allocations", x => x.Id);
                    table.CheckConstraint("CK_Allocations_Quantity", "\"QuantityMilli\" > 0 AND \"PickedQuantityMilli\" >= 0 AND \"PickedQuantityMilli\" <= \"QuantityMilli\"");
                    table.ForeignKey(
                        name: "FK_Allocations_StockLevels_StockLevelId",
                        column: x => x.StockLevelId,
                        principalTable: "StockLevels",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Allocations_SubOrderLines_SubOrderLineId",
                        column: x => x.SubOrderLineId,
                        principalTable: "SubOrderLines",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ReturnReceipts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ScanKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubOrderId = table.Column<long>(type: "INTEGER", nullable: false),
                    SubOrderLineId = table.Column<long>(type: "INTEGER", nullable: false),
                    StockLevelId = table.Column<long>(type: "INTEGER", nullable: false),
                    BinCode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    QuantityMilli = table.Column<long>(type: "INTEGER", nullable: false),
                    Cause = table.Column<int>(type: "INTEGER", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    UnitCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorName = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnReceipts", x => x.Id);
                    table.CheckConstraint("CK_ReturnReceipts_Quantity", "\"QuantityMilli\" > 0");
                    table.ForeignKey(
                        name: "FK_ReturnReceipts_StockLevels_StockLevelId",
                        column: x => x.StockLevelId,
                        principalTable: "StockLevels",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReturnReceipts_SubOrderLines_SubOrderLineId",
                        column: x => x.SubOrderLineId,
                        principalTable: "SubOrderLines",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ReturnReceipts_SubOrders_SubOrderId",
                        column: x => x.SubOrderId,
                        principalTable: "SubOrders",
                        principalColumn: "Id");
                });

            migrationBuilder.InsertData(
                table: "AspNetRoles",
                columns: new[] { "Id", "ConcurrencyStamp", "Name", "NormalizedName" },
                values: new object[,]
                {
                    { "Administrator", "Administrator", "Administrator", "ADMINISTRATOR" },
                    { "CustomerService", "CustomerService", "CustomerService", "CUSTOMERSERVICE" },
                    { "Finance", "Finance", "Finance", "FINANCE" },
                    { "Logistics", "Logistics", "Logistics", "LOGISTICS" },
                    { "Manager", "Manager", "Manager", "MANAGER" },
                    { "Production", "Production", "Production", "PRODUCTION" },
                    { "Purchasing", "Purchasing", "Purchasing", "PURCHASING" },
                    { "Sales", "Sales", "Sales", "SALES" },
                    { "Warehouse", "Warehouse", "Warehouse", "WAREHOUSE" }
                });

            migrationBuilder.InsertData(
                table: "CompanySettings",
                columns: new[] { "Id", "AbnormalQuantityMultiple", "ConfirmWithinHours", "Currency", "DepositRateBasisPoints", "EnglishName", "FollowUpAfterDays", "KeyQuantity", "MaskPhoneOnPapers", "Name", "OrderNumberPrefix", "PickLinesPerShift", "PublicUrl", "ReservationHours", "TimeZoneId", "TrackingSilenceHours", "UrgentWithinDays", "VagueNamePattern", "VarianceLimitAmountMinor", "VarianceLimitBasisPoints", "VatRateBasisPoints", "Version" },
                values: new object[] { 1, 5, 24, "CNY", 3000, null, 3, 100, false, "", "SO", 240, null, 0, "Asia/Shanghai", 24, 3, "^某|某公司|某某|测试|未知|无名|^(公司|客户|个人|test|unknown)$", 20000L, 10000, 1300, new Guid("00000000-0000-0000-0000-000000000000") });

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_StockLevelId",
                table: "Allocations",
                column: "StockLevelId");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_SubOrderLineId",
                table: "Allocations",
                column: "SubOrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_BadgeCode",
                table: "AspNetUsers",
                column: "BadgeCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bins_WarehouseId_Code",
                table: "Bins",
                columns: new[] { "WarehouseId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Bins_WarehouseId_PathOrder_Id",
                table: "Bins",
                columns: new[] { "WarehouseId", "PathOrder", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Carriers_Code",
                table: "Carriers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_CustomerId",
                table: "Contacts",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PhoneTail",
                table: "Contacts",
                column: "PhoneTail");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAddresses_CustomerId",
                table: "CustomerAddresses",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Code",
                table: "Customers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ExternalNumber",
                table: "Customers",
                column: "ExternalNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_LegalName_Id",
                table: "Customers",
                columns: new[] { "LegalName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_ManagerUserId_LegalName_Id",
                table: "Customers",
                columns: new[] { "ManagerUserId", "LegalName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DateChanges_Notice_Id",
                table: "DateChanges",
                columns: new[] { "Notice", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DateChanges_OrderId",
                table: "DateChanges",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Kind_Id",
                table: "Documents",
                columns: new[] { "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_OrderId",
                table: "Documents",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_UniqueKey",
                table: "Documents",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExceptionCases_HandledAt_Owner_DetectedAt",
                table: "ExceptionCases",
                columns: new[] { "HandledAt", "Owner", "DetectedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExceptionCases_OrderId",
                table: "ExceptionCases",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ExceptionCases_UniqueKey",
                table: "ExceptionCases",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FloorScans_BinCode_ScannedAt",
                table: "FloorScans",
                columns: new[] { "BinCode", "ScannedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FloorScans_ScanKey",
                table: "FloorScans",
                column: "ScanKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FloorScans_SubOrderId_Id",
                table: "FloorScans",
                columns: new[] { "SubOrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_AnsweredAt_DueOn_Id",
                table: "FollowUps",
                columns: new[] { "AnsweredAt", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_SubOrderId",
                table: "FollowUps",
                column: "SubOrderId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FreightRates_CarrierId_Zone",
                table: "FreightRates",
                columns: new[] { "CarrierId", "Zone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_OrderId_Sequence",
                table: "HistoryEntries",
                columns: new[] { "OrderId", "Sequence" },
                unique: true,
                filter: "\"OrderId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_RecordedAt",
                table: "HistoryEntries",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_HistoryEntries_Subject_SubjectKey_Id",
                table: "HistoryEntries",
                columns: new[] { "Subject", "SubjectKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InspectionAnswers_InspectionId",
                table: "InspectionAnswers",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_Number",
                table: "Inspections",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_SubOrderId",
                table: "Inspections",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_StartedAt",
                table: "JobRuns",
                columns: new[] { "Job", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyedActs_Key",
                table: "KeyedActs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeyedActs_SubjectKey",
                table: "KeyedActs",
                column: "SubjectKey");

            migrationBuilder.CreateIndex(
                name: "IX_ManifestParcels_ManifestId",
                table: "ManifestParcels",
                column: "ManifestId");

            migrationBuilder.CreateIndex(
                name: "IX_ManifestParcels_PackageId",
                table: "ManifestParcels",
                column: "PackageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ManifestParcels_SubOrderId",
                table: "ManifestParcels",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_CarrierId",
                table: "Manifests",
                column: "CarrierId");

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Number",
                table: "Manifests",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_Status_Id",
                table: "Manifests",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Manifests_UniqueKey",
                table: "Manifests",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderConfirmations_OrderId_VersionNumber",
                table: "OrderConfirmations",
                columns: new[] { "OrderId", "VersionNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OrderConfirmations_Token",
                table: "OrderConfirmations",
                column: "Token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_OrderId",
                table: "OutboxMessages",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Status_Id",
                table: "OutboxMessages",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_Status_NextAttemptAt_Id",
                table: "OutboxMessages",
                columns: new[] { "Status", "NextAttemptAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMessages_UniqueKey",
                table: "OutboxMessages",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Packages_Number",
                table: "Packages",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Packages_SubOrderId",
                table: "Packages",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_FormKey",
                table: "Payments",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_OrderId",
                table: "Payments",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Payments_ReceivedOn_Id",
                table: "Payments",
                columns: new[] { "ReceivedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ProductCategories_Code",
                table: "ProductCategories",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_Barcode",
                table: "Products",
                column: "Barcode");

            migrationBuilder.CreateIndex(
                name: "IX_Products_CategoryId",
                table: "Products",
                column: "CategoryId");

            migrationBuilder.CreateIndex(
                name: "IX_Products_Code",
                table: "Products",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_ExternalNumber",
                table: "Products",
                column: "ExternalNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_Name_Id",
                table: "Products",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrderLines_OrderLineId",
                table: "PurchaseOrderLines",
                column: "OrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrderLines_OrderNumber",
                table: "PurchaseOrderLines",
                column: "OrderNumber");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrderLines_ProductId",
                table: "PurchaseOrderLines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrderLines_PurchaseOrderId",
                table: "PurchaseOrderLines",
                column: "PurchaseOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrderLines_UniqueKey",
                table: "PurchaseOrderLines",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_Number",
                table: "PurchaseOrders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_Status_Id",
                table: "PurchaseOrders",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_SubOrderId",
                table: "PurchaseOrders",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_SupplierId",
                table: "PurchaseOrders",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_UniqueKey",
                table: "PurchaseOrders",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PurchaseOrders_WarehouseId",
                table: "PurchaseOrders",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnReceipts_ScanKey_SubOrderLineId",
                table: "ReturnReceipts",
                columns: new[] { "ScanKey", "SubOrderLineId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReturnReceipts_StockLevelId",
                table: "ReturnReceipts",
                column: "StockLevelId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnReceipts_SubOrderId_Id",
                table: "ReturnReceipts",
                columns: new[] { "SubOrderId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnReceipts_SubOrderLineId",
                table: "ReturnReceipts",
                column: "SubOrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrderLines_OrderId_LineNumber",
                table: "SalesOrderLines",
                columns: new[] { "OrderId", "LineNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrderLines_ProductId",
                table: "SalesOrderLines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Channel_ExternalNumber",
                table: "SalesOrders",
                columns: new[] { "Channel", "ExternalNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Channel_Id",
                table: "SalesOrders",
                columns: new[] { "Channel", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_CompletedAt_Id",
                table: "SalesOrders",
                columns: new[] { "CompletedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_CustomerId_Id",
                table: "SalesOrders",
                columns: new[] { "CustomerId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_CustomerName_Id",
                table: "SalesOrders",
                columns: new[] { "CustomerName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_HoldKind_Id",
                table: "SalesOrders",
                columns: new[] { "HoldKind", "Id" },
                filter: "\"HoldKind\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_ImportBatchId",
                table: "SalesOrders",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Number",
                table: "SalesOrders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_OwnerUserId_Status_Id",
                table: "SalesOrders",
                columns: new[] { "OwnerUserId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_PhoneTail_Id",
                table: "SalesOrders",
                columns: new[] { "PhoneTail", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_RequiredOn_Id",
                table: "SalesOrders",
                columns: new[] { "RequiredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Status_ArchivedAt_CompletedAt",
                table: "SalesOrders",
                columns: new[] { "Status", "ArchivedAt", "CompletedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Status_Id",
                table: "SalesOrders",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Status_RequiredOn_Id",
                table: "SalesOrders",
                columns: new[] { "Status", "RequiredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SalesOrders_Unpaid",
                table: "SalesOrders",
                columns: new[] { "RequiredOn", "Id" },
                filter: "\"PaidAmountMinor\" < \"TotalAmountMinor\"");

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_BatchId_State",
                table: "SerialUnits",
                columns: new[] { "BatchId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_BinId_State",
                table: "SerialUnits",
                columns: new[] { "BinId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_Code",
                table: "SerialUnits",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_CustomerId",
                table: "SerialUnits",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_ProductId",
                table: "SerialUnits",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_SubOrderId",
                table: "SerialUnits",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_SerialUnits_Tag",
                table: "SerialUnits",
                column: "Tag",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTickets_Number",
                table: "ServiceTickets",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTickets_OrderId",
                table: "ServiceTickets",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_ServiceTickets_Status_ProposalDueAt_Id",
                table: "ServiceTickets",
                columns: new[] { "Status", "ProposalDueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SourcingPolicies_VersionNumber",
                table: "SourcingPolicies",
                column: "VersionNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StockCountLines_StockCountId_StockLevelId",
                table: "StockCountLines",
                columns: new[] { "StockCountId", "StockLevelId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StockCountLines_StockLevelId",
                table: "StockCountLines",
                column: "StockLevelId");

            migrationBuilder.CreateIndex(
                name: "IX_StockCounts_Number",
                table: "StockCounts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StockCounts_Status_Id",
                table: "StockCounts",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StockCounts_WarehouseId",
                table: "StockCounts",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_StockLevels_BinId",
                table: "StockLevels",
                column: "BinId");

            migrationBuilder.CreateIndex(
                name: "IX_StockLevels_ProductId_WarehouseId_BinId",
                table: "StockLevels",
                columns: new[] { "ProductId", "WarehouseId", "BinId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StockLevels_WarehouseId",
                table: "StockLevels",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_StockMovements_StockLevelId_Id",
                table: "StockMovements",
                columns: new[] { "StockLevelId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_StockMovements_StockLevelId_Kind_RecordedAt_OnHandChangeMilli",
                table: "StockMovements",
                columns: new[] { "StockLevelId", "Kind", "RecordedAt", "OnHandChangeMilli" });

            migrationBuilder.CreateIndex(
                name: "IX_StockMovements_SubOrderId",
                table: "StockMovements",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_StockMovements_UniqueKey",
                table: "StockMovements",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StockPolicies_ProductId_WarehouseId",
                table: "StockPolicies",
                columns: new[] { "ProductId", "WarehouseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StockPolicies_WarehouseId",
                table: "StockPolicies",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrderLines_OrderLineId",
                table: "SubOrderLines",
                column: "OrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrderLines_StockFoundAtId",
                table: "SubOrderLines",
                column: "StockFoundAtId");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrderLines_SubOrderId",
                table: "SubOrderLines",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_CarrierId",
                table: "SubOrders",
                column: "CarrierId");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_Number",
                table: "SubOrders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_OrderId_Sequence",
                table: "SubOrders",
                columns: new[] { "OrderId", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_Status_LastTrackedAt",
                table: "SubOrders",
                columns: new[] { "Status", "LastTrackedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_Status_RequiredOn_Id",
                table: "SubOrders",
                columns: new[] { "Status", "RequiredOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_TrackingNumber",
                table: "SubOrders",
                column: "TrackingNumber");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_WarehouseId",
                table: "SubOrders",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_SubOrders_WaveId",
                table: "SubOrders",
                column: "WaveId");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_OfferedId",
                table: "Substitutes",
                column: "OfferedId");

            migrationBuilder.CreateIndex(
                name: "IX_Substitutes_ProductId_OfferedId",
                table: "Substitutes",
                columns: new[] { "ProductId", "OfferedId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupplierProducts_ProductId_Rank",
                table: "SupplierProducts",
                columns: new[] { "ProductId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_SupplierProducts_SupplierId_ProductId",
                table: "SupplierProducts",
                columns: new[] { "SupplierId", "ProductId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suppliers_Code",
                table: "Suppliers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suppliers_Name_Id",
                table: "Suppliers",
                columns: new[] { "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TabletSessions_StartedAt",
                table: "TabletSessions",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_TabletSessions_TabletId",
                table: "TabletSessions",
                column: "TabletId");

            migrationBuilder.CreateIndex(
                name: "IX_TabletSessions_UserId_EndedAt",
                table: "TabletSessions",
                columns: new[] { "UserId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TagReaders_KeyHash",
                table: "TagReaders",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagReaders_Name",
                table: "TagReaders",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagReadLines_SerialUnitId",
                table: "TagReadLines",
                column: "SerialUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_TagReadLines_TagReadId_Finding_Id",
                table: "TagReadLines",
                columns: new[] { "TagReadId", "Finding", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TagReadProducts_ProductId",
                table: "TagReadProducts",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_TagReadProducts_TagReadId",
                table: "TagReadProducts",
                column: "TagReadId");

            migrationBuilder.CreateIndex(
                name: "IX_TagReads_BinId",
                table: "TagReads",
                column: "BinId");

            migrationBuilder.CreateIndex(
                name: "IX_TagReads_Number",
                table: "TagReads",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagReads_UniqueKey",
                table: "TagReads",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TagReads_WarehouseId",
                table: "TagReads",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_TrackingEvents_SubOrderId_HappenedAt",
                table: "TrackingEvents",
                columns: new[] { "SubOrderId", "HappenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitBatches_Number",
                table: "UnitBatches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UnitBatches_ProductId",
                table: "UnitBatches",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_UnitEvents_SerialUnitId_Id",
                table: "UnitEvents",
                columns: new[] { "SerialUnitId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_UnitEvents_SubOrderId",
                table: "UnitEvents",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Variances_Number",
                table: "Variances",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Variances_ProductId",
                table: "Variances",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_Variances_Status_Id",
                table: "Variances",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Variances_SubOrderId",
                table: "Variances",
                column: "SubOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_Warehouses_Code",
                table: "Warehouses",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Warehouses_SupplierId",
                table: "Warehouses",
                column: "SupplierId");

            migrationBuilder.CreateIndex(
                name: "IX_Waves_Number",
                table: "Waves",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waves_Status_Id",
                table: "Waves",
                columns: new[] { "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Waves_WarehouseId",
                table: "Waves",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_Number",
                table: "WorkOrders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OrderLineId",
                table: "WorkOrders",
                column: "OrderLineId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_OrderNumber",
                table: "WorkOrders",
                column: "OrderNumber");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_ProductId",
                table: "WorkOrders",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_Status_DueOn_Id",
                table: "WorkOrders",
                columns: new[] { "Status", "DueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_UniqueKey",
                table: "WorkOrders",
                column: "UniqueKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WorkOrders_WarehouseId",
                table: "WorkOrders",
                column: "WarehouseId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkProblems_WorkOrderId",
                table: "WorkProblems",
                column: "WorkOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_WorkStages_WorkOrderId_Kind",
                table: "WorkStages",
                columns: new[] { "WorkOrderId", "Kind" },
                unique: true);

            migrationBuilder.MakeAppendOnly("FloorScans");
            migrationBuilder.MakeAppendOnly("HistoryEntries");
            migrationBuilder.MakeAppendOnly("KeyedActs");
            migrationBuilder.MakeAppendOnly("ReturnReceipts");
            migrationBuilder.MakeAppendOnly("StockMovements");
            migrationBuilder.MakeAppendOnly("TagReadLines");
            migrationBuilder.MakeAppendOnly("UnitEvents");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Allocations");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "CompanySettings");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "CustomerAddresses");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DateChanges");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "ExceptionCases");

            migrationBuilder.DropTable(
                name: "FloorScans");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "FreightRates");

            migrationBuilder.DropTable(
                name: "HistoryEntries");

            migrationBuilder.DropTable(
                name: "ImportBatches");

            migrationBuilder.DropTable(
                name: "InspectionAnswers");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "KeyedActs");

            migrationBuilder.DropTable(
                name: "ManifestParcels");

            migrationBuilder.DropTable(
                name: "NumberSeries");

            migrationBuilder.DropTable(
                name: "OrderConfirmations");

            migrationBuilder.DropTable(
                name: "OutboxMessages");

            migrationBuilder.DropTable(
                name: "Packages");

            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropTable(
                name: "PurchaseOrderLines");

            migrationBuilder.DropTable(
                name: "ReturnReceipts");

            migrationBuilder.DropTable(
                name: "ServiceTickets");

            migrationBuilder.DropTable(
                name: "SourcingPolicies");

            migrationBuilder.DropTable(
                name: "StockCountLines");

            migrationBuilder.DropTable(
                name: "StockMovements");

            migrationBuilder.DropTable(
                name: "StockPolicies");

            migrationBuilder.DropTable(
                name: "Substitutes");

            migrationBuilder.DropTable(
                name: "SupplierProducts");

            migrationBuilder.DropTable(
                name: "TabletSessions");

            migrationBuilder.DropTable(
                name: "TagReaders");

            migrationBuilder.DropTable(
                name: "TagReadLines");

            migrationBuilder.DropTable(
                name: "TagReadProducts");

            migrationBuilder.DropTable(
                name: "TrackingEvents");

            migrationBuilder.DropTable(
                name: "UnitEvents");

            migrationBuilder.DropTable(
                name: "Variances");

            migrationBuilder.DropTable(
                name: "WorkProblems");

            migrationBuilder.DropTable(
                name: "WorkStages");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "Inspections");

            migrationBuilder.DropTable(
                name: "Manifests");

            migrationBuilder.DropTable(
                name: "PurchaseOrders");

            migrationBuilder.DropTable(
                name: "SubOrderLines");

            migrationBuilder.DropTable(
                name: "StockCounts");

            migrationBuilder.DropTable(
                name: "StockLevels");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "SharedTablets");

            migrationBuilder.DropTable(
                name: "TagReads");

            migrationBuilder.DropTable(
                name: "SerialUnits");

            migrationBuilder.DropTable(
                name: "WorkOrders");

            migrationBuilder.DropTable(
                name: "SalesOrderLines");

            migrationBuilder.DropTable(
                name: "Bins");

            migrationBuilder.DropTable(
                name: "SubOrders");

            migrationBuilder.DropTable(
                name: "UnitBatches");

            migrationBuilder.DropTable(
                name: "Carriers");

            migrationBuilder.DropTable(
                name: "SalesOrders");

            migrationBuilder.DropTable(
                name: "Waves");

            migrationBuilder.DropTable(
                name: "Products");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "Warehouses");

            migrationBuilder.DropTable(
                name: "ProductCategories");

            migrationBuilder.DropTable(
                name: "Suppliers");
        }
    }
}
