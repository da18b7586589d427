import { stands } from "/js/entry/standing.js";

import { equal, test } from "./check.js";

test("the chip takes the word and the colour of the state", () => {
  document.body.innerHTML = '<span class="chip">Chưa nhập</span>';
  const chip = document.querySelector("span");
  stands(chip, { state: "DRAFT", label: "Đang nhập" });
  equal([chip.className, chip.textContent], ["chip chip-DRAFT", "Đang nhập"]);
});
