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
window.addEventListener("pageshow", () => {
  document.querySelectorAll("button[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
});
