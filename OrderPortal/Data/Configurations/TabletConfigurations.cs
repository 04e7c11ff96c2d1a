using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Accounts;

namespace OrderPortal.Data.Configurations;

sealed class SharedTabletConfiguration : IEntityTypeConfiguration<SharedTablet>
{
    public void Configure(EntityTypeBuilder<SharedTablet> tablet)
    {
        tablet.Property(t => t.Id).ValueGeneratedNever();
        tablet.Property(t => t.Name).HasMaxLength(40);
        tablet.Property(t => t.RegisteredByName).HasMaxLength(80);
        tablet.Property(t => t.RevokedByName).HasMaxLength(80);
    }
}

sealed class TabletSessionConfiguration : IEntityTypeConfiguration<TabletSession>
{
    public void Configure(EntityTypeBuilder<TabletSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.UserId);
        session.HasIndex(s => new { s.UserId, s.EndedAt });
        session.HasIndex(s => s.StartedAt);
    }
}
