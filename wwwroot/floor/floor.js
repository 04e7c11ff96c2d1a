// The floor app for halls without network: four stations, one queue. Whatever is done is judged here, kept on the disk, counted, and sent when there is a way.
import { count } from "/floor/count.js";
import { inspect } from "/floor/inspect.js";
import { replay, same } from "/floor/judge.js";
import { pack } from "/floor/pack.js";
import { $, amount, answer, badge, button, clearAnswer, day, h, hasWish, language, loadWords, notice, renew, say, speak } from "/floor/page.js";
import { pick } from "/floor/pick.js";
import * as store from "/floor/store.js";
import { leave, sync } from "/floor/sync.js";

const tabs = new BroadcastChannel("floor");
let kept = { tasks: [], queue: [], conflicts: [], goods: [] }, tasks = [], connection = "sending", writes = 0, writing = 0, station = null, current = null;

// what every station needs of the frame
const frame = {
  remember, openNamed, redraw: show, task: () => tasks.find(t => t.number === current), tasks: () => tasks, goods: () => kept.goods, isOnline: () => connection === "online",
  draft: { read: () => kept.draft, keep: keepDraft },
};
const stations = [pick, inspect, pack, count].map(make => make(frame));
const waiting = at => tasks.filter(at.isHere);

// ---------- what is shown ----------
function show() {
  tasks = replay(kept.tasks, kept.queue);
  document.documentElement.lang = language;
  document.title = `${say(station ? station.title : "title")} — OrderPortal`;
  document.querySelectorAll("[data-text]").forEach(e => { e.textContent = say(e.dataset.text); });
  $("language").textContent = language === "zh" ? "English" : "中文";
  $("person").textContent = kept.person?.name ?? "";
  const task = frame.task();
  if (current && (!task || !station?.isHere(task))) current = null;
  $("title").textContent = say(station ? station.title : "title");
  $("stations").hidden = !!station;
  $("portal").href = (station ?? stations[0]).page;
  $("to-stations").hidden = !station || !!current;
  $("list").hidden = !station || !!current;
  $("head").hidden = !current;
  for (const each of stations) $(each.name).hidden = !current || each !== station;
  $("scan-label").textContent = say(current ? station.scanWord : "scanTask");
  showConnection();
  showConflicts();
  renew($("stations"), ...station ? [] : stationCards());
  renew($("list"), ...station && !current ? taskCards() : []);
  if (current) {
    $("task").textContent = say(station.one, current);
    station.show(task);
  }
}

function showConnection() {
  const mine = kept.queue.filter(e => e.personId === kept.person?.id).length;
  const others = Map.groupBy(kept.queue.filter(e => e.personId !== kept.person?.id), e => e.personName);
  const [kind, text] = connection === "offline" ? ["warn", say("offline", mine)]
    : connection === "signed-out" ? ["bad", say("signInAgain", mine)]
    : connection === "forbidden" ? ["bad", say("notAllowed")]
    : connection === "failing" ? ["bad", say("serverFails", mine)]
    : mine ? ["info", say("sending", mine)] : ["good", say("online")];
  $("connection").dataset.state = connection;
  $("connection").dataset.kept = kept.queue.length;
  renew($("connection"),
    notice(kind, h("p", {}, text), connection === "signed-out" || !kept.person ? h("a", { className: "act act-primary", href: "/account/sign-in?returnUrl=/floor" }, say("signIn")) : null,
      kept.loadedAt && h("small", {}, say("loadedAt", new Date(kept.loadedAt).toLocaleTimeString(language === "zh" ? "zh-CN" : "en-US")))),
    ...[...others].map(([name, entries]) => notice("warn", h("p", {}, say("somebodyElses", name, entries.length)))));
}

function showConflicts() {
  const byTask = [...Map.groupBy(kept.conflicts, c => c.number)];
  renew($("conflicts"), ...(byTask.length ? [notice("bad", h("strong", {}, say("conflicts")), h("p", {}, say("conflictHelp")),
    ...byTask.map(([number, entries]) => h("div", { className: "conflict" },
      h("strong", {}, say("conflictOf", number, entries.length)),
      h("ul", {}, ...[...new Set(entries.flatMap(e => e.errors.map(x => x.sentence[language])))].map(text => h("li", {}, text)),
        ...entries.map(e => h("li", { className: "mono" }, inWords(e)))),
      button(say("settled"), async () => { await store.forgetConflicts(number); await reload(true); }))))] : []));
}

const inWords = ({ kind, bin, code, quantity }) => kind === "scanPick" ? say("conflictScan", bin, code, amount(quantity)) : kind === "scanPack" ? say("conflictPack", code, amount(quantity))
  : kind === "countBin" ? say("conflictCount", bin) : say(kind);

const stationCards = () => [h("h2", {}, say("stations")), ...stations.map(each => h("a", { className: "task station", href: `#${each.name}` },
  h("strong", {}, say(each.title)), badge(waiting(each).length ? "info" : "neutral", say("waiting", waiting(each).length))))];

function taskCards() {
  const here = waiting(station);
  return here.length ? here.map(task => {
    const tally = station.tally?.(task), blocked = station.blocked?.(task);
    return h("button", { type: "button", className: "task", onclick: () => openTask(task.number) },
      h("strong", { className: "mono" }, task.number), h("span", {}, [task.customerName, task.warehouseName].filter(Boolean).join(" · ")),
      h("span", { className: "badges" }, task.requiredOn && badge(task.isOverdue ? "bad" : "neutral", say(task.isOverdue ? "overdue" : "wantedBy", day(task.requiredOn))),
        task.priority && badge("warn", task.priority[language]), tally && badge(tally.isDone ? "good" : "neutral", say(tally.word, ...tally.values)),
        blocked && badge("warn", say(blocked === "labelWaits" ? "labelToPrint" : "scanEachCode"))));
  }) : [notice("info", h("p", {}, say(kept.loadedAt ? station.nothing : "notLoaded")))];
}

// ---------- what is done ----------
/** The address says which station this is, so that the browser's way back and a reload lead there. */
function enter() {
  station = stations.find(each => `#${each.name}` === location.hash) ?? null;
  current = null;
  clearAnswer();
  show();
  $("scan").focus();
}

function openTask(number) {
  const task = tasks.find(t => t.number === number), blocked = station.blocked?.(task);
  if (blocked) return answer(false, task.number, say(blocked, task.number));
  current = task.number;
  clearAnswer();
  station.open();
  show();
  $("scan").focus();
}

/** Everything up to the keeping happens at once, so that a scanner may be as fast as it likes. */
function scan(typed) {
  const code = typed.normalize("NFKC").trim(); // an input method may have left full-width letters
  if (!code) return;
  const task = frame.task();
  if (task && (same(task.number, code) || same(code, "OP-DONE"))) return station.finish(task); // its paper begins the work and ends it
  if (task) return station.scan(task, code);
  if (!openNamed(code)) answer(false, code, say("notATask"));
}

/** The paper in the hand opens its task, and before a station is chosen it chooses the station too. */
function openNamed(code) {
  for (const at of station ? [station] : stations) {
    const named = waiting(at).find(task => [task.number, at.paper?.(task)].some(paper => paper && same(paper, code)));
    if (!named) continue;
    if (at !== station) history.pushState(null, "", `#${at.name}`);
    station = at;
    openTask(named.number);
    return true;
  }
  return false;
}

/** Nobody is told that something is right before it is on the disk: whoever kills the page in between has heard nothing and does it again. */
async function remember(what, tell) {
  if (!kept.person) return answer(false, what.code ?? current, say("signInFirst"));
  const entry = { ...what, key: crypto.randomUUID(), number: current, at: Date.now(), personId: kept.person.id, personName: kept.person.name };
  kept.queue.push(entry);
  if (entry.kind === "countBin") kept.draft = null;
  if (await written(() => store.keep(entry), entry.code ?? entry.number)) {
    show();
    tell();
    tabs.postMessage("changed");
    sync(hear);
  }
}

/** The bin that is being counted, scan by scan: it becomes an entry when the bin is done. */
async function keepDraft(draft, tell) {
  if (!kept.person) return answer(false, draft.bin ?? current, say("signInFirst"));
  kept.draft = { ...draft, personId: kept.person.id };
  if (await written(() => store.keepDraft(kept.draft), draft.bin)) {
    show();
    tell();
  }
}

async function written(write, code) {
  writes++;
  $("box").ariaBusy = ++writing > 0;
  try {
    await write();
    return true;
  } catch {
    await reload();
    answer(false, code, say("notKept"));
    return false;
  } finally {
    $("box").ariaBusy = --writing > 0; // whoever waits for the last of ten quick scans knows when it was heard
  }
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
  const isNews = connection !== state;
  connection = state;
  $("change-person").hidden = !session?.isByBadge;
  if (session && !hasWish()) speak(session.language === "zh" ? "zh" : "en");
  if (changed) await reload(true);
  else if (isNews) show();
  else showConnection();
}

// ---------- begin ----------
const theme = document.cookie.match(/(?:^|; )theme=(light|dark)/)?.[1];
document.documentElement.dataset.theme = theme ?? "auto";
await loadWords();
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
$("back").onclick = () => { current = null; clearAnswer(); show(); $("scan").focus(); };
for (const id of ["finish", "pass", "finish-bin"]) $(id).onclick = () => station.finish(frame.task());
$("language").onclick = () => { speak(language === "zh" ? "en" : "zh", true); show(); if (current) station.draw?.(); };
tabs.onmessage = () => reload();
await reload();
enter();
sync(hear, true);
addEventListener("hashchange", enter);
addEventListener("online", () => sync(hear, true));
addEventListener("offline", () => { connection = "offline"; show(); });
document.addEventListener("visibilitychange", () => { if (!document.hidden) sync(hear); });
setInterval(() => sync(hear), 5000);
document.documentElement.dataset.ready = "true";
