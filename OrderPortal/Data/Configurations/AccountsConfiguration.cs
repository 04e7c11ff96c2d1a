using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Shared;

namespace OrderPortal.Data.Configurations;

sealed class PortalUserConfiguration : IEntityTypeConfiguration<PortalUser>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.Property(u => u.DisplayName).HasMaxLength(80);
        user.Property(u => u.Language).HasMaxLength(10);
        // people sign in with it, so it must lead to one person
        user.HasIndex(u => u.NormalizedEmail).IsUnique();
        user.Property(u => u.BadgeCode).HasMaxLength(8);
        user.HasIndex(u => u.BadgeCode).IsUnique();
        user.Property(u => u.BadgeHash).HasMaxLength(200);
        user.Property(u => u.PinHash).HasMaxLength(200);
    }
}

sealed class RoleConfiguration : IEntityTypeConfiguration<IdentityRole>
{
    /// <summary>The company's roles are part of the database, not something a start has to make.</summary>
    public void Configure(EntityTypeBuilder<IdentityRole> role) => role.HasData(Enum.GetNames<Role>().Select(name =>
        new IdentityRole { Id = name, Name = name, NormalizedName = name.ToUpperInvariant(), ConcurrencyStamp = name }));
}
