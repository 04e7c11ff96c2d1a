// 三一致 without the server: the same questions in the same order as ScanPick asks them. Quantities are thousandths of the unit.
export const same = (a, b) => a.trim().toLowerCase() === b.trim().toLowerCase();
const names = list => [...new Set(list)].join(" / ");
const goods = stop => `${stop.code} ${stop.name} ${stop.specification}`.trim();

export const isBin = (task, code) => task.stops.find(s => same(s.bin, code))?.bin;
export const open = stop => stop.quantity - stop.picked;
export const nextStop = (task, bin) => task.stops.find(s => open(s) > 0 && s.bin === bin) ?? task.stops.find(s => open(s) > 0);

/** Takes goods from a bin (quantity > 0) or puts them back (quantity < 0). Changes the task and returns null, or returns why not. */
export function take(task, { bin, code, quantity }) {
  const ofProduct = task.stops.filter(s => same(s.code, code) || (s.barcode && same(s.barcode, code)));
  const here = ofProduct.filter(s => same(s.bin, bin));
  if (!isBin(task, bin)) return { word: "binWrong", values: [bin, names((ofProduct.length ? ofProduct : task.stops).map(s => s.bin))] };
  if (!ofProduct.length) return { word: "productWrong", values: [code, names(task.stops.filter(s => same(s.bin, bin)).map(goods))] };
  if (!here.length) return { word: "productElsewhere", values: [bin, ofProduct[0].name, names(ofProduct.map(s => s.bin))] };
  const [{ name, unit, unitDecimals }] = here;
  if (!quantity || quantity % 10 ** (3 - unitDecimals)) return { word: "quantityWrong", values: [unit] };
  const left = here.reduce((sum, s) => sum + open(s), 0), taken = here.reduce((sum, s) => sum + s.picked, 0);
  if (quantity > left) return { word: "tooMany", values: [name, left / 1000, unit, bin] };
  if (-quantity > taken) return { word: "tooManyBack", values: [name, taken / 1000, unit, bin] };
  for (const stop of here) {
    const step = quantity > 0 ? Math.min(quantity, open(stop)) : Math.max(quantity, -stop.picked);
    stop.picked += step;
    quantity -= step;
  }
  return null;
}

/** Counts what is kept, unless the task's figures contain it already: the server had it, only its answer was lost. */
export function add(task, entry) {
  if (entry.quantity && !task.counted.includes(entry.key)) take(task, entry);
}

/** The tasks as the picker sees them: what the server knew, and on top of it what is still kept here. */
export function replay(tasks, queue) {
  const seen = new Map(tasks.map(t => [t.number, structuredClone(t)]));
  for (const entry of queue) {
    const task = seen.get(entry.number);
    if (!task) continue;
    if (entry.isFinish) task.isFinished = true;
    else add(task, entry);
  }
  return [...seen.values()];
}
