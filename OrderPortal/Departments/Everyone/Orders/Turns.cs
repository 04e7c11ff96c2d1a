using OrderPortal.Journey;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Everyone.Orders;

static class Turns
{
    /// <summary>Whose turn it is, in words. A manager may do most things, but is not who the work waits for.</summary>
    public static Text Turn(this NextStep step)
    {
        var who = step.Who.Where(r => r != Role.Manager).DefaultIfEmpty(Role.Manager).Select(r => r.Text()).ToList();
        return new(string.Join('/', who.Select(w => w.Zh)), string.Join(" / ", who.Select(w => w.En)));
    }
}
