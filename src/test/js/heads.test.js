import { stick } from "/js/entry/heads.js";

import { equal, test } from "./check.js";

function box(top, height) {
  document.body.innerHTML = `<div style="position: absolute; top: ${top}px; height: ${height}px"><table style="border-spacing: 0">
    <thead><tr><td style="height: 50px; padding: 0"></td></tr></thead></table></div>`;
  return document.querySelector("div");
}

const above = (one, bar) => {
  stick(one, bar);
  return one.style.getPropertyValue("--above");
};

test("the heads come down as far as the bar of the page covers their table", () => equal(above(box(20, 400), 60), "40px"));

test("where the bar covers nothing they stay", () => equal(above(box(100, 400), 60), "0px"));

test("they do not leave their table", () => equal(above(box(-380, 400), 60), "300px"));
