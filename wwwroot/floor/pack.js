// Packing: the quality label, every piece, the parcels on the scales, and the label on each parcel. Printing is the portal's.
import { isPacked, judge, toPack } from "/floor/judge.js";
import { $, amount, answer, badge, button, check, field, goodsOf, h, language, notice, renew, say, takeCount, tally, wishOf } from "/floor/page.js";

export const pack = ({ remember, task: current, tasks, isOnline }) => {
  let packages = [], isCareTaken = false;

  function open() {
    [packages, isCareTaken] = [[{ weightKilograms: kilogramsOf(current()), material: "" }], false];
    draw();
  }

  const kilogramsOf = task => task.lines.some(l => l.weightGrams == null) ? null : task.lines.reduce((sum, l) => sum + l.weightGrams * l.quantity / 1_000_000, 0);

  /** Drawn when the task is opened and never while somebody types. */
  function draw() {
    const task = current(), kilograms = kilogramsOf(task);
    $("parcels").replaceChildren(
      ...packages.map((parcel, index) => h("fieldset", {}, h("legend", {}, say("packageOf", index + 1)), h("div", { className: "grid" },
        field(say("weight"), h("input", { type: "number", min: 0, step: "any", inputMode: "decimal", value: parcel.weightKilograms ?? "", oninput: e => { parcel.weightKilograms = e.target.value === "" ? null : Number(e.target.value); } })),
        field(say("material"), h("input", { type: "text", value: parcel.material, placeholder: say("materialHint"), oninput: e => { parcel.material = e.target.value; } })),
        packages.length > 1 && h("div", {}, button(say("removePackage"), () => { packages = packages.filter(p => p !== parcel); draw(); }))))),
      task.lines.some(l => l.isFragile) ? check(say("careTaken"), { id: "care", checked: isCareTaken, onchange: e => { isCareTaken = e.target.checked; } }) : "",
      kilograms == null ? "" : h("p", { className: "muted" }, say("goodsWeigh", Math.round(kilograms * 1000) / 1000)),
      h("div", { className: "actions" }, button(say("addPackage"), () => { packages.push({ weightKilograms: null, material: "" }); draw(); }),
        button(say("finishPack"), () => finish(current()), "act-primary")));
    show(task);
  }

  function show(task) {
    const isLabelling = task.status === "Packed", isReady = !isLabelling && task.isLabelScanned && isPacked(task), isScanning = !isLabelling && !isReady;
    const packed = task.lines.reduce((sum, l) => sum + l.packed, 0), all = task.lines.reduce((sum, l) => sum + l.quantity, 0);
    $("scan-label").textContent = say(isLabelling ? "labelScan" : "packScan");
    $("pack-next").replaceChildren(wishOf(task), isScanning
      ? h("section", { className: "next-stop", ariaLabel: say("nextStop") }, h("strong", {}, say(task.isLabelScanned ? "scanGoods" : "scanQualityLabel")),
          h("span", { className: "mono" }, task.isLabelScanned ? task.number : task.inspectionNumber),
          h("div", { className: "counter" }, h("strong", {}, amount(packed)), h("span", {}, `/ ${amount(all)}`)))
      : notice("good", h("p", {}, isReady ? say("allScanned") : task.packages.every(p => p.isLabelled) ? say("labelsDone") : say("packed", task.number))));
    $("pack-count").hidden = !isScanning;
    $("parcels").hidden = !isReady;
    renew($("prints"), ...prints(task, isLabelling));
    $("contents").replaceChildren(...(isLabelling
      ? task.packages.map(p => h("li", {}, h("strong", { className: "mono" }, p.number), p.isLabelled ? badge("good", `✓ ${say("labelChecked")}`) : badge("warn", say("labelOpen"))))
      : task.lines.map(l => h("li", {}, goodsOf(l, ...l.advice.map(advice => h("span", { className: "wish" }, advice[language]))), tally(l.packed, l.quantity, l.goods.unit)))));
  }

  /** Labels come out of a printer that the portal speaks to. */
  function prints({ number }, isLabelling) {
    const papers = isLabelling ? [["printLabels", "label"], ["printPackingSlip", "packing-slip"]] : [["printQualityLabel", "qc-label"]];
    return isOnline() ? papers.map(([word, paper]) => h("a", { className: "act", href: `/print/${paper}/${number}` }, say(word))) : [h("p", { className: "muted" }, say("printLater"))];
  }

  function scan(task, code) {
    const takeOut = $("take-out").checked, quantity = takeCount("pack-per-scan", takeOut), entry = { kind: "scanPack", code, quantity };
    const before = task.lines.map(l => l.packed), wrong = judge(task, entry, tasks());
    const line = task.lines.find((l, index) => l.packed !== before[index]), open = task.packages.filter(p => !p.isLabelled).length;
    remember(wrong ? { ...entry, quantity: 0, isWrong: true } : entry, () => wrong ? answer(false, code, say(wrong.word, ...wrong.values))
      : answer(true, code, task.status === "Packed" ? (open ? say("labelRight", open) : say("labelsDone"))
        : !line ? say("qualityLabelRight", amount(task.lines.reduce((sum, l) => sum + toPack(l), 0)))
        : isPacked(task) ? say("allScanned") : takeOut ? say("takenOut", amount(-quantity)) : say("putIn", line.goods.name, amount(line.packed), amount(line.quantity), line.goods.unit)));
  }

  function finish(task) {
    if (task.status === "Packed") return answer(false, task.number, say("labelScan"));
    const entry = { kind: "pack", packages, isCareTaken }, wrong = judge(task, entry);
    if (wrong) return answer(false, task.number, say(wrong.word, ...wrong.values));
    remember(entry, () => answer(true, task.number, say("packed", task.number)));
  }

  return {
    name: "pack", page: "/warehouse/pack", title: "packTitle", one: "packOne", scanWord: "packScan", nothing: "nothingToPack",
    isHere: task => task.status === "Inspected" || task.status === "Packed" && task.packages.some(p => !p.isLabelled),
    paper: task => task.inspectionNumber,
    /** What keeps a task from being packed on a tablet at all. */
    blocked: task => task.status !== "Inspected" ? null : task.lines.some(l => l.isSerialised) ? "piecesNeedNetwork" : task.inspectionNumber ? null : "labelWaits",
    tally: task => task.status === "Packed"
      ? { word: "labelTally", values: [task.packages.filter(p => p.isLabelled).length, task.packages.length] }
      : { word: "packTally", values: [amount(task.lines.reduce((sum, l) => sum + l.packed, 0)), amount(task.lines.reduce((sum, l) => sum + l.quantity, 0))], isDone: isPacked(task) },
    open, draw, show, scan, finish,
  };
};
