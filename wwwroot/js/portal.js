// What pages need from the browser itself. Everything is delegated from the document, so that it works on circuit pages and on
// plain account pages alike and survives every re-render.
(() => {
  "use strict";
  const portal = window.portal = {};
  const root = document.documentElement;
  const typing = e => e.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  const read = (store, key) => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };
  const isReady = () => { const main = document.querySelector("[data-circuit]"); return !main || main.dataset.circuit === "ready"; };
  const byReload = performance.getEntriesByType("navigation")[0]?.type === "reload";

  // ---------- appearance ----------
  const showTheme = () => {
    document.querySelectorAll("[data-theme-choice]").forEach(b => b.setAttribute("aria-pressed", b.dataset.themeChoice === root.dataset.theme));
    document.querySelector("[data-hotkeys-choice]")?.setAttribute("aria-pressed", hotkeys());
  };
  // whoever dictates, or shakes, must be able to switch one-key shortcuts off (WCAG 2.1.4)
  const hotkeys = () => localStorage.getItem("hotkeys") !== "off";
  const chooseTheme = theme => {
    root.dataset.theme = theme;
    document.cookie = `theme=${theme};path=/;max-age=34560000;samesite=lax`;
    showTheme();
  };

  // ---------- menus, navigation drawer, focus links ----------
  const closeMenus = except => document.querySelectorAll("details[data-menu][open]").forEach(m => { if (m !== except) m.open = false; });
  const openNav = open => {
    if (root.hasAttribute("data-nav-open") === open) return;
    const toggle = document.querySelector("[data-toggle-nav]");
    root.toggleAttribute("data-nav-open", open);
    toggle?.setAttribute("aria-expanded", open);
    document.querySelector("main").inert = open;
    if (open) document.querySelector(".nav a")?.focus();
    else if (document.activeElement?.closest(".nav")) toggle?.focus();
  };
  // the keyboard stays in the open drawer; on a screen that has become wide there is none
  const stayInNav = e => {
    const links = [...document.querySelectorAll(".nav a")], at = links.indexOf(document.activeElement);
    const to = e.shiftKey ? at - 1 : at + 1;
    if (at >= 0 && to >= 0 && to < links.length) return;
    e.preventDefault();
    links.at(e.shiftKey ? -1 : 0)?.focus();
  };
  addEventListener("resize", () => { if (!document.querySelector("[data-toggle-nav]")?.offsetParent) openNav(false); });
  portal.focus = id => {
    const target = document.getElementById(id);
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  };

  // for a field that the server made: whoever is typing elsewhere by the time it is there keeps their place
  portal.offerFocus = id => { if (!document.activeElement?.matches("input, textarea, select")) portal.focus(id); };

  document.addEventListener("click", e => {
    const on = selector => e.target.closest?.(selector);
    closeMenus(on("details[data-menu]"));
    const toggle = on("[data-toggle-nav]"), choice = on("[data-theme-choice]"), focus = on("[data-focus]"), leave = on("[data-leave]");
    if (toggle) openNav(!root.hasAttribute("data-nav-open"));
    else if (on(".nav a") || !on(".nav")) openNav(false);
    if (on("[data-hotkeys-choice]")) { localStorage.setItem("hotkeys", hotkeys() ? "off" : "on"); showTheme(); }
    if (choice) { chooseTheme(choice.dataset.themeChoice); closeMenus(); }
    // a link within the page moves the keyboard too; without this <base> would make it a link to the first page
    if (focus) { e.preventDefault(); portal.focus(focus.dataset.focus); }
    // a whole new page is wanted, not an exchange of its parts
    if (leave && !e.ctrlKey && !e.metaKey && e.button === 0) { e.preventDefault(); location.assign(leave.href); }
    openRow(e);
  }, true);
  document.addEventListener("toggle", e => { if (e.target.matches?.("details[data-menu]")) showTheme(); }, true);

  // ---------- lists: a click anywhere in a row opens it; arrows move, Enter opens, space chooses ----------
  function openRow(e) {
    const row = e.target.closest?.("tr[data-row]");
    if (!row || e.target.closest("a, button, input, label, select, textarea, summary, [data-no-open]") || String(getSelection())) return;
    const link = row.querySelector("[data-open]");
    link?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: e.ctrlKey, metaKey: e.metaKey, shiftKey: e.shiftKey }));
  }
  const holder = row => row.querySelector("[data-open]") ?? row.querySelector(".pick input");
  function moveInList(e) {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[e.key];
    if (!step || e.ctrlKey || e.altKey || e.metaKey || e.shiftKey) return;
    const row = e.target.closest?.("tr[data-row]");
    const nowhere = e.target === document.body || e.target.matches?.("h1, main");
    if (!row && !(nowhere && step === 1)) return;
    const rows = [...(row?.closest("table") ?? document.querySelector("table[data-keys]"))?.querySelectorAll("tr[data-row]") ?? []].filter(holder);
    if (rows.length === 0) return;
    const at = row ? rows.indexOf(row) + step : 0;
    holder(rows[Math.min(Math.max(at, 0), rows.length - 1)]).focus();
    e.preventDefault();
  }
  document.addEventListener("keydown", e => {
    if (e.isComposing || e.defaultPrevented) return;
    if (e.key === "Escape") { closeMenus(); openNav(false); return; }
    if (e.key === "Tab" && root.hasAttribute("data-nav-open")) return stayInNav(e);
    if (typing(e)) return;
    moveInList(e);
    if (e.key === " " && e.target.matches?.("tr[data-row] [data-open]")) {
      const box = e.target.closest("tr").querySelector(".pick input");
      if (box) { box.click(); e.preventDefault(); }
    }
    if (e.ctrlKey || e.altKey || e.metaKey || !hotkeys()) return;
    const hot = e.key.length === 1 && document.querySelector(`[data-hotkey="${CSS.escape(e.key)}"]`);
    if (hot) {
      e.preventDefault();
      if (hot.matches("input")) { hot.focus(); hot.select(); } else hot.click();
    }
  });

  // ---------- tabs: arrows move between them; look-ups: arrows and Enter belong to the list ----------
  document.addEventListener("keydown", e => {
    const tab = e.target.closest?.("[role=tab]");
    if (tab) {
      const tabs = [...tab.parentElement.querySelectorAll("[role=tab]")], at = tabs.indexOf(tab);
      const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[e.key];
      if (next !== undefined) { e.preventDefault(); const to = tabs.at(next % tabs.length); to.focus(); to.click(); }
    }
    if (e.target.matches?.("[role=combobox]") && (e.key === "ArrowDown" || e.key === "ArrowUp" || (e.key === "Enter" && e.target.getAttribute("aria-expanded") === "true"))) e.preventDefault();
  });

  // ---------- grids that are filled from the keyboard: Enter and arrows move in a column, Enter on the last row asks for one more ----------
  document.addEventListener("keydown", e => {
    if (e.isComposing || e.target.getAttribute?.("aria-expanded") === "true" || !e.target.matches?.("[data-grid] tbody input")) return;
    const grid = e.target.closest("[data-grid]"), row = e.target.closest("tr");
    if (e.key === "Delete" && e.ctrlKey) { e.preventDefault(); row.querySelector("[data-grid-remove]")?.click(); return; }
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (!step || e.altKey || e.ctrlKey || e.metaKey) return;
    e.preventDefault(); // Enter would send the form
    const next = step === 1 ? row.nextElementSibling : row.previousElementSibling;
    const same = next?.querySelectorAll("input")[[...row.querySelectorAll("input")].indexOf(e.target)];
    if (same) { same.focus(); same.select(); }
    else if (e.key === "Enter") { e.target.blur(); grid.querySelector("[data-grid-add]")?.click(); } // blur: the page hears what was typed first
  });

  // ---------- dialogs: the browser's own keep the keyboard inside and give it back afterwards ----------
  portal.openDialog = id => { const d = document.getElementById(id); if (!d.open) d.showModal(); };
  portal.closeDialog = id => document.getElementById(id)?.close();

  // ---------- scanning ----------
  // A scanner types a code and Enter or Tab, up to ten times a second, while the server is still busy with the one before. So the code is
  // taken out of the box at once and kept in this tab until the server has judged it. A lost connection only delays it; after a restart of the
  // server, scans it never got are sent to the new page, and those it had but did not answer are shown as doubtful.
  const scanStates = new WeakMap();
  const scansKey = "scans:" + location.pathname;
  const scanState = box => {
    if (!scanStates.has(box)) scanStates.set(box, { box, queue: [], number: 0, judged: 0, timer: 0 });
    return scanStates.get(box);
  };
  const keepScans = s => sessionStorage.setItem(scansKey, JSON.stringify(s.queue));
  const takeScan = (box, code, inDoubt = false) => {
    if (!code.trim()) return;
    const s = scanState(box);
    s.queue.push({ number: ++s.number, code: code.trim(), inDoubt, sent: false });
    keepScans(s);
    sendScans(s);
  };
  function sendScans(s) {
    clearTimeout(s.timer);
    const received = +s.box.dataset.received, judged = +s.box.dataset.judged;
    if (judged > s.judged) {
      s.judged = judged;
      if (!s.queue.find(q => q.number === judged)?.inDoubt) tone(s.box.dataset.right === "true");
    }
    for (const q of s.queue) q.sent ||= q.number <= received;
    s.queue = s.queue.filter(q => q.number > judged);
    keepScans(s);
    const out = s.box.querySelector("[data-scan-out]");
    for (const q of s.queue) if (!q.sent && q.number > (s.asked ?? 0)) {
      s.asked = q.number;
      out.value = JSON.stringify({ number: q.number, code: q.code, inDoubt: q.inDoubt });
      out.dispatchEvent(new Event("change", { bubbles: true }));
    }
    // whatever is not answered in time is asked again; the server knows the numbers
    if (s.queue.some(q => !q.sent) && s.box.isConnected) s.timer = setTimeout(() => { s.asked = +s.box.dataset.received; sendScans(s); }, 2000);
  }
  new MutationObserver(changes => changes.forEach(c => sendScans(scanState(c.target))))
    .observe(document.body, { subtree: true, attributeFilter: ["data-received", "data-judged"] });
  document.addEventListener("keydown", e => {
    if (e.isComposing || (e.key !== "Enter" && e.key !== "Tab")) return;
    // a page that has just come takes the keyboard to its heading, perhaps between the last letter of a scan and its Enter
    const nowhere = e.key === "Enter" && (e.target === document.body || e.target.matches?.("h1, main"));
    const input = e.target.matches?.("[data-scan]") ? e.target : nowhere ? scanInput() : null;
    if (!input || ((nowhere || e.key === "Tab") && !input.value.trim())) return; // nothing scanned: Tab moves on as everywhere
    e.preventDefault();
    const code = input.value;
    input.value = "";
    takeScan(input.closest("[data-scan-box]"), code);
  });
  const scanInput = () => document.querySelector("dialog[open]") ? null : document.querySelector("[data-scan]");
  const scanBoxIsFree = () => !document.activeElement?.closest("input, textarea, select, dialog, summary");
  // whoever touches a button gets the box back for the next scan; whoever moves by keyboard keeps his place
  document.addEventListener("pointerup", () => setTimeout(() => { if (scanBoxIsFree()) scanInput()?.focus({ preventScroll: true }); }));
  document.addEventListener("keydown", e => {
    if (e.key.length === 1 && !e.ctrlKey && !e.altKey && !e.metaKey && !typing(e) && e.key !== " ") scanInput()?.focus({ preventScroll: true });
  }, true);
  document.addEventListener("click", e => {
    const keys = e.target.closest?.("[data-scan-keys]"), camera = e.target.closest?.("[data-scan-camera]");
    if (keys) {
      const input = keys.closest("[data-scan-box]").querySelector("[data-scan]"), typed = input.inputMode === "none";
      input.inputMode = typed ? "text" : "none"; // 'none' keeps the tablet's keyboard off the screen
      keys.setAttribute("aria-pressed", typed);
      input.blur();
      input.focus();
    }
    if (camera) useCamera(camera);
  });

  // called for every change of the page: a new box is focused and gets back what an ended server left open
  const seenBoxes = new WeakSet();
  let leftOver = byReload ? read(sessionStorage, scansKey) ?? [] : [];
  function meetBoxes() {
    const box = document.querySelector("[data-scan-box]");
    if (!box || !isReady() || seenBoxes.has(box)) return;
    seenBoxes.add(box);
    box.querySelector("[data-scan-camera]").hidden = !("BarcodeDetector" in window && navigator.mediaDevices?.getUserMedia);
    setTimeout(() => { if (scanBoxIsFree()) scanInput()?.focus({ preventScroll: true }); }, 100);
    for (const q of leftOver) takeScan(box, q.code, q.sent);
    leftOver = [];
  }

  async function useCamera(button) {
    const box = button.closest("[data-scan-box]"), running = box.querySelector("video");
    const stop = video => {
      clearInterval(video.looking);
      video.srcObject?.getTracks().forEach(t => t.stop());
      video.remove();
      button.setAttribute("aria-pressed", "false");
    };
    if (running) return stop(running);
    const video = Object.assign(document.createElement("video"), { muted: true, playsInline: true });
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      button.parentElement.after(video);
      button.setAttribute("aria-pressed", "true");
      await video.play();
      const detector = new BarcodeDetector();
      let last = "", lastAt = 0;
      video.looking = setInterval(async () => {
        if (!video.isConnected) return stop(video);
        const found = (await detector.detect(video).catch(() => []))[0]?.rawValue;
        // the same code stays in the picture: one look counts once
        if (!found || (found === last && Date.now() - lastAt < 2000)) return;
        [last, lastAt] = [found, Date.now()];
        takeScan(box, found);
      }, 150);
    } catch { stop(video); }
  }

  let audio = null;
  const tone = right => {
    try {
      audio ??= new AudioContext();
      const play = (pitch, from, length) => {
        const tone = audio.createOscillator(), volume = audio.createGain();
        tone.type = right ? "sine" : "square";
        tone.frequency.value = pitch;
        volume.gain.value = .15;
        tone.connect(volume).connect(audio.destination);
        tone.start(audio.currentTime + from);
        tone.stop(audio.currentTime + from + length);
      };
      if (right) play(1320, 0, .12);
      else { play(220, 0, .2); play(180, .25, .35); } // low and twice: heard over a warehouse, not only seen
    } catch { /* a browser without sound still shows colour, icon and word */ }
  };

  // ---------- search goes through the router where there is one ----------
  document.addEventListener("submit", e => {
    if (!e.target.matches("form[data-go]") || !window.Blazor?.navigateTo) return;
    e.preventDefault();
    window.Blazor.navigateTo(new URL(e.target.getAttribute("action"), document.baseURI).pathname + "?" + new URLSearchParams(new FormData(e.target)));
  });

  // ---------- scripts that only some pages need ----------
  const scripts = new Map();
  portal.script = address => {
    const url = new URL(address, document.baseURI).href;
    if (!scripts.has(url)) scripts.set(url, new Promise((loaded, failed) =>
      document.head.append(Object.assign(document.createElement("script"), { src: url, onload: () => loaded(), onerror: failed }))));
    return scripts.get(url);
  };

  // ---------- papers: the server must not wait for a person who looks at a print preview ----------
  portal.print = () => {
    setTimeout(() => {
      document.documentElement.dataset.printing = "true";
      window.print();
      delete document.documentElement.dataset.printing;
    });
  };

  // ---------- a file that the page made ----------
  portal.save = async (name, content) => {
    const url = URL.createObjectURL(new Blob([await content.arrayBuffer()]));
    Object.assign(document.createElement("a"), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  // ---------- chosen columns of a list ----------
  portal.readColumns = name => read(localStorage, "columns:" + name);
  portal.writeColumns = (name, shown) => localStorage.setItem("columns:" + name, JSON.stringify(shown));

  // ---------- drafts: typed text outlives a lost connection and a restarted server ----------
  // Every form with data-draft keeps its unsent fields in this tab. After a reload they are put back as soon as the page listens, and
  // events tell Blazor. They end when the form is sent, and when a person leaves the page on his own.
  const draftKey = form => "draft:" + form.dataset.draft;
  const kept = e => e.id && !/^(hidden|password|file|submit|button)$/.test(e.type) && e.closest("form[data-draft]");
  const valueOf = e => e.type === "checkbox" || e.type === "radio" ? e.checked : e.value;
  const waiting = new Map(); // draft key -> { id: value } still to be put back after this load
  const keepField = e => {
    const form = kept(e.target);
    if (!form || telling) return;
    const fields = read(sessionStorage, draftKey(form)) ?? {};
    fields[e.target.id] = valueOf(e.target);
    sessionStorage.setItem(draftKey(form), JSON.stringify(fields));
    delete waiting.get(draftKey(form))?.[e.target.id];
  };
  document.addEventListener("input", keepField, true);
  document.addEventListener("change", keepField, true);
  // the work holds what its form's fields said; only the field that is being typed into is ahead of it
  portal.keepWork = (key, work) => {
    sessionStorage.setItem("work:" + key, work);
    const typed = document.activeElement?.id, ahead = read(sessionStorage, "draft:" + key)?.[typed];
    if (ahead === undefined) sessionStorage.removeItem("draft:" + key);
    else sessionStorage.setItem("draft:" + key, JSON.stringify({ [typed]: ahead }));
  };
  portal.findWork = key => sessionStorage.getItem("work:" + key);
  portal.forgetDraft = key => {
    for (const store of ["draft:", "work:"]) sessionStorage.removeItem(store + key);
    waiting.delete("draft:" + key);
    document.querySelector(`form[data-draft="${CSS.escape(key)}"] > .draft-note`)?.remove();
  };
  let telling = false;
  const tellBlazor = e => {
    telling = true;
    for (const type of ["input", "change"]) e.dispatchEvent(new Event(type, { bubbles: true }));
    telling = false;
  };

  function putBack() {
    if (!isReady()) return;
    for (const form of document.querySelectorAll("form[data-draft]")) {
      const fields = waiting.get(draftKey(form));
      if (!fields) continue;
      let restored = false;
      for (const [id, value] of Object.entries(fields)) {
        const e = document.getElementById(id);
        if (!e || !form.contains(e)) continue; // a line that the page has yet to add
        delete fields[id];
        if (valueOf(e) === value) continue;
        if (typeof value === "boolean") e.checked = value; else e.value = value;
        tellBlazor(e);
        restored = true;
      }
      if (restored && !form.querySelector(":scope > .draft-note")) {
        const note = document.getElementById("draft-restored")?.content.firstElementChild.cloneNode(true);
        if (note) { note.classList.add("draft-note"); form.append(note); }
      }
    }
  }
  for (const key of Object.keys(sessionStorage)) {
    if (!/^(draft|work|scans):/.test(key)) continue;
    if (!byReload) sessionStorage.removeItem(key);
    else if (key.startsWith("draft:")) waiting.set(key, read(sessionStorage, key) ?? {});
  }
  let open = new Set();
  new MutationObserver(() => {
    if (waiting.size) putBack();
    meetBoxes();
    const now = new Set([...document.querySelectorAll("form[data-draft]")].map(f => f.dataset.draft));
    if (!lost()) for (const key of open) if (!now.has(key)) portal.forgetDraft(key);
    open = now;
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-circuit"] });

  // ---------- lost connection ----------
  // Blazor tries again by itself; when the server no longer knows this page (it was restarted) only a fresh page helps, and the drafts
  // put the text back. Acts are held off meanwhile: a click that nobody hears must not look as if it had been heard.
  const modal = document.getElementById("components-reconnect-modal");
  const lost = () => !!modal && /components-reconnect-(show|failed|rejected)/.test(modal.className);
  const missed = new Set();
  const reloadWhenAlive = async () => {
    for (;;) {
      try { if ((await fetch("/health/live", { cache: "no-store" })).ok) return location.reload(); } catch { /* not yet */ }
      await new Promise(again => setTimeout(again, 1000));
    }
  };
  if (modal) new MutationObserver(() => {
    if (modal.classList.contains("components-reconnect-rejected") || modal.classList.contains("components-reconnect-failed")) reloadWhenAlive();
    else if (!lost()) { // heard again: what was typed meanwhile was told to nobody
      for (const e of missed) if (e.isConnected) tellBlazor(e);
      missed.clear();
    }
  }).observe(modal, { attributeFilter: ["class"] });
  document.addEventListener("change", e => { if (lost() && e.target.matches?.("input, textarea, select")) missed.add(e.target); }, true);
  for (const act of ["click", "submit"]) document.addEventListener(act, e => {
    if (!lost() || e.target.closest?.("[data-scan-keys], [data-theme-choice], summary")) return;
    e.preventDefault();
    e.stopImmediatePropagation();
  }, true);

  showTheme();
  window.Blazor?.start({ circuit: { reconnectionOptions: { maxRetries: 100000, retryIntervalMilliseconds: tries => tries < 20 ? 300 : tries < 80 ? 1000 : 3000 } } });
})();
