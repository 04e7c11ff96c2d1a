// Sends what is kept, in order, and then takes the tasks anew. It may be broken off anywhere and begun again, in any number of tabs:
// an entry is forgotten only when the server's answer for it has been kept, and the server counts a key once.
import * as store from "/floor/store.js";

const batch = 20, freshFor = 20_000, goodsFreshFor = 3_600_000;
let session, running, wanted, loaded = 0, goodsLoaded = 0;

class Refused extends Error {
  constructor(status) { super(`answered ${status}`); this.status = status; }
}

async function ask(path, body) {
  const answer = await fetch(`/floor/api/${path}`, {
    method: body ? "POST" : "GET", cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(20_000),
    headers: body ? { "Content-Type": "application/json", RequestVerificationToken: session.token } : {}, body: body && JSON.stringify(body),
  });
  if (answer.type === "opaqueredirect") throw new Refused(401);
  if (!answer.ok) throw new Refused(answer.status);
  return answer.json();
}

async function signIn() {
  if (!session) [session, loaded] = [await ask("session"), 0]; // perhaps another person, with other tasks
  return session;
}

/** Makes room for the next person; what this one has scanned stays kept for him. */
export async function leave() {
  const { token } = await signIn();
  await fetch("/account/sign-out", { method: "POST", redirect: "manual", body: new URLSearchParams({ __RequestVerificationToken: token }) });
  await store.forgetPerson(); // whoever opens the app without signing in works in nobody's name
  location.assign("/account/sign-in?returnUrl=/floor");
}

async function send(tell) {
  for (let retried = false; ;) {
    const { id } = await signIn();
    // scans wait for the person who made them
    const mine = (await store.readAll()).queue.filter(e => e.personId === id).slice(0, batch);
    if (!mine.length) return;
    tell({ state: "sending", session });
    try {
      const scans = mine.map(({ position, personId, personName, isWrong, ...scan }) => scan);
      await store.settle(await ask("scans", { scans, sentAt: Date.now() }));
      tell({ state: "sending", session, changed: true });
      retried = false;
      wanted ||= mine.some(e => !e.kind.startsWith("scan")); // what ends a piece of work makes other work
    } catch (e) {
      if (e.status !== 400 || retried) throw e;
      // somebody else has signed in, or the server has new keys: ask once who we are now
      retried = true;
      session = null;
    }
  }
}

/** @param tell hears {state: online | sending | offline | signed-out | forbidden, session, changed} */
export async function sync(tell, forced = false) {
  wanted ||= forced;
  if (running) { running = "again"; return; }
  const locked = (name, act) => navigator.locks ? navigator.locks.request(name, { ifAvailable: true }, lock => lock && act()) : act();
  do {
    running = "once";
    await locked("floor-sync", async () => {
      try {
        await send(tell);
        if (wanted || Date.now() - loaded > freshFor) {
          wanted = false;
          const { tasks, counts } = await ask("tasks");
          if (counts.length && Date.now() - goodsLoaded > goodsFreshFor) {
            await store.keepGoods(await ask("goods"));
            goodsLoaded = Date.now();
          }
          await store.keepTasks([...tasks, ...counts], { id: session.id, name: session.name });
          loaded = Date.now();
        }
        tell({ state: "online", session, changed: true });
      } catch (e) {
        if (e.status === 401 || e.status === 403) session = null;
        tell({ state: e.status === 401 ? "signed-out" : e.status === 403 ? "forbidden" : e.status >= 400 && ![502, 503, 504].includes(e.status) ? "failing" : "offline", changed: true });
      }
    });
  } while (running === "again");
  running = null;
}
