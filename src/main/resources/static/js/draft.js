// What is typed into a long form is kept in the browser until it was saved.
(() => {
  "use strict";
  const form = document.querySelector("form[data-draft]");
  if (!form) return;
  const key = `dean06:draft:${document.querySelector(".account-name")?.textContent || ""}:${location.pathname}`;
  const fields = () => [...form.querySelectorAll("textarea, select")].filter((field) => !field.disabled);
  const values = () => JSON.stringify(fields().map((field) => field.value));
  const stamps = () => JSON.stringify([...form.querySelectorAll("input[data-stamp]")].map((field) => field.value));
  const asLoaded = values();
  const kept = JSON.parse(localStorage.getItem(key) || "null");
  const saved = document.querySelector(".alert-success");
  if (saved || !fields().length) localStorage.removeItem(key);
  else if (kept && kept.values.length === fields().length && JSON.stringify(kept.values) !== asLoaded) {
    const notice = form.querySelector(".draft-notice");
    notice.hidden = false;
    if (kept.stamps === stamps()) {
      fields().forEach((field, i) => { field.value = kept.values[i]; });
      notice.textContent = "Đã phục hồi nội dung bạn gõ mà chưa lưu. Hãy xem lại rồi bấm Lưu.";
    } else {
      notice.textContent = `Người khác đã sửa trang này sau khi bạn gõ. Nội dung bạn gõ mà chưa lưu: ${kept.values.filter((text, i) => text && fields()[i].tagName === "TEXTAREA").join(" | ")}`;
    }
  }
  form.addEventListener("input", () => {
    if (values() === asLoaded) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ values: fields().map((field) => field.value), stamps: stamps() }));
  });
})();
