"use strict";

// All pages can be read without this: it copies links and lets form parts follow each other.
document.addEventListener("DOMContentLoaded", () => {
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      const words = button.textContent;
      button.textContent = button.dataset.copied ?? "Copied";
      setTimeout(() => { button.textContent = words; }, 2000);
    });
  }
  for (const bar of document.querySelectorAll(".toolbar")) {
    bar.hidden = false;
    bar.parentElement.insertBefore(bar, document.getElementById("id_markdown")?.parentElement ?? bar);
  }
  for (const shown of document.querySelectorAll("[data-chosen]")) {
    const field = document.getElementById(shown.dataset.chosen);
    field.addEventListener("change", () => {
      const file = field.files[0];
      shown.hidden = !file;
      if (!file) return;
      const reader = new FileReader();
      reader.addEventListener("load", () => { shown.src = reader.result; });
      reader.readAsDataURL(file);
    });
  }
  for (const form of document.querySelectorAll(".finder")) {
    const found = document.getElementById("suggestions");
    form.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { found.replaceChildren(); form.q.focus(); }
    });
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target)) found.replaceChildren();
    });
  }
  for (const button of document.querySelectorAll("[data-insert]")) {
    button.addEventListener("click", () => {
      const field = document.getElementById("id_markdown");
      field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
});
