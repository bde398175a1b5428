"use strict";

// Pointing at a mark or a card highlights the other; a click or Enter pins it. Everything
// here adds to a page that can be read without it: marks and cards are links already.
document.addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement;
  const article = document.getElementById("article");
  const record = document.getElementById("record");
  const sheet = document.getElementById("sheet");
  const handle = record.querySelector(".handle");
  const status = document.getElementById("status");
  const small = matchMedia("(max-width: 63.99rem)");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const marks = new Map();
  let pinned = null; // {item, from}: what is pinned, and where the reader came from
  let waiting = 0;

  root.classList.add("scripted");
  for (const mark of document.querySelectorAll("#article [data-item], .spot[data-item]")) {
    const item = mark.dataset.item;
    marks.set(item, [...(marks.get(item) ?? []), mark]);
  }

  const card = (item) => document.getElementById(item);
  const behavior = () => (still.matches ? "auto" : "smooth");
  const shown = (item) => document.getElementById(`layer-${item.split("-")[0]}`)?.checked ?? true;

  // The items under an element, the innermost first, disputes last: they lie over statements.
  function itemsAt(element) {
    const found = new Set();
    let at = element.closest("[data-item]");
    for (; at; at = at.parentElement.closest("[data-item]")) {
      if (shown(at.dataset.item)) found.add(at.dataset.item);
    }
    const dispute = (item) => Number(item.startsWith("dispute"));
    return [...found].sort((a, b) => dispute(a) - dispute(b));
  }

  function toggle(item, name, on) {
    for (const mark of marks.get(item) ?? []) mark.classList.toggle(name, on);
    card(item)?.classList.toggle(name, on);
  }

  function clear(name) {
    for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name);
  }

  function point(items) {
    clear("on");
    clear("near");
    if (!items.length) return;
    toggle(items[0], "on", true);
    for (const item of items.slice(1)) card(item)?.classList.add("near");
  }

  function revealCard(item) {
    const place = small.matches ? sheet : record;
    const top = sheet.querySelector(".top").offsetHeight;
    const frame = place.getBoundingClientRect();
    const box = card(item).getBoundingClientRect();
    const above = box.top - (frame.top + (small.matches ? 0 : top)) - 12;
    const below = box.bottom - frame.bottom + 12;
    if (above < 0 || box.height > frame.height - top) place.scrollBy({ top: above, behavior: behavior() });
    else if (below > 0) place.scrollBy({ top: below, behavior: behavior() });
  }

  // On a small screen the open sheet must not hide the mark that it speaks of.
  function keepAbove(mark) {
    const hidden = mark.getBoundingClientRect().bottom + 24 - record.getBoundingClientRect().top;
    if (hidden > 0) scrollBy({ top: hidden, behavior: behavior() });
  }

  function open(on) {
    record.classList.toggle("open", on);
    handle.setAttribute("aria-expanded", String(on));
  }

  function unpin() {
    clear("pinned");
    card(pinned?.item)?.removeAttribute("aria-current");
    pinned = null;
  }

  function pin(item, from, toward) {
    unpin();
    pinned = { item, from };
    toggle(item, "pinned", true);
    card(item).setAttribute("aria-current", "true");
    status.textContent = `Pinned: ${document.getElementById(`${item}-name`).textContent}`;
    const mark = article.querySelector(`a[data-item="${item}"]`) ?? marks.get(item)?.[0];
    if (small.matches) open(true);
    if (toward === "card" || !mark) {
      revealCard(item);
      if (small.matches && mark) keepAbove(mark);
      (card(item).querySelector("h4 a") ?? card(item)).focus({ preventScroll: true });
    } else {
      mark.scrollIntoView({ block: small.matches ? "start" : "center", behavior: behavior() });
      if (mark.matches("a")) mark.focus({ preventScroll: true });
    }
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const items = itemsAt(event.target);
    point(items);
    clearTimeout(waiting);
    if (items.length && !pinned && !small.matches && article.contains(event.target)) {
      waiting = setTimeout(revealCard, 150, items[0]);
    }
  });

  document.addEventListener("focusin", (event) => {
    const items = itemsAt(event.target);
    point(items);
    if (!article.contains(event.target)) return;
    if (items.length && !small.matches) revealCard(items[0]);
    if (small.matches && event.target !== article) keepAbove(event.target);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link && !link.getAttribute("href").startsWith("#")) return;
    if (!link && String(getSelection())) return;
    const items = itemsAt(event.target);
    if (!items.length) {
      if (pinned && article.contains(event.target)) unpin();
      return;
    }
    event.preventDefault();
    const inText = article.contains(event.target);
    // A second click on the same words goes on to what lies around them.
    const next = inText ? items[(items.indexOf(pinned?.item) + 1) % items.length] : items[0];
    const toCard = inText || link?.classList.contains("to-card");
    pin(next, link ?? document.activeElement, toCard ? "card" : "mark");
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (pinned) {
      const from = pinned.from;
      unpin();
      status.textContent = "Unpinned";
      from?.focus?.();
    } else if (record.classList.contains("open")) {
      open(false);
      handle.focus();
    }
  });

  handle.addEventListener("click", () => open(!record.classList.contains("open")));

  for (const box of record.querySelectorAll("[data-layer]")) {
    box.addEventListener("change", () => {
      for (const mark of article.querySelectorAll(`a[data-item^="${box.dataset.layer}-"]`)) {
        mark.tabIndex = box.checked ? 0 : -1;
      }
      if (pinned && !shown(pinned.item)) unpin();
    });
  }

  const asked = location.hash.slice(1).replace(/-mark$/, "");
  if (asked && document.getElementById(`${asked}-name`)) {
    pin(asked, null, location.hash.endsWith("-mark") ? "mark" : "card");
  }
});
