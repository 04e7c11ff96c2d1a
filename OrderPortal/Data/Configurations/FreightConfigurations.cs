using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OrderPortal.Model.Shipping;

namespace OrderPortal.Data.Configurations;

sealed class FreightRateConfiguration : IEntityTypeConfiguration<FreightRate>
{
    public void Configure(EntityTypeBuilder<FreightRate> rate)
    {
        rate.ToTable("FreightRates", t => t.HasCheckConstraint("CK_FreightRates_Truth",
            "\"FirstGrams\" > 0 AND \"StepGrams\" > 0 AND \"FirstAmountMinor\" >= 0 AND \"StepAmountMinor\" >= 0 AND \"MaxParcelGrams\" >= \"FirstGrams\" AND \"Days\" >= 0"));
        rate.HasOne(r => r.Carrier).WithMany().HasForeignKey(r => r.CarrierId);
        rate.HasIndex(r => new { r.CarrierId, r.Zone }).IsUnique();
    }
}
