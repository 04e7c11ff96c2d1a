// On a shared tablet: the badge is scanned, the PIN typed, and whoever puts the tablet down is signed out. Only hands count as
// somebody being there, not what a page does by itself.
(() => {
  "use strict";
  const leaving = () => document.querySelector("form[data-change-person]");
  let last = Date.now(), told = 0;

  // a scanner ends with Enter; that is the end of the badge, not of the form
  document.addEventListener("keydown", e => {
    if (e.key !== "Enter" || e.isComposing || !e.target.matches?.("input[data-badge]")) return;
    const pin = e.target.form.querySelector("input[data-pin]");
    if (pin.value) return;
    e.preventDefault();
    pin.focus();
  });

  const idle = () => leaving().dataset.changePerson * 1000;
  // the session may have ended on the server before, and with it the form's right to be posted: the way leads to the sign-in page in any case
  const leave = async () => {
    const form = leaving(), back = encodeURIComponent(location.pathname);
    last = Infinity;
    try { await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" }); } catch { /* then it runs out by itself */ }
    location.assign(`/account/sign-in?returnUrl=${back}`);
  };
  const touched = async e => {
    if (!e.isTrusted || !leaving()) return;
    last = Date.now();
    if (last - told < Math.min(20_000, idle() / 4)) return;
    told = last;
    try {
      const answer = await fetch("/account/tablet/active", { method: "POST", redirect: "manual" });
      if (answer.type === "opaqueredirect" || answer.status === 401) leave();
    } catch { /* without network the page's own signs say so; the next touch tells again */ }
  };
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, touched, { capture: true, passive: true });
  setInterval(() => { if (leaving() && Date.now() - last > idle()) leave(); }, 1000);
})();
