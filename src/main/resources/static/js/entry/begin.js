// The entry sheet: typing as in Excel, saving each cell, and keeping what could not be sent.

import { Cells } from "./cells.js";
import { Computed } from "./computed.js";
import { Connection } from "./connection.js";
import { stickAll } from "./heads.js";
import { Inspector } from "./inspector.js";
import { Keys } from "./keys.js";
import { Moving } from "./moving.js";
import { Pasting } from "./pasting.js";
import { progress } from "./progress.js";
import { Queue } from "./queue.js";
import { Sending } from "./sending.js";
import { stands } from "./standing.js";
import { Typing } from "./typing.js";
import { Undo } from "./undo.js";

const sheet = document.querySelector("main.entry");
const settings = sheet.dataset;
const cells = new Cells(sheet);
const queue = new Queue(localStorage, `dean06:${settings.user}:${location.pathname}`,
  () => connection.tell("Trình duyệt không cho giữ số liệu chờ gửi; đừng đóng trang này."));
const connection = new Connection(settings, cells, queue, sheet.querySelector(".entry-offline"));
const computed = new Computed(sheet, cells, queue);
const sending = new Sending(settings, cells, queue, connection, computed);
const typing = new Typing(queue, sending, new Undo());
const moving = new Moving(typing, () => inspector.enter());
const inspector = new Inspector(sheet.querySelector(".entry-inspector"), settings, sending, computed);
const pasting = new Pasting(typing, inspector, sheet.querySelector(".entry-pasted"));

const count = () => { sheet.querySelector(".entry-progress").textContent = progress(cells.all, queue.size); };
let isStale = false;
function refresh() {
  if (isStale) return;
  isStale = true;
  queueMicrotask(() => {
    isStale = false;
    computed.show();
    count();
  });
}
sending.answered = refresh;
sending.stands = (submission) => stands(sheet.querySelector(".entry-state .chip"), submission);
stickAll(sheet, document.querySelector("header.top"));
new Keys(sheet.querySelector(".entry-keys"), sheet.querySelector("[data-keys]"), document);

sheet.addEventListener("cell", ({ detail: cell }) => {
  if (cell.isFocused) inspector.inspect(cell);
  refresh();
});

cells.all.forEach((cell) => {
  const { input } = cell;
  input.addEventListener("focus", () => { moving.arrives(cell); inspector.inspect(cell); });
  input.addEventListener("blur", () => typing.commit(cell));
  input.addEventListener("input", () => { refresh(); inspector.inspect(cell); });
  input.addEventListener("keydown", (event) => moving.key(event, cell));
  input.addEventListener("paste", (event) => pasting.paste(event, cell));
  input.addEventListener("dblclick", () => moving.edits());
  cell.isNoted(cell.note);
  if (input.dataset.remark) input.title = input.dataset.remark;
});

// What waited here when the page was left.
queue.forEach((name, entry) => {
  const cell = cells.named(name);
  if (!cell || cell.input.disabled) return;
  cell.note = entry.note ?? cell.note;
  cell.reason = entry.reason ?? cell.reason;
  cell.shows(entry.text);
  cell.waits();
});

document.querySelectorAll("[data-leave]").forEach((link) => link.addEventListener("click", async (event) => {
  if (!sending.isUnderWay) return;
  event.preventDefault();
  for (let i = 0; i < 50 && sending.isUnderWay && !connection.isBroken; i += 1) await new Promise((done) => { setTimeout(done, 100); });
  if (!queue.size) location.href = link.href;
}));
window.addEventListener("beforeunload", (event) => { if (queue.size && !connection.isBroken) event.preventDefault(); });
window.addEventListener("online", () => connection.resumeAtOnce());
window.addEventListener("focus", () => connection.resume());

// Whoever was quicker than this script loses nothing.
cells.all.filter((cell) => cell.input.value !== cell.input.defaultValue && !cell.isFocused && !queue.has(cell))
  .forEach((cell) => typing.commit(cell));
refresh();
connection.resume();

/** The cell that the address names, the one that the officer is in already, or the first. */
function begin() {
  const asked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const here = cells.of(document.activeElement);
  const first = cells.all.find((cell) => !cell.input.disabled);
  if (asked && cells.of(asked)) asked.focus();
  else if (here) {
    if (here.input.value === here.input.defaultValue) moving.arrives(here);
    inspector.inspect(here);
  } else if (document.activeElement === document.body) first?.input.focus({ preventScroll: true });
}

begin();
sheet.addEventListener("click", ({ target }) => {
  const named = target.closest("[data-jump]")?.hash.slice(1);
  if (named) document.getElementById(decodeURIComponent(named))?.focus();
});
