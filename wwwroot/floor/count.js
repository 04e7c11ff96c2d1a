// Blind count: the tablet knows which bins and which goods there are, and nothing of how many.
import { judge, reads, same } from "/floor/judge.js";
import { $, answer, badge, field, h, notice, say } from "/floor/page.js";

export const count = ({ remember, draft: { read, keep }, goods }) => {
  const draftOf = task => read()?.number === task.number ? read() : { number: task.number, bin: null, found: [] };

  const nameOf = ({ goods }) => `${goods.name} ${goods.specification}`.trim();

  function show(task) {
    const { bin, found } = draftOf(task);
    $("count-next").replaceChildren(bin
      ? h("section", { className: "next-stop", ariaLabel: say("countBin") }, h("div", {}, h("span", { className: "muted" }, say("countBin")), h("strong", { className: "bin" }, bin)))
      : task.bins.every(b => b.isDone) ? notice("good", h("p", {}, say("allCounted"))) : notice("info", h("p", {}, say("countBinFirst"))));
    $("found").hidden = !found.length;
    // whoever types a figure is not to lose the field under his fingers
    if (!$("found").contains(document.activeElement)) $("found").replaceChildren(...found.map(f => h("li", {},
      h("div", { className: "goods" }, h("span", { className: "mono muted" }, f.productCode), h("strong", {}, nameOf(f))),
      field(say("countQuantity"), h("input", { type: "number", min: 0, step: "any", inputMode: "decimal", value: f.quantity ?? "", onchange: e => type(task, f.productCode, e.target.value) })))));
    $("nothing-found").hidden = !bin || !!found.length;
    $("finish-bin").hidden = !bin;
    $("discard-bin").hidden = !found.length;
    $("discard-bin").onclick = () => keep({ ...draftOf(task), bin: null, found: [] }, () => answer(true, bin, say("binDiscarded", bin)));
    $("bins").setAttribute("aria-label", say("binsToCount"));
    $("bins").replaceChildren(...task.bins.map(b => h("li", { className: b.code === bin ? "stop-next" : b.isDone ? "stop-done" : "" }, h("strong", { className: "bin" }, b.code), h("span", {}),
      h("span", {}, b.isAgain ? badge("warn", say("binAgain")) : b.isDone ? badge("good", `✓ ${say("countBinDone")}`) : ""))));
  }

  /** A bin of the count begins that bin; anything else must be a product, and the same again counts one more. */
  function scan(task, code) {
    const other = read();
    if (other?.found.length && other.number !== task.number) return answer(false, code, say("countFinishFirst", `${other.bin} (${other.number})`));
    const draft = draftOf(task), bin = task.bins.find(b => same(b.code, code));
    if (bin && draft.bin && bin.code !== draft.bin && draft.found.length) return answer(false, code, say("countFinishFirst", draft.bin));
    if (bin) return keep({ ...draft, bin: bin.code, found: bin.code === draft.bin ? draft.found : [] }, () => answer(true, code, say("countAtBin", bin.code)));
    if (!draft.bin) return answer(false, code, say("countBinFirst"));
    const product = goods().find(g => same(g.code, code)) ?? goods().find(g => reads(g, code));
    if (!product) return answer(false, code, say("productUnknown"));
    const before = draft.found.find(f => f.productCode === product.code) ?? { productCode: product.code, goods: product, quantity: 0 };
    const now = { ...before, quantity: Math.round(((before.quantity ?? 0) + 1) * 1000) / 1000 };
    keep({ ...draft, found: before.quantity === 0 && !draft.found.includes(before) ? [...draft.found, now] : draft.found.map(f => f === before ? now : f) },
      () => answer(true, code, say("scanned", nameOf(now), now.quantity)));
  }

  function type(task, productCode, typed) {
    const draft = draftOf(task);
    keep({ ...draft, found: draft.found.map(f => f.productCode === productCode ? { ...f, quantity: typed === "" ? null : Number(typed) } : f) }, () => {});
  }

  function finish(task) {
    const { bin, found } = draftOf(task);
    if (!bin) return answer(false, task.number, say("countBinFirst"));
    const entry = { kind: "countBin", bin, found }, wrong = judge(task, entry);
    if (wrong) return answer(false, bin, say(wrong.word, ...wrong.values));
    remember(entry, () => answer(true, bin, say(task.bins.every(b => b.isDone) ? "allCounted" : "binSaved", bin)));
  }

  return {
    name: "count", page: "/warehouse/counts", title: "countTitle", one: "countOne", scanWord: "countScan", nothing: "nothingToCount", isHere: task => task.status === "Counting",
    tally: task => { const done = task.bins.filter(b => b.isDone).length; return { word: "countTally", values: [done, task.bins.length], isDone: done === task.bins.length }; },
    open: () => {}, show, scan, finish,
  };
};
