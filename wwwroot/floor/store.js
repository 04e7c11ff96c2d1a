// What the tablet keeps: the tasks as the server told them, the queue of what it has not been told, what it did not accept, and a few facts:
// who holds it, what goods there are, the bin that is being counted.
import { add } from "/floor/judge.js";

const done = request => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
const committed = tx => new Promise((resolve, reject) => { tx.oncomplete = resolve; tx.onabort = tx.onerror = () => reject(tx.error); });

let db, goods = []; // thousands of products are read once, not with every scan

export async function openStore() {
  const request = indexedDB.open("floor", 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore("tasks", { keyPath: "number" });
    request.result.createObjectStore("queue", { keyPath: "position", autoIncrement: true });
    request.result.createObjectStore("conflicts", { keyPath: "key" });
    request.result.createObjectStore("facts");
  };
  db = await done(request);
  goods = await done(db.transaction("facts").objectStore("facts").get("goods")) ?? [];
  await navigator.storage?.persist?.(); // asks the browser not to clear scans away when space is short
}

const draftOf = personId => `draft of ${personId}`;
const change = () => db.transaction(["tasks", "queue", "conflicts", "facts"], "readwrite", { durability: "strict" });

export async function readAll() {
  const tx = db.transaction(["tasks", "queue", "conflicts", "facts"]);
  const [tasks, queue, conflicts, person, loadedAt] = await Promise.all([
    ...["tasks", "queue", "conflicts"].map(name => done(tx.objectStore(name).getAll())), ...["person", "loadedAt"].map(fact => done(tx.objectStore("facts").get(fact)))]);
  const draft = await done(tx.objectStore("facts").get(draftOf(person?.id)));
  return { tasks: tasks.sort((a, b) => a.order - b.order), queue, conflicts, person, loadedAt, draft, goods };
}

/** Kept means: on the disk of the tablet. */
export async function keep(entry) {
  const tx = change();
  tx.objectStore("queue").add(entry);
  if (entry.kind === "countBin") tx.objectStore("facts").delete(draftOf(entry.personId));
  await committed(tx);
}

const keepFact = async (name, value) => {
  const tx = change();
  tx.objectStore("facts").put(value, name);
  await committed(tx);
};
export const forgetPerson = async () => {
  const tx = change();
  tx.objectStore("facts").delete("person");
  await committed(tx);
};
export const keepDraft = draft => keepFact(draftOf(draft.personId), draft);
export const keepGoods = list => keepFact("goods", goods = list);

/** What the server answered, in one step: an entry leaves the queue exactly when it is in its task or among the conflicts. */
export async function settle(outcomes) {
  const tx = change(), [tasks, queue, conflicts] = ["tasks", "queue", "conflicts"].map(name => tx.objectStore(name));
  const errors = new Map(outcomes.map(o => [o.key, o.errors]));
  for (const entry of await done(queue.getAll())) {
    const why = errors.get(entry.key);
    if (!why) continue;
    queue.delete(entry.position);
    const task = why.length ? null : await done(tasks.get(entry.number));
    if (task) { add(task, entry); tasks.put(task); }
    else if (why.length && !entry.isWrong) conflicts.put({ ...entry, errors: why });
  }
  await committed(tx);
}

export async function keepTasks(list, person) {
  const tx = change(), tasks = tx.objectStore("tasks"), facts = tx.objectStore("facts");
  tasks.clear();
  list.forEach((task, order) => tasks.put({ ...task, order }));
  facts.put(person, "person");
  facts.put(Date.now(), "loadedAt");
  await committed(tx);
}

export async function forgetConflicts(number) {
  const tx = change(), conflicts = tx.objectStore("conflicts");
  for (const entry of await done(conflicts.getAll())) if (entry.number === number) conflicts.delete(entry.key);
  await committed(tx);
}
