// The menu on a phone, the look, checking all lines of a table, and what a form of filters leaves out of the address.
(() => {
  "use strict";
  const root = document.documentElement;
  document.querySelectorAll("[data-theme-toggle]").forEach((button) => button.addEventListener("click", () => {
    const next = root.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    root.setAttribute("data-bs-theme", next);
    localStorage.setItem("theme", next);
  }));

  const menuButton = document.querySelector(".menu-button");
  menuButton?.addEventListener("click", () => {
    const open = menuButton.getAttribute("aria-expanded") !== "true";
    menuButton.setAttribute("aria-expanded", String(open));
    document.getElementById("thuc-don").classList.toggle("open", open);
  });

  const account = document.querySelector("details.account");
  document.addEventListener("click", (event) => {
    if (account?.open && !account.contains(event.target)) account.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && account?.open) {
      account.open = false;
      account.querySelector("summary").focus();
    }
  });

  document.querySelectorAll("[data-check-all]").forEach((all) => {
    all.hidden = false;
    all.addEventListener("change", () => all.form.querySelectorAll(`[name="${all.dataset.checkAll}"]`).forEach((one) => { one.checked = all.checked; }));
  });

  document.querySelectorAll("form.filters").forEach((form) => form.addEventListener("submit", () => {
    form.querySelectorAll("input, select").forEach((field) => { if (!field.value) field.disabled = true; });
    setTimeout(() => form.querySelectorAll(":disabled").forEach((field) => { field.disabled = false; }));
  }));
})();
