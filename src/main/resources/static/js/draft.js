// What is typed into a long form is kept in the browser until it was saved.
(() => {
  "use strict";
  const key = `dean06:draft:${document.querySelector(".account-name")?.textContent || ""}:${location.pathname}`;
  if (document.querySelector(".alert-success")) localStorage.removeItem(key);
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const fields = () => [...form.querySelectorAll("textarea, select, input[type=text]")].filter((field) => field.name && !field.disabled);
  const values = () => Object.fromEntries(fields().map(({ name, value }) => [name, value]));
  const stamps = () => JSON.stringify([...form.querySelectorAll("input[data-stamp]")].map((field) => field.value));
  const asLoaded = values();
  const isAsLoaded = (some) => fields().every(({ name }) => (some[name] ?? asLoaded[name]) === asLoaded[name]);
  const restored = [];
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  if (!fields().length) localStorage.removeItem(key);
  else if (kept && !isAsLoaded(kept.values)) {
    const notice = form.querySelector(".draft-notice");
    notice.hidden = false;
    if (kept.stamps === stamps()) {
      restored.push(...fields().filter((field) => (kept.values[field.name] ?? field.value) !== field.value));
      restored.forEach((field) => { field.value = kept.values[field.name]; });
      notice.textContent = "Đã phục hồi nội dung bạn gõ mà chưa lưu. Hãy xem lại.";
    } else {
      const texts = fields().filter(({ tagName, name }) => tagName !== "SELECT" && kept.values[name]).map(({ name }) => kept.values[name]);
      notice.textContent = `Người khác đã sửa trang này sau khi bạn gõ. Nội dung bạn gõ mà chưa lưu: ${texts.join(" | ")}`;
    }
  }
  form.addEventListener("input", () => {
    if (isAsLoaded(values())) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ values: values(), stamps: stamps() }));
  });
  restored.forEach((field) => field.dispatchEvent(new Event("input", { bubbles: true })));
})();
