// A small sheet for the tests: two rows of two cells, a@U b@U and c@U d@U, of which the last is locked.

import { Cells } from "/js/entry/cells.js";
import { Computed } from "/js/entry/computed.js";
import { Connection } from "/js/entry/connection.js";
import { Inspector } from "/js/entry/inspector.js";
import { Queue } from "/js/entry/queue.js";
import { Sending } from "/js/entry/sending.js";
import { Typing } from "/js/entry/typing.js";
import { Undo } from "/js/entry/undo.js";

const box = (name, attributes = "") => `<td class="entry-box"><input class="entry-input" data-cell="${name}@U"
  data-label="Số ${name}" ${attributes}><span class="entry-sign"></span></td>`;

const PAGE = `<main class="entry" data-save="/save" data-session="/phien" data-user="noivu" data-token="t1" data-history="/so-lieu/" data-period="2026-11">
  <p class="entry-offline" hidden></p><p class="entry-pasted" hidden><span></span><button>Đã rõ</button></p>
  <table class="entry-table"><tbody>
    <tr>${box("a", 'value="1" data-stamp="s0" data-note="cũ" data-previous="4" data-ago="3" data-by="lan" data-at="2026-11-20T02:00:00Z" data-before="trống" data-change="▼ −3 (75%)" data-year="11"')}${box("b", 'data-compulsory="true"')}<td data-note-of="a@U"></td>
      <td data-change-of="a@U">▼ −3 (75%)</td><td data-year-of="a@U">11</td><td><output data-box="s@U" data-behind="a@U b@U">1</output></td></tr>
    <tr>${box("c", 'data-remark="Xem lại."')}${box("d", "disabled")}</tr>
  </tbody><tfoot><tr><td><output data-box="cong-0-0">1</output></td></tr></tfoot></table>
  <table><tfoot><tr><td><output data-box="cong-1-0">9</output></td></tr></tfoot></table>
  <aside class="entry-inspector" hidden><strong data-show="label"></strong><span data-show="message"></span><span data-show="compare"></span>
    <span data-show="author"></span><a data-show="history"></a>
    <div class="entry-conflict" hidden><span data-show="conflict"></span><button data-keep="mine">mine</button><button data-keep="theirs">theirs</button></div>
    <label class="entry-note-field"><span></span><input data-note-field></label></aside></main>`;

/** The server: answers what a test puts there, and notes what was sent. */
export class Server {
  sent = [];
  answers = [];

  constructor() {
    window.fetch = async (address, options = {}) => {
      this.sent.push({ address, token: options.headers?.["X-CSRF-TOKEN"], cells: options.body && JSON.parse(options.body) });
      const answer = this.answers.shift();
      if (!answer) throw new TypeError("no network");
      const { status = 200, body } = await answer;
      return { ok: status < 400, status, json: async () => body };
    };
  }
}

export const saved = (cell, text, stamp = "s1") => ({ cell, status: "SAVED", sentence: "", text, stamp, note: "", by: "noivu", at: "2026-11-20T03:00:00Z",
  warning: "", change: "", year: "" });

/** What the server answers of cells that were sent. */
export const answer = (cells, computed = []) => ({ body: { cells, computed } });

export function open() {
  document.body.innerHTML = PAGE;
  const server = new Server();
  const main = document.querySelector("main");
  const cells = new Cells(main);
  const queue = new Queue(localStorage, "kept", () => {});
  const notice = main.querySelector(".entry-offline");
  const connection = new Connection(main.dataset, cells, queue, notice);
  const computed = new Computed(main, cells, queue);
  const sending = new Sending(main.dataset, cells, queue, connection, computed);
  const undo = new Undo();
  const typing = new Typing(queue, sending, undo);
  const inspector = new Inspector(main.querySelector(".entry-inspector"), main.dataset, sending, computed);
  const [a, b, c, d] = cells.all;
  const shown = (name) => main.querySelector(`[data-show="${name}"]`).textContent;
  return { main, server, cells, queue, notice, connection, computed, sending, undo, typing, inspector, a, b, c, d, shown };
}
