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
  for (const button of document.querySelectorAll("[data-insert]")) {
    button.addEventListener("click", () => {
      const field = document.getElementById("id_markdown");
      field.setRangeText(button.dataset.insert, field.selectionStart, field.selectionEnd, "end");
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
});
