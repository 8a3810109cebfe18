// What a page cannot do without a script: stay up to date, print, and say that it is busy.
"use strict";
document.querySelectorAll("[data-live]").forEach(place => {
  const events = new EventSource(place.dataset.live);
  events.addEventListener(place.dataset.event, event => {
    // What says the same stays: somebody may be walking through it with the keyboard, or have opened a part of it.
    const next = document.createElement("div");
    next.innerHTML = event.data;
    const said = one => one.innerHTML.replace(/ open=""/g, "").trim();
    if (said(next) === said(place)) return;
    const focused = place.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    place.innerHTML = event.data;
    if (focused) {
      const again = place.querySelector(`a[href="${CSS.escape(focused)}"]`);
      if (again) again.focus();
    }
  });
  window.addEventListener("pagehide", () => events.close());
});
document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) window.print();
});
document.addEventListener("submit", event => {
  event.target.querySelectorAll("button.main").forEach(button => button.setAttribute("aria-busy", "true"));
});
// Who comes back to a page by the browser's own button finds its buttons at rest.
window.addEventListener("pageshow", event => {
  if (!event.persisted) return;
  document.querySelectorAll("button[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
});
// Keys: what an element answers to stands at it; in a list j and k go from row to row. Not while somebody types.
const rows = () => [...document.querySelectorAll("a[data-row]")];
const step = by => {
  const all = rows();
  const now = all.indexOf(document.activeElement);
  const next = all[now < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, now + by))];
  if (next) next.focus();
  return Boolean(next);
};
const help = document.getElementById("bantuan-tombol");
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
  if (event.key === "?" && help) {
    help.open ? help.close() : help.showModal();
  } else if (help && help.open) {
    return;
  } else if ((event.key === "j" || event.key === "k") && rows().length > 0) {
    step(event.key === "j" ? 1 : -1);
  } else if (event.key === "e" && event.target.matches("a[data-row]")) {
    window.location = event.target.href + "#ubah";
  } else if (event.key === "r" && event.target.matches("a[data-retry]")) {
    const form = document.getElementById("coba-satu");
    form.action = event.target.dataset.retry;
    form.requestSubmit();
  } else {
    const at = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!at) return;
    if (at.matches("input")) {
      at.focus();
      at.select();
    } else {
      at.click();
    }
  }
  event.preventDefault();
});
// Who came to correct a row begins in its first cell that is wrong.
if (window.location.hash === "#ubah") {
  const first = document.querySelector('[data-key="e"]');
  if (first) first.focus();
}
// What was swapped in keeps the focus where it was.
let focusedBefore = null;
document.addEventListener("htmx:beforeSwap", event => {
  const now = document.activeElement;
  focusedBefore = event.target.contains(now) && now.id ? now.id : null;
});
document.addEventListener("htmx:afterSwap", () => {
  const again = focusedBefore && document.getElementById(focusedBefore);
  if (again && document.activeElement !== again) again.focus();
});
// A file that is dragged onto its field is as good as one that was chosen.
document.querySelectorAll("[data-drop]").forEach(place => {
  const input = place.querySelector("input[type=file]");
  const over = is => event => {
    event.preventDefault();
    place.classList.toggle("over", is);
  };
  place.addEventListener("dragover", over(true));
  place.addEventListener("dragleave", over(false));
  place.addEventListener("drop", event => {
    over(false)(event);
    if (event.dataTransfer.files.length === 0) return;
    input.files = event.dataTransfer.files;
    input.dispatchEvent(new Event("change", {bubbles: true}));
  });
});
// A file that was mended is chosen again under the same name.
document.querySelectorAll("[data-fresh]").forEach(input => input.addEventListener("click", () => { input.value = ""; }));
