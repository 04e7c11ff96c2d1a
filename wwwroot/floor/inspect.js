// Inspection: every question of every line, or what is not in order. The quality label is numbered and printed by the portal.
import { judge } from "/floor/judge.js";
import { $, amount, answer, button, check, field, goodsOf, h, language, say, saying, wishOf } from "/floor/page.js";

export const inspect = ({ remember, task: current, openNamed }) => {
  let answers = [], failed = new Map(), isFailing = false;

  function open() {
    [answers, failed, isFailing] = [[], new Map(), false];
    $("failure-reason").value = "";
    draw();
  }

  /** Drawn when the task is opened and never while somebody types. */
  function draw() {
    const task = current();
    $("wish").replaceChildren(wishOf(task));
    $("questions").replaceChildren(...task.lines.map(line => h("li", {}, goodsOf(line), h("strong", { className: "tally" }, `${amount(line.picked)} ${line.goods.unit[language]}`),
      h("div", { className: "checks" }, ...line.checks.map(question => check(question[language], {
        checked: answers.some(a => a.lineNumber === line.line && a.question === question.zh),
        onchange: e => { mark({ lineNumber: line.line, question: question.zh }, e.target.checked); show(); },
      }))))));
    $("failure").hidden = !isFailing;
    $("verdict").hidden = isFailing;
    $("failure-title").textContent = say("failQuestion", task.number);
    $("failed-lines").replaceChildren(...task.lines.map(({ line, goods }) => {
      const said = failed.get(line) ?? { lineNumber: line, quantity: null, cause: 10 };
      failed.set(line, said);
      return h("div", { className: "grid" },
        field(`${say("failedQuantity", goods.code, goods.name)} (${goods.unit[language]})`,
          h("input", { type: "number", min: 0, step: "any", inputMode: "decimal", value: said.quantity ?? "", oninput: e => { said.quantity = e.target.value === "" ? null : Number(e.target.value); } })),
        field(say("cause"), h("select", { onchange: e => { said.cause = Number(e.target.value); } },
          ...saying("cause").filter(word => word !== "cause").map(word => h("option", { value: word.slice(5), selected: word === `cause${said.cause}` }, say(word))))));
    }));
    $("failure-acts").replaceChildren(button(say("failInspection"), fail, "act-danger"), button(say("cancel"), () => { isFailing = false; draw(); }));
    show();
  }

  function mark(asked, good) {
    answers = answers.filter(a => a.lineNumber !== asked.lineNumber || a.question !== asked.question);
    if (good) answers.push(asked);
  }

  function show() {
    const isOpen = answers.length < current().lines.reduce((sum, l) => sum + l.checks.length, 0);
    $("pass").disabled = isOpen;
    $("unanswered").textContent = isOpen ? say("checkEvery") : "";
  }

  function finish(task) {
    if (isFailing) return fail(); // whoever is writing down what is wrong does not pass it by the card
    const entry = { kind: "passInspection", answers }, wrong = judge(task, entry);
    if (wrong) return answer(false, task.number, say(wrong.word, ...wrong.values));
    remember(entry, () => answer(true, task.number, `${say("passed", task.number)} ${say("labelWaits", task.number)}`));
  }

  function fail() {
    const task = current(), entry = { kind: "failInspection", failed: [...failed.values()], reason: $("failure-reason").value }, wrong = judge(task, entry);
    if (wrong) return answer(false, task.number, say(wrong.word, ...wrong.values));
    remember(entry, () => answer(true, task.number, say("failed", task.number)));
  }

  $("fail").onclick = () => { isFailing = true; draw(); $("failure-title").scrollIntoView({ block: "nearest" }); };
  return {
    name: "inspect", page: "/warehouse/inspect", title: "inspectTitle", one: "inspectOne", scanWord: "inspectScan", nothing: "nothingToInspect", isHere: task => task.status === "Picked",
    open, draw, show, finish,
    scan: (_, code) => openNamed(code) || answer(false, code, say("notATask")), // the next paper opens the next task
  };
};
