// What pages need from the browser itself. Everything is delegated from the document, so that it works on circuit pages and on
// plain account pages alike and survives every re-render.
(() => {
  "use strict";
  const portal = window.portal = {};
  const root = document.documentElement;
  const typing = e => e.target.closest?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

  // ---------- appearance ----------
  const showTheme = () => document.querySelectorAll("[data-theme-choice]").forEach(b =>
    b.setAttribute("aria-pressed", b.dataset.themeChoice === root.dataset.theme));
  const chooseTheme = theme => {
    root.dataset.theme = theme;
    document.cookie = `theme=${theme};path=/;max-age=34560000;samesite=lax`;
    showTheme();
  };

  // ---------- menus, navigation drawer, focus links ----------
  const closeMenus = except => document.querySelectorAll("details[data-menu][open]").forEach(m => { if (m !== except) m.open = false; });
  const openNav = open => {
    root.toggleAttribute("data-nav-open", open);
    document.querySelector("[data-toggle-nav]")?.setAttribute("aria-expanded", open);
  };
  portal.focus = id => {
    const target = document.getElementById(id);
    target?.focus();
    target?.scrollIntoView({ block: "center" });
  };

  document.addEventListener("click", e => {
    const on = selector => e.target.closest?.(selector);
    closeMenus(on("details[data-menu]"));
    const toggle = on("[data-toggle-nav]"), choice = on("[data-theme-choice]"), focus = on("[data-focus]"), leave = on("[data-leave]");
    if (toggle) openNav(!root.hasAttribute("data-nav-open"));
    else if (on(".nav a") || !on(".nav")) openNav(false);
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
    if (typing(e)) return;
    moveInList(e);
    if (e.key === " " && e.target.matches?.("tr[data-row] [data-open]")) {
      const box = e.target.closest("tr").querySelector(".pick input");
      if (box) { box.click(); e.preventDefault(); }
    }
    if (e.ctrlKey || e.altKey || e.metaKey) return;
    const hot = e.key.length === 1 && document.querySelector(`[data-hotkey="${CSS.escape(e.key)}"]`);
    if (hot) {
      e.preventDefault();
      if (hot.matches("input")) { hot.focus(); hot.select(); } else hot.click();
    }
  });

  // ---------- search goes through the router where there is one ----------
  document.addEventListener("submit", e => {
    if (!e.target.matches("form[data-go]") || !window.Blazor?.navigateTo) return;
    e.preventDefault();
    window.Blazor.navigateTo(new URL(e.target.getAttribute("action"), document.baseURI).pathname + "?" + new URLSearchParams(new FormData(e.target)));
  });

  // ---------- chosen columns of a list ----------
  const read = (store, key) => { try { return JSON.parse(store.getItem(key)); } catch { return null; } };
  portal.readColumns = name => read(localStorage, "columns:" + name);
  portal.writeColumns = (name, shown) => localStorage.setItem("columns:" + name, JSON.stringify(shown));

  portal.forgetDraft = key => sessionStorage.removeItem("draft:" + key);
  showTheme();
})();
