// Picking: a bin, then its goods.
import { isBin, judge, nextStop, open, openOf } from "/floor/judge.js";
import { $, amount, answer, goodsOf, h, language, notice, say, takeCount, tally, wishOf } from "/floor/page.js";

export const pick = ({ remember, redraw }) => {
  let bin = null;

  function show(task) {
    const next = nextStop(task, bin);
    $("next").replaceChildren(wishOf(task), next
      ? h("section", { className: "next-stop", ariaLabel: say("nextStop") },
          h("div", {}, h("span", { className: "muted" }, say(bin === next.bin ? "atBin" : "goToBin")), h("strong", { className: "bin" }, next.bin)), goodsOf(next),
          h("div", { className: "counter" }, h("strong", {}, amount(next.picked)), h("span", {}, `/ ${amount(next.quantity)} ${next.goods.unit[language]}`)))
      : notice("good", h("p", {}, say("allTaken"))));
    $("path").setAttribute("aria-label", say("path"));
    $("path").replaceChildren(...task.stops.map(s => h("li", { className: open(s) === 0 ? "stop-done" : s === next ? "stop-next" : "" },
      h("strong", { className: "bin" }, s.bin), goodsOf(s), tally(s.picked, s.quantity, s.goods.unit))));
    const left = openOf(task);
    $("finish").disabled = left > 0;
    $("short").textContent = left > 0 ? say("stillShort", amount(left)) : "";
  }

  function scan(task, code) {
    const putBack = $("put-back").checked, at = isBin(task, code);
    if (at) return goTo(task, at, putBack);
    const next = nextStop(task, bin);
    if (!bin) return answer(false, code, next ? say("scanBinFirst", next.bin) : say("allTaken"));

    const quantity = takeCount("per-scan", putBack), here = bin, entry = { kind: "scanPick", bin: here, code, quantity };
    const wrong = judge(task, entry);
    const after = nextStop(task, here);
    if (after?.bin !== here && !putBack) bin = null;
    const { goods, picked, quantity: wanted } = after ?? task.stops.at(-1);
    // a wrong scan is reported too, as proof of what was read; with no quantity, so that it can never count
    remember(wrong ? { ...entry, quantity: 0, isWrong: true } : entry, () => wrong ? answer(false, code, say(wrong.word, ...wrong.values))
      : answer(true, code, putBack ? say("putBackDone", amount(-quantity), here) : !after ? say("allTaken")
        : after.bin === here ? say("counted", goods.name, amount(picked), amount(wanted), goods.unit) : say("goOn", after.bin)));
  }

  function goTo(task, at, putBack) {
    const next = nextStop(task, at);
    bin = putBack || next?.bin === at ? at : null;
    redraw();
    if (putBack) return answer(true, at, say("putBackAt", at));
    if (!bin) return answer(false, at, next ? say("binDone", at, next.bin) : say("allTaken"));
    answer(true, at, say("takeHere", next.goods.name, next.goods.specification, amount(open(next)), next.goods.unit));
  }

  function finish(task) {
    const entry = { kind: "finishPick" }, wrong = judge(task, entry);
    if (wrong) return answer(false, task.number, say(wrong.word, ...wrong.values));
    remember(entry, () => answer(true, task.number, say("finished", task.number)));
  }

  return {
    name: "pick", page: "/warehouse/pick", title: "pickTitle", one: "pickOne", scanWord: "scanLabel", nothing: "nothingToPick", isHere: task => task.status === "Allocated",
    tally: task => { const all = task.stops.reduce((sum, s) => sum + s.quantity, 0), left = openOf(task); return { word: "tally", values: [amount(all - left), amount(all)], isDone: !left }; },
    open: () => { bin = null; }, show, scan, finish,
  };
};
