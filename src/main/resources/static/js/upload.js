// Says at once that a file is too large, instead of after it was sent.
(() => {
  "use strict";
  const field = document.querySelector("input[type=file][data-largest]");
  if (!field) return;
  const fault = document.querySelector("[data-file-fault]");
  const check = () => {
    const file = field.files[0];
    const size = (bytes) => (bytes / 1048576).toLocaleString("vi-VN", { maximumFractionDigits: 1 });
    const wrong = file && file.size > Number(field.dataset.largest)
      ? `Tệp nặng ${size(file.size)} MB; nhiều nhất ${size(Number(field.dataset.largest))} MB: ${field.dataset.tooLarge}.` : "";
    fault.hidden = !wrong;
    fault.textContent = wrong;
    field.setCustomValidity(wrong);
  };
  field.addEventListener("change", check);
  check();
})();
