"use strict";

// Review can be worked by plain forms; this adds keys, and words selected in the text itself.

// The text as words and marks of punctuation, each with its paragraph and its place there.
function unitsOf(text) {
  const found = [];
  for (const block of text.querySelectorAll("[data-start]")) {
    const pattern = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
    for (const one of block.textContent.matchAll(pattern)) {
      found.push({ block, from: one.index, to: one.index + one[0].length });
    }
  }
  return found;
}

// The text node of a paragraph in which an offset of its text falls, and where in it.
function point(block, offset) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  let rest = offset;
  while (node && rest > node.length) {
    rest -= node.length;
    node = walker.nextNode() ?? node;
  }
  return [node, Math.min(rest, node.length)];
}

// Offsets of the record count code points, those of a script count UTF-16 units.
function codePoints(words) {
  return [...words].length;
}

// What is selected, as stretches of the article's text with their words, one a paragraph.
function selectedIn(text) {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return [];
  const range = selection.getRangeAt(0);
  const found = [];
  for (const block of text.querySelectorAll("[data-start]")) {
    if (!range.intersectsNode(block)) continue;
    const own = document.createRange();
    own.selectNodeContents(block);
    const before = own.cloneRange();
    if (own.compareBoundaryPoints(Range.START_TO_START, range) < 0) {
      own.setStart(range.startContainer, range.startOffset);
      before.setEnd(range.startContainer, range.startOffset);
    } else {
      before.collapse(true);
    }
    if (own.compareBoundaryPoints(Range.END_TO_END, range) > 0) {
      own.setEnd(range.endContainer, range.endOffset);
    }
    const words = own.toString();
    const trimmed = words.trim();
    if (!trimmed) continue;
    const lead = words.length - words.trimStart().length;
    const start = Number(block.dataset.start) + codePoints(before.toString() + words.slice(0, lead));
    found.push({ start, end: start + codePoints(trimmed), words: trimmed });
  }
  return found;
}

class Selecting {
  constructor(form, text) {
    this.form = form;
    this.text = text;
    this.units = unitsOf(text);
    this.fixed = this.moving = 0;
    form.querySelector(".roles").hidden = false;
    form.querySelector("[data-take]").addEventListener("click", () => this.take(false));
    form.querySelector("[data-more]").addEventListener("click", () => this.take(true));
    for (const area of form.querySelectorAll("textarea")) {
      area.addEventListener("input", () => { this.placesOf(area).value = ""; });
    }
    text.addEventListener("keydown", (event) => this.key(event));
    // A button would take the selection with the focus.
    for (const button of form.querySelectorAll("[data-take], [data-more]")) {
      button.addEventListener("mousedown", (event) => event.preventDefault());
    }
  }

  placesOf(area) { return this.form.elements[area.name.replace("_words", "_at")]; }

  get role() { return this.form.elements.role.value; }

  begin() {
    this.text.tabIndex = 0;
    this.text.focus();
    const marked = [...this.text.querySelectorAll(`.mark.${this.role}`)];
    const inside = (unit) => {
      const [node] = point(unit.block, unit.to);
      return marked.some((mark) => mark.contains(node));
    };
    const those = this.units.map((unit, at) => (inside(unit) ? at : -1)).filter((at) => at >= 0);
    this.fixed = those[0] ?? 0;
    this.moving = those[those.length - 1] ?? this.fixed;
    this.show();
  }

  show() {
    const ends = [this.units[this.fixed], this.units[this.moving]];
    if (this.moving < this.fixed) ends.reverse();
    if (!ends[0]) return;
    const [first, start] = point(ends[0].block, ends[0].from + 1);
    const [last, end] = point(ends[1].block, ends[1].to);
    document.getSelection().setBaseAndExtent(first, start - 1, last, end);
    last.parentElement.scrollIntoView({ block: "nearest" });
    this.say();
  }

  say() {
    const words = selectedIn(this.text).map((one) => one.words).join(" … ");
    document.getElementById("selected").textContent = words;
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 };
    const roles = [...this.form.elements.role];
    if (event.key in steps) {
      const most = this.units.length - 1;
      this.moving = Math.max(0, Math.min(most, this.moving + steps[event.key]));
      if (!event.shiftKey) this.fixed = this.moving;
      this.show();
    } else if (event.key === "o") {
      [this.fixed, this.moving] = [this.moving, this.fixed];
    } else if (["1", "2", "3"].includes(event.key)) {
      roles[Number(event.key) - 1].checked = true;
      this.begin();
    } else if (event.key === "+") {
      this.take(true);
    } else if (event.key === "Enter") {
      if (this.take(false)) this.form.querySelector("button.button").focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  // Put what is selected into the field of its role, in the place of what was there or with it.
  take(more) {
    const found = selectedIn(this.text);
    if (!found.length) return false;
    const area = this.form.elements[`${this.role}_words`];
    const places = this.placesOf(area);
    const at = found.map((one) => `${one.start}-${one.end}`).join(",");
    const words = found.map((one) => one.words).join(" … ");
    const kept = more && places.value;
    places.value = kept ? `${places.value},${at}` : at;
    area.value = kept ? `${area.value} … ${words}` : words;
    return true;
  }
}

function opened(panel) {
  for (const other of document.querySelectorAll("details.act")) other.open = other === panel;
  const first = panel.querySelector("select, input:not([type=hidden])");
  const chosen = first && panel.querySelector(`[name="${first.name}"]:checked`);
  (chosen ?? first)?.focus();
}

const KEYS = "review-keys";

document.addEventListener("DOMContentLoaded", () => {
  const text = document.getElementById("source-text");
  const form = document.querySelector("[data-selecting]");
  const selecting = text && form ? new Selecting(form, text) : null;
  if (selecting && "open" in form.dataset) text.tabIndex = 0;

  const click = (id) => document.getElementById(id)?.click();
  const send = (id) => document.getElementById(id)?.requestSubmit();
  const open = (id) => {
    const panel = document.getElementById(id);
    if (panel) opened(panel);
  };
  const acts = {
    j: () => click("next"), k: () => click("previous"), a: () => send("accept"),
    z: () => send("undo"), r: () => open("reject"), s: () => open("speaker"),
    e: () => open("fix"), m: () => open("merge"), x: () => open("split"),
    f: () => { if (document.getElementById("span")) { open("span"); selecting.begin(); } },
    "?": () => { const help = document.getElementById("help"); if (help) help.open = !help.open; },
  };

  const button = document.getElementById("keys");
  let on = localStorage.getItem(KEYS) !== "off";
  if (button) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(on));
    button.addEventListener("click", () => {
      on = !on;
      localStorage.setItem(KEYS, on ? "on" : "off");
      button.setAttribute("aria-pressed", String(on));
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.closest("input, textarea, select");
    if (event.key === "Escape") {
      const panel = document.querySelector("details.act[open]");
      if (panel) { panel.open = false; panel.querySelector("summary").focus(); }
      return;
    }
    // A select does not send its form by itself, as other fields do.
    if (event.key === "Enter" && field?.matches(".act select")) {
      event.preventDefault();
      field.form.requestSubmit();
      return;
    }
    if (field || !on || !(event.key in acts)) return;
    event.preventDefault();
    acts[event.key]();
  });
});
