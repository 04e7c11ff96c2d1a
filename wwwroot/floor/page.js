// Words in the language of whoever holds the tablet, and the pieces that every station's screen is made of.
import { sound } from "/floor/sound.js";

export let language = localStorage.getItem("floor-language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
let words = {};

export const loadWords = async () => { words = await (await fetch("/floor/texts.json")).json(); };
export function speak(chosen, isWish) {
  language = chosen;
  if (isWish) localStorage.setItem("floor-language", chosen);
}
export const hasWish = () => !!localStorage.getItem("floor-language");
const fill = (text, values) => text.replace(/\{(\d)[^}]*\}/g, (_, n) => values[n]?.[language] ?? values[n] ?? "");
export const say = (word, ...values) => fill(words[word][language], values);
export const saying = beginning => Object.keys(words).filter(word => word.startsWith(beginning));

export const $ = id => document.getElementById(id);
export function h(tag, props, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children.filter(c => c != null && c !== false && c !== ""));
  return element;
}
/** What looks the same stays: a press that began before the page was drawn again would end on nothing. Whatever is pressed must find its task by its number. */
export function renew(parent, ...children) {
  if (children.length !== parent.children.length || children.some((child, i) => !child.isEqualNode(parent.children[i]))) parent.replaceChildren(...children);
}
export const notice = (kind, ...children) => h("div", { className: `notice notice-${kind}` }, h("div", {}, ...children));
export const badge = (kind, text) => h("span", { className: `badge badge-${kind}` }, text);
export const button = (text, onclick, kind = "") => h("button", { type: "button", className: `act ${kind}`, onclick }, text);
export const field = (label, input) => h("label", { className: "field" }, h("span", {}, label), input);
export const check = (text, props) => h("label", { className: "check" }, h("input", { type: "checkbox", ...props }), h("span", {}, text));
/** A business day as the portal writes it. */
export const day = iso => language === "zh" ? iso : new Date(`${iso}T00:00`).toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
export const amount = milli => String(milli / 1000);
export const goodsOf = ({ goods, remarks }, ...more) => h("div", { className: "goods" }, h("span", { className: "mono muted" }, goods.code), h("strong", {}, goods.name),
  h("span", { className: "spec" }, goods.specification), remarks && h("span", { className: "wish" }, remarks), ...more);
export const tally = (done, all, unit) => h("span", { className: "tally" }, `${amount(done)} / ${amount(all)} ${unit[language]} `,
  done >= all ? badge("good", `✓ ${say("complete")}`) : badge("neutral", say("short", amount(all - done))));
export const wishOf = task => task.remarks ? notice("warn", h("p", {}, h("strong", {}, say("orderWish")), ` ${task.remarks}`)) : "";

/** Right or wrong: seen, read and heard. */
export function answer(right, code, text) {
  sound(right);
  $("box").className = `scan scan-${right ? "right" : "wrong"}`;
  $("answer").replaceChildren(h("div", { className: "flash" }, h("span", { className: "sign", ariaHidden: "true" }, right ? "✓" : "✕"),
    h("div", {}, h("strong", {}, say(right ? "right" : "wrong")), " ", h("span", { className: "mono" }, code), h("p", {}, text))));
  $("box").scrollIntoView({ block: "nearest" });
}
export function clearAnswer() {
  $("box").className = "scan";
  $("answer").replaceChildren();
}

/** A quantity beside the scan box counts once: the next piece would silently count for many. */
export function takeCount(id, isBack) {
  const quantity = Math.round(Number($(id).value) * 1000) * (isBack ? -1 : 1);
  $(id).value = 1;
  return quantity;
}
