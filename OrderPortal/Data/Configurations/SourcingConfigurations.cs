using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Stock;

namespace OrderPortal.Data.Configurations;

sealed class SourcingPolicyConfiguration : IEntityTypeConfiguration<SourcingPolicy>
{
    public void Configure(EntityTypeBuilder<SourcingPolicy> policy)
    {
        policy.ToTable("SourcingPolicies", t => t.HasCheckConstraint("CK_SourcingPolicies_Reserve", "\"VipReservePercent\" >= 0 AND \"VipReservePercent\" <= 100"));
        policy.Property(p => p.RuleNames).HasMaxLength(200);
        policy.Property(p => p.PublishedByName).HasMaxLength(80);
        policy.Property(p => p.Reason).HasMaxLength(500);
        policy.Ignore(p => p.Rules);
        policy.HasIndex(p => p.VersionNumber).IsUnique();
    }
}
