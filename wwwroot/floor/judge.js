// 三一致 without the server: each judge asks the questions of its handler in the same order. Quantities are thousandths of the unit.
// What a judge lets pass it does to the task; what it does not let pass it answers with the word that says why.
export const same = (a, b) => a.trim().toLowerCase() === b.trim().toLowerCase();
export const reads = (goods, code) => same(goods.code, code) || (goods.barcode && same(goods.barcode, code));
const names = list => [...new Set(list)].join(" / ");
const inWords = goods => `${goods.code} ${goods.name} ${goods.specification}`.trim();
const sum = (list, of) => list.reduce((total, x) => total + of(x), 0);

export const isBin = (task, code) => task.stops.find(s => same(s.bin, code))?.bin;
export const open = stop => stop.quantity - stop.picked;
export const openOf = task => sum(task.stops, open);
export const nextStop = (task, bin) => task.stops.find(s => open(s) > 0 && s.bin === bin) ?? task.stops.find(s => open(s) > 0);
export const toPack = line => line.quantity - line.packed;
export const isPacked = task => task.lines.every(l => toPack(l) <= 0);

/** ScanPick: takes goods from a bin (quantity > 0) or puts them back (quantity < 0). */
function scanPick(task, { bin, code, quantity }) {
  const ofProduct = task.stops.filter(s => reads(s.goods, code)), here = ofProduct.filter(s => same(s.bin, bin));
  if (!isBin(task, bin)) return { word: "binWrong", values: [bin, names((ofProduct.length ? ofProduct : task.stops).map(s => s.bin))] };
  if (!ofProduct.length) return { word: "productWrong", values: [code, names(task.stops.filter(s => same(s.bin, bin)).map(s => inWords(s.goods)))] };
  if (!here.length) return { word: "productElsewhere", values: [bin, ofProduct[0].goods.name, names(ofProduct.map(s => s.bin))] };
  const [{ goods }] = here, left = sum(here, open), taken = sum(here, s => s.picked);
  if (!isCountable(quantity, goods)) return { word: "quantityWrong", values: [goods.unit] };
  if (quantity > left) return { word: "tooMany", values: [goods.name, left / 1000, goods.unit, bin] };
  if (-quantity > taken) return { word: "tooManyBack", values: [goods.name, taken / 1000, goods.unit, bin] };
  for (const stop of here) {
    const step = quantity > 0 ? Math.min(quantity, open(stop)) : Math.max(quantity, -stop.picked);
    stop.picked += step;
    task.lines.find(l => l.line === stop.line).picked += step;
    quantity -= step;
  }
}

function finishPick(task) {
  if (openOf(task) > 0) return { word: "stillShort", values: [openOf(task) / 1000] };
  task.status = "Picked";
}

/** PassInspection: every question answered with yes. The number on the quality label is the server's to give. */
function passInspection(task, { answers }) {
  for (const line of task.lines)
    for (const check of line.checks)
      if (!answers.some(a => a.lineNumber === line.line && a.question === check.zh)) return { word: "checkOpen", values: [line.goods.code, check] };
  [task.status, task.inspectionNumber, task.isLabelScanned] = ["Inspected", null, false];
}

/** FailInspection: what becomes of the goods is the server's to say. */
function failInspection(task, { failed, reason }) {
  if (!reason.trim()) return { word: "reasonMissing", values: [] };
  if (!failed.some(f => f.quantity > 0)) return { word: "failedMissing", values: [] };
  for (const { lineNumber, quantity } of failed) {
    const { picked, goods } = task.lines.find(l => l.line === lineNumber);
    if (quantity != null && !(quantity >= 0 && milli(quantity) <= picked && isWhole(milli(quantity), goods))) return { word: "failedWrong", values: [lineNumber] };
  }
  task.status = "Failed";
}

/** ScanPack: the quality label, then the goods; once it is packed the labels on the parcels. */
function scanPack(task, { code, quantity }, tasks) {
  if (task.status === "Packed") {
    const parcel = task.packages.find(p => same(p.number, code));
    if (!parcel) return { word: "labelWrong", values: [code, names(task.packages.map(p => p.number))] };
    parcel.isLabelled = true;
    return;
  }
  if (task.inspectionNumber && same(code, task.inspectionNumber)) {
    task.isLabelScanned = true;
    return;
  }
  if (tasks.some(t => t.inspectionNumber && same(t.inspectionNumber, code))) return { word: "qualityLabelWrong", values: [code, task.number] };
  if (!task.isLabelScanned) return { word: "qualityLabelFirst", values: [task.number] };
  const lines = task.lines.filter(l => reads(l.goods, code));
  if (!lines.length) return { word: "notInThisOrder", values: [code, names(task.lines.map(l => inWords(l.goods)))] };
  const [{ goods }] = lines, left = sum(lines, toPack), packed = sum(lines, l => l.packed);
  if (!isCountable(quantity, goods)) return { word: "quantityWrong", values: [goods.unit] };
  if (quantity > left) return { word: "tooManyToPack", values: [goods.name, left / 1000, goods.unit] };
  if (-quantity > packed) return { word: "tooManyOut", values: [goods.name, packed / 1000, goods.unit] };
  for (const line of lines) {
    const step = quantity > 0 ? Math.min(quantity, toPack(line)) : Math.max(quantity, -line.packed);
    line.packed += step;
    quantity -= step;
  }
}

/** PackSubOrder, with its bounds. */
function pack(task, { packages, isCareTaken }) {
  const mostPackages = 200, mostKilograms = 2000;
  if (!task.isLabelScanned) return { word: "qualityLabelFirst", values: [task.number] };
  if (!isPacked(task)) return { word: "short", values: [sum(task.lines, toPack) / 1000] };
  if (!packages.length || packages.length > mostPackages) return { word: "packagesMissing", values: [mostPackages] };
  for (const [index, { weightKilograms, material }] of packages.entries()) {
    if (!(weightKilograms >= .001 && weightKilograms <= mostKilograms)) return { word: "weightWrong", values: [index + 1, mostKilograms] };
    if (material.trim().length > 80) return { word: "materialLong", values: [index + 1] };
  }
  if (!isCareTaken && task.lines.some(l => l.isFragile)) return { word: "careOpen", values: [] };
  task.packages = packages.map((_, index) => ({ number: `${task.number}-P${index + 1}`, isLabelled: false }));
  task.status = "Packed";
}

/** CountBin: what should lie there nobody knows here. */
function countBin(task, { bin, found }) {
  const planned = task.bins.find(b => same(b.code, bin));
  if (!planned) return { word: "countBinWrong", values: [bin] };
  for (const { goods, quantity } of found) {
    if (quantity == null || !(quantity >= 0 && quantity <= 100_000_000)) return { word: "stockQuantityWrong", values: ["100,000,000"] };
    if (!isWhole(milli(quantity), goods)) return { word: "quantityWrong", values: [goods.unit] };
  }
  [planned.isDone, planned.isAgain] = [true, false];
}

const milli = quantity => Math.round(quantity * 1e6) / 1e3; // 1.001 × 1000 is not 1001 in a browser
const isWhole = (quantity, goods) => Number.isInteger(quantity) && quantity % 10 ** (3 - goods.unitDecimals) === 0;
const isCountable = (quantity, goods) => quantity !== 0 && isWhole(quantity, goods);

const judges = { scanPick, finishPick, passInspection, failInspection, scanPack, pack, countBin };
const from = {
  scanPick: ["Allocated"], finishPick: ["Allocated"], passInspection: ["Picked"], failInspection: ["Picked"], scanPack: ["Inspected", "Packed"], pack: ["Inspected"], countBin: ["Counting"],
};

/** Does to the task what the entry says and returns nothing, or returns why not. */
export const judge = (task, entry, tasks = []) =>
  from[entry.kind].includes(task.status) ? judges[entry.kind](task, entry, tasks) : { word: "notHere", values: [task.number] };

/** Counts what is kept, unless the task's figures contain it already: the server had it, only its answer was lost. */
export function add(task, entry) {
  if (!entry.isWrong && !task.counted.includes(entry.key)) judge(task, entry);
}

/** The tasks as somebody sees them: what the server knew, and on top of it what is still kept here. So a task goes on to the next station before the server has heard of it. */
export function replay(tasks, queue) {
  const seen = new Map(tasks.map(t => [t.number, structuredClone(t)]));
  for (const entry of queue) if (seen.has(entry.number)) add(seen.get(entry.number), entry);
  return [...seen.values()];
}
