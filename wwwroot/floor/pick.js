// The picking app for halls without network. One scan: judged here, kept on the disk, counted, sent when there is a way.
import { isBin, nextStop, open, replay, same, take } from "/floor/judge.js";
import { sound } from "/floor/sound.js";
import * as store from "/floor/store.js";
import { leave, sync } from "/floor/sync.js";

const $ = id => document.getElementById(id);
const tabs = new BroadcastChannel("floor");
let kept = { tasks: [], queue: [], conflicts: [] }, tasks = [], words = {}, connection = "sending", writes = 0, current = null, bin = null;
let language = localStorage.getItem("floor-language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");

// ---------- words and pieces of page ----------
const openOf = task => task.stops.reduce((sum, s) => sum + open(s), 0);
const amount = milli => String(milli / 1000);
const fill = (text, values) => text.replace(/\{(\d)[^}]*\}/g, (_, n) => values[n]?.[language] ?? values[n] ?? "");
const say = (word, ...values) => fill(words[word][language], values);
function h(tag, props, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children.filter(c => c != null));
  return element;
}
const notice = (kind, ...children) => h("div", { className: `notice notice-${kind}` }, h("div", {}, ...children));
const badge = (kind, text) => h("span", { className: `badge badge-${kind}` }, text);
const button = (text, onclick, kind = "") => h("button", { type: "button", className: `act ${kind}`, onclick }, text);
const goods = s => h("div", { className: "goods" }, h("span", { className: "mono muted" }, s.code), h("strong", {}, s.name), h("span", { className: "spec" }, s.specification),
  s.remarks && h("span", { className: "wish" }, s.remarks));

// ---------- what is shown ----------
function show() {
  tasks = replay(kept.tasks, kept.queue);
  document.documentElement.lang = language;
  document.title = `${say("title")} — OrderPortal`;
  document.querySelectorAll("[data-text]").forEach(e => { e.textContent = say(e.dataset.text); });
  $("language").textContent = language === "zh" ? "English" : "中文";
  $("person").textContent = kept.person?.name ?? "";
  const task = tasks.find(t => t.number === current);
  if (current && (!task || task.isFinished)) current = bin = null;
  $("list").hidden = !!current;
  $("picking").hidden = $("head").hidden = !current;
  $("scan-label").textContent = say(current ? "scanLabel" : "scanTask");
  showConnection();
  showConflicts();
  if (current) showTask(task); else showList();
}

function showConnection() {
  const mine = kept.queue.filter(e => e.personId === kept.person?.id).length;
  const others = Map.groupBy(kept.queue.filter(e => e.personId !== kept.person?.id), e => e.personName);
  const [kind, text] = connection === "offline" ? ["warn", say("offline", mine)]
    : connection === "signed-out" ? ["bad", say("signInAgain", mine)]
    : connection === "forbidden" ? ["bad", say("notAllowed")]
    : mine ? ["info", say("sending", mine)] : ["good", say("online")];
  $("connection").dataset.state = connection;
  $("connection").dataset.kept = kept.queue.length;
  $("connection").replaceChildren(
    notice(kind, h("p", {}, text), connection === "signed-out" ? h("a", { className: "act act-primary", href: "/account/sign-in?returnUrl=/floor" }, say("signIn")) : null,
      kept.loadedAt && h("small", {}, say("loadedAt", new Date(kept.loadedAt).toLocaleTimeString(language === "zh" ? "zh-CN" : "en-US")))),
    ...[...others].map(([name, entries]) => notice("warn", h("p", {}, say("somebodyElses", name, entries.length)))));
}

function showConflicts() {
  const byTask = [...Map.groupBy(kept.conflicts, c => c.number)];
  $("conflicts").replaceChildren(...(byTask.length ? [notice("bad", h("strong", {}, say("conflicts")), h("p", {}, say("conflictHelp")),
    ...byTask.map(([number, entries]) => h("div", { className: "conflict" },
      h("strong", {}, say("conflictOf", number, entries.length)),
      h("ul", {}, ...[...new Set(entries.flatMap(e => e.errors.map(x => x.sentence[language])))].map(text => h("li", {}, text)),
        ...entries.filter(e => !e.isFinish).map(e => h("li", { className: "mono" }, say("conflictScan", e.bin, e.code, amount(e.quantity))))),
      button(say("settled"), async () => { await store.forgetConflicts(number); await reload(true); }))))] : []));
}

function showList() {
  const waiting = tasks.filter(t => !t.isFinished);
  $("list").replaceChildren(...(waiting.length ? waiting.map(t => {
    const picked = t.stops.reduce((sum, s) => sum + s.picked, 0), all = t.stops.reduce((sum, s) => sum + s.quantity, 0);
    return h("button", { type: "button", className: "task", onclick: () => openTask(t.number) },
      h("strong", { className: "mono" }, t.number), h("span", {}, [t.customerName, t.warehouseName].filter(Boolean).join(" · ")),
      h("span", { className: "badges" }, t.requiredOn && badge(t.isOverdue ? "bad" : "neutral", say(t.isOverdue ? "overdue" : "wantedBy", t.requiredOn)),
        t.priority && badge("warn", t.priority[language]), badge(picked === all ? "good" : "neutral", say("tally", amount(picked), amount(all)))));
  }) : [notice("info", h("p", {}, say(kept.loadedAt ? "noTasks" : "notLoaded")))]));
}

function showTask(task) {
  const next = nextStop(task, bin);
  $("task").textContent = say("pickOne", task.number);
  $("next").replaceChildren(task.remarks ? notice("warn", h("p", {}, h("strong", {}, say("orderWish")), ` ${task.remarks}`)) : "", next
    ? h("section", { className: "next-stop", ariaLabel: say("nextStop") },
        h("div", {}, h("span", { className: "muted" }, say(bin === next.bin ? "atBin" : "goToBin")), h("strong", { className: "bin" }, next.bin)), goods(next),
        h("div", { className: "counter" }, h("strong", {}, amount(next.picked)), h("span", {}, `/ ${amount(next.quantity)} ${next.unit[language]}`)))
    : notice("good", h("p", {}, say("allTaken"))));
  $("path").setAttribute("aria-label", say("path"));
  $("path").replaceChildren(...task.stops.map(s => h("li", { className: open(s) === 0 ? "stop-done" : s === next ? "stop-next" : "" },
    h("strong", { className: "bin" }, s.bin), goods(s), h("span", { className: "tally" }, `${amount(s.picked)} / ${amount(s.quantity)} ${s.unit[language]} `,
      open(s) === 0 ? badge("good", `✓ ${say("complete")}`) : badge("neutral", say("short", amount(open(s))))))));
  const left = openOf(task);
  $("finish").disabled = left > 0;
  $("short").textContent = left > 0 ? say("stillShort", amount(left)) : "";
}

function answer(right, code, text) {
  sound(right);
  $("box").className = `scan scan-${right ? "right" : "wrong"}`;
  $("answer").replaceChildren(h("div", { className: "flash" }, h("span", { className: "sign", ariaHidden: "true" }, right ? "✓" : "✕"),
    h("div", {}, h("strong", {}, say(right ? "right" : "wrong")), " ", h("span", { className: "mono" }, code), h("p", {}, text))));
}

// ---------- what the picker does ----------
function openTask(number) {
  [current, bin] = [number, null];
  $("box").className = "scan";
  $("answer").replaceChildren();
  show();
  $("scan").focus();
}

/** Everything up to the keeping happens at once, so that a scanner may be as fast as it likes. */
function scan(typed) {
  const code = typed.normalize("NFKC").trim(); // an input method may have left full-width letters
  if (!code) return;
  const task = tasks.find(t => t.number === current), named = tasks.find(t => !t.isFinished && same(t.number, code));
  if (!task) return named ? openTask(named.number) : answer(false, code, say("notATask"));
  if (named === task || same(code, "OP-DONE")) return finish(task); // its paper begins a pick and ends it
  const putBack = $("put-back").checked, at = isBin(task, code);
  if (at) return goTo(task, at, putBack);
  const next = nextStop(task, bin);
  if (!bin) return answer(false, code, next ? say("scanBinFirst", next.bin) : say("allTaken"));

  const quantity = Math.round(Number($("count").value) * 1000) * (putBack ? -1 : 1), here = bin;
  const wrong = take(task, { bin, code, quantity });
  $("count").value = 1; // a quantity counts once: the next piece would silently count for many
  const after = nextStop(task, here);
  if (after?.bin !== here && !putBack) bin = null;
  const stop = after ?? task.stops.at(-1), { name, picked, quantity: wanted, unit } = stop;
  // a wrong scan is reported too, as proof of what was read; with no quantity, so that it can never count
  remember({ bin: here, code, quantity: wrong ? 0 : quantity }, () => wrong ? answer(false, code, say(wrong.word, ...wrong.values))
    : answer(true, code, putBack ? say("putBackDone", amount(-quantity), here) : !after ? say("allTaken")
      : after.bin === here ? say("counted", name, amount(picked), amount(wanted), unit) : say("goOn", after.bin)));
}

function goTo(task, at, putBack) {
  const next = nextStop(task, at);
  bin = putBack || next?.bin === at ? at : null;
  show();
  if (putBack) return answer(true, at, say("putBackAt", at));
  if (!bin) return answer(false, at, next ? say("binDone", at, next.bin) : say("allTaken"));
  answer(true, at, say("takeHere", next.name, next.specification, amount(open(next)), next.unit));
}

function finish(task) {
  const { number } = task, left = openOf(task);
  if (left > 0) return answer(false, number, say("stillShort", amount(left)));
  remember({ isFinish: true, bin: "", code: "", quantity: 0 }, () => answer(true, number, say("finished", number)));
}

/** Nobody is told that a scan is right before it is on the disk: whoever kills the page in between has heard nothing and scans again. */
async function remember(what, tell) {
  const entry = { ...what, isFinish: !!what.isFinish, key: crypto.randomUUID(), number: current, at: Date.now(), personId: kept.person.id, personName: kept.person.name };
  kept.queue.push(entry);
  writes++;
  try {
    await store.keep(entry);
  } catch {
    kept.queue = kept.queue.filter(e => e !== entry);
    show();
    return answer(false, entry.code, say("notKept"));
  }
  show();
  tell();
  tabs.postMessage("changed");
  sync(hear);
}

// ---------- staying true to the disk ----------
/** A scan made while the disk was read would be missing in what was read: then it is read again. */
async function reload(tell = false) {
  let before, read;
  do { before = writes; read = await store.readAll(); } while (before !== writes);
  kept = read;
  show();
  if (tell) tabs.postMessage("changed");
}

async function hear({ state, session, changed }) {
  connection = state;
  $("change-person").hidden = !session?.isByBadge;
  if (session && !localStorage.getItem("floor-language")) language = session.language === "zh" ? "zh" : "en";
  if (changed) await reload(true); else showConnection();
}

// ---------- begin ----------
const theme = document.cookie.match(/(?:^|; )theme=(light|dark)/)?.[1];
document.documentElement.dataset.theme = theme ?? "auto";
words = await (await fetch("/floor/texts.json")).json();
try {
  await store.openStore();
  // only a page of a trusted address may keep its files; everywhere else it works while there is network
  if (!navigator.serviceWorker) throw new Error("no worker");
  await navigator.serviceWorker.register("/floor/worker.js", { scope: "/floor/", updateViaCache: "none" });
} catch {
  document.querySelector("main").prepend(notice("bad", h("p", {}, say("cannotKeep"))));
}
$("scan").addEventListener("keydown", e => {
  if (e.key !== "Enter" || e.isComposing) return;
  e.preventDefault();
  const code = e.target.value;
  e.target.value = "";
  scan(code);
});
$("change-person").onclick = () => leave().catch(() => sync(hear)); // without network nobody can sign in either
$("back").onclick = () => { current = bin = null; $("box").className = "scan"; $("answer").replaceChildren(); show(); $("scan").focus(); };
$("finish").onclick = () => finish(tasks.find(t => t.number === current));
$("language").onclick = () => { localStorage.setItem("floor-language", language = language === "zh" ? "en" : "zh"); show(); };
tabs.onmessage = () => reload();
await reload();
sync(hear, true);
addEventListener("online", () => sync(hear, true));
addEventListener("offline", () => { connection = "offline"; show(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) sync(hear); });
setInterval(() => sync(hear), 5000);
document.documentElement.dataset.ready = "true";
