using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Model.Orders;
using OrderPortal.Model.Stock;
using OrderPortal.Shared;

namespace OrderPortal.Departments.Warehouse.Tasks;

/// <summary>Gives a task to somebody.</summary>
/// <param name="Number">A wave, or a sub-order that is picked by itself.</param>
/// <param name="PickerId">Whose task it becomes; null: anybody's.</param>
public sealed record AssignPickerCommand(string Number, string? PickerId);

/// <summary>分派拣货: a wave or a sub-order becomes somebody's task; people take tasks themselves by naming themselves.</summary>
public sealed class AssignPicker(Acts acts)
{
    public async Task<Result> HandleAsync(AssignPickerCommand command, Actor actor, CancellationToken ct = default) =>
        !actor.Is(Role.Warehouse, Role.Manager) ? Error.Forbidden : await acts.RunAsync<bool>(actor, async (db, act) =>
        {
            var name = command.PickerId is null ? null : command.PickerId == actor.Id && actor.Is(Role.Warehouse) ? actor.Name : await db.People(Role.Warehouse).Where(u => u.Id == command.PickerId).Select(u => u.DisplayName).FirstOrDefaultAsync(ct);
            if (command.PickerId is not null && name is null) return new Error("picker-unknown", TaskTexts.PickerUnknown, nameof(command.PickerId));
            if (await db.Waves.FirstOrDefaultAsync(w => w.Number == command.Number, ct) is { } wave)
            {
                if (wave.Status != WaveStatus.Open) return new Error("task-done", TaskTexts.Done.With(command.Number));
                wave.Assign(command.PickerId, name, act);
                return true;
            }
            if (await db.SubOrders.Include(s => s.Order).Include(s => s.Wave).FirstOrDefaultAsync(s => s.Number == command.Number, ct) is not { } sub) return Error.NotFound;
            if (sub.Status != SubOrderStatus.Allocated) return new Error("task-done", TaskTexts.Done.With(command.Number));
            if (sub.Wave is { Status: WaveStatus.Open } its) return new Error("in-a-wave", TaskTexts.InWave.With(command.Number, its.Number));
            (sub.PickerId, sub.PickerName) = (command.PickerId, name);
            return true;
        }, ct: ct);
}
