// The entry sheet: typing as in Excel, saving each cell, and keeping what could not be sent.
(() => {
  "use strict";
  const sheet = document.querySelector("main.entry");
  if (!sheet) return;
  const data = sheet.dataset;
  const inputs = [...sheet.querySelectorAll(".entry-input")];
  const byCell = new Map(inputs.map((input) => [input.dataset.cell, input]));
  const grids = [...sheet.querySelectorAll(".entry-table")].map((table) => [...table.tBodies[0].rows]
    .map((row) => [...row.querySelectorAll(".entry-input")]).filter((row) => row.length));
  const places = new Map();
  grids.forEach((grid) => grid.forEach((row, r) => row.forEach((input, c) => places.set(input, { grid, r, c }))));
  const inspector = sheet.querySelector(".entry-inspector");
  const show = (name) => inspector.querySelector(`[data-show="${name}"]`);
  const noteField = inspector.querySelector("[data-note-field]");
  const offline = sheet.querySelector(".entry-offline");
  const store = `dean06:${data.user}:${location.pathname}`;

  // ---- numbers -------------------------------------------------------------------------
  const none = /^(-|–|kps|k\/ps|không phát sinh|khong phat sinh)$/i;
  const read = (text) => {
    const trimmed = text.trim().replace(/\s+/g, " ").replace(/%$/, "");
    if (none.test(trimmed)) return 0;
    if (!/^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}( \d{3})+)(,\d+)?$/.test(trimmed)) return null;
    return Number(trimmed.replace(/[. ]/g, "").replace(",", "."));
  };
  const write = (number, decimals) => number.toLocaleString("vi-VN",
    decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

  // ---- what a cell is ------------------------------------------------------------------
  const SIGNS = { saving: "…", saved: "✓", queued: "↑", refused: "✕", warning: "!", conflict: "⇄", locked: "✕" };
  const NAMES = { saving: "Đang lưu.", saved: "Đã lưu.", queued: "Chờ gửi.", refused: "", warning: "", conflict: "", locked: "" };
  const cells = new Map(inputs.map((input) => [input, { text: input.defaultValue, note: input.dataset.note || "", stamp: input.dataset.stamp || "",
    state: "", message: "", theirs: null, version: 0 }]));
  const setState = (input, state, message = "") => {
    const cell = cells.get(input);
    cell.state = state;
    cell.message = message || NAMES[state] || "";
    input.parentElement.dataset.state = state;
    input.nextElementSibling.textContent = SIGNS[state] || "";
    input.setAttribute("aria-invalid", String(["refused", "locked", "conflict"].includes(state)));
    if (document.activeElement === input) inspect(input);
  };
  const unusual = (input) => {
    const number = read(input.value);
    const { low, high, usual } = input.dataset;
    if (number === null || input.value.trim() === "" || (low === undefined && high === undefined)) return "";
    return (low !== undefined && number < Number(low)) || (high !== undefined && number > Number(high))
      ? `Số này ${usual}. Nếu đúng, khi nộp hãy giải thích.` : "";
  };
  const settled = (input) => {
    const warning = unusual(input);
    if (warning) setState(input, "warning", warning); else setState(input, "saved");
  };

  // ---- the queue: what is typed and not yet answered -------------------------------------
  const queue = new Map(Object.entries(JSON.parse(localStorage.getItem(store) || "{}")));
  const keep = () => {
    try {
      if (queue.size) localStorage.setItem(store, JSON.stringify(Object.fromEntries(queue)));
      else localStorage.removeItem(store);
    } catch (error) { offline.hidden = false; offline.textContent = "Trình duyệt không cho giữ số liệu chờ gửi; đừng đóng trang này."; }
  };
  let sending = false;
  let again = 0;
  let timer = null;

  const enqueue = (input) => {
    const cell = cells.get(input);
    cell.version += 1;
    queue.set(input.dataset.cell, { text: input.value.trim(), note: cell.note, stamp: cell.stamp });
    keep();
    setState(input, "saving");
    schedule(0);
  };
  const schedule = (wait) => { clearTimeout(timer); timer = setTimeout(flush, wait); };

  async function flush() {
    if (sending || !queue.size) return;
    sending = true;
    const batch = [...queue.entries()].slice(0, 500).map(([cell, entry]) => ({ cell, ...entry }));
    const texts = new Map(batch.map((entry) => [entry.cell, entry.text]));
    const versions = new Map(batch.map((entry) => [entry.cell, byCell.has(entry.cell) ? cells.get(byCell.get(entry.cell)).version : 0]));
    batch.forEach((entry) => { const input = byCell.get(entry.cell); if (input) setState(input, "saving"); });
    try {
      const answer = await fetch(data.save, { method: "POST", headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": data.token },
        body: JSON.stringify(batch) });
      if (answer.status === 401 || answer.status === 403) throw new Error("session");
      if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        if (answer.status >= 500) throw new Error("server");
        batch.forEach((entry) => { queue.delete(entry.cell); const input = byCell.get(entry.cell); if (input) setState(input, "refused", problem.detail || "Máy chủ không nhận."); });
      } else {
        (await answer.json()).forEach((result) => take(result, versions, texts));
      }
      again = 0;
      offline.hidden = !late.length;
      keep();
    } catch (error) {
      wait(error.message);
    } finally {
      sending = false;
      if (queue.size && again === 0) schedule(0);
      progress();
    }
  }

  function take(result, versions, texts) {
    const input = byCell.get(result.cell);
    if (!input) { queue.delete(result.cell); return; }
    const cell = cells.get(input);
    const newer = cell.version !== versions.get(result.cell);
    if (result.status === "SAVED") {
      cell.stamp = result.stamp;
      cell.text = result.text;
      cell.note = newer ? cell.note : result.note;
      if (result.by) { input.dataset.by = result.by; input.dataset.at = result.at; }
      if (newer) { queue.get(result.cell).stamp = result.stamp; return; }
      queue.delete(result.cell);
      if (document.activeElement !== input || read(input.value) === read(result.text)) input.value = result.text;
      settled(input);
      noteOf(input);
    } else {
      queue.delete(result.cell);
      if (result.status === "CONFLICT") {
        cell.theirs = result;
        setState(input, "conflict", `${result.sentence}`);
      } else setState(input, result.status === "LOCKED" ? "locked" : "refused", result.sentence);
      if (result.status === "LOCKED") lose(input, texts.get(result.cell), result.sentence);
    }
    compute();
  }

  // What was typed without a connection and comes too late is told, not dropped.
  const late = [];
  function lose(input, text, sentence) {
    late.push(`${input.dataset.label}: “${text}”`);
    offline.hidden = false;
    offline.textContent = `${late.length} ô đã gõ trước khi biểu khóa nên không lưu được. ${sentence} Hãy ghi lại: ${late.join("; ")}.`;
  }

  function wait(why) {
    queue.forEach((entry, name) => { const input = byCell.get(name); if (input) setState(input, "queued", "Chờ gửi khi có kết nối."); });
    const cellsText = `${queue.size} ô đang được giữ trong trình duyệt và sẽ tự gửi`;
    offline.hidden = false;
    offline.replaceChildren();
    if (why === "session") {
      offline.append(`Phiên làm việc đã hết. ${cellsText} sau khi bạn đăng nhập lại. `);
      const link = document.createElement("a");
      link.href = location.href;
      link.textContent = "Đăng nhập lại";
      offline.append(link);
    } else if (why === "other") {
      offline.append(`Trình duyệt đang đăng nhập bằng tài khoản khác. ${cellsText} khi ${data.user} đăng nhập lại.`);
    } else {
      offline.append(`Mất kết nối với máy chủ. ${cellsText} khi có kết nối; đừng lo, cứ nhập tiếp.`);
    }
    again = Math.min(again + 1, 6);
    clearTimeout(timer);
    timer = setTimeout(resume, 1000 * 2 ** (again - 1));
  }

  async function resume() {
    if (!queue.size) return;
    try {
      const answer = await fetch(data.session, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (!answer.ok) { wait(answer.status === 401 ? "session" : "server"); return; }
      const session = await answer.json();
      if (session.username !== data.user) { wait("other"); return; }
      data.token = session.token;
      flush();
    } catch (error) {
      wait("network");
    }
  }
  window.addEventListener("online", () => { again = 0; resume(); });
  window.addEventListener("focus", () => { if (queue.size) resume(); });

  // ---- saving --------------------------------------------------------------------------
  const undo = [];
  const commit = (input, undoable = true) => {
    const cell = cells.get(input);
    const typed = input.value.trim();
    const before = queue.has(input.dataset.cell) ? queue.get(input.dataset.cell).text : cell.text;
    if (typed === before && cell.state !== "refused") return false;
    if (typed === cell.text && !queue.has(input.dataset.cell)) {
      if (cell.state === "refused" || cell.state === "locked") setState(input, "");
      return false;
    }
    if (undoable) undo.push([[input, before]]);
    enqueue(input);
    compute();
    return true;
  };
  const takeBack = () => {
    const group = undo.pop();
    if (!group) return;
    group.forEach(([input, text]) => { input.value = text; if (!commit(input, false)) settledOrBlank(input); });
    compute();
    group[0][0].focus();
  };
  const settledOrBlank = (input) => (input.value ? settled(input) : setState(input, ""));

  // ---- moving as in Excel ----------------------------------------------------------------
  let editing = false;
  const go = (input, down, right) => {
    const place = places.get(input);
    const row = place.grid[place.r + down];
    const next = row && row[Math.min(Math.max(place.c + right, 0), row.length - 1)];
    if (next && next !== input) next.focus();
    return Boolean(next);
  };
  const key = (event) => {
    const input = event.target;
    const atEnd = input.selectionStart === input.value.length;
    const atStart = input.selectionEnd === 0;
    const whole = input.selectionStart === 0 && atEnd;
    const { grid, r } = places.get(input);
    const move = (down, right) => { event.preventDefault(); editing = false; if (!go(input, down, right)) commit(input); };
    switch (event.key) {
      case "Enter": move(event.shiftKey ? -1 : 1, 0); break;
      case "ArrowDown": move(1, 0); break;
      case "ArrowUp": move(-1, 0); break;
      case "ArrowRight": if (!editing && (whole || atEnd)) move(0, 1); break;
      case "ArrowLeft": if (!editing && (whole || atStart)) move(0, -1); break;
      case "Home": if (event.ctrlKey) { event.preventDefault(); grid[0][0].focus(); } else if (!editing) { event.preventDefault(); grid[r][0].focus(); } break;
      case "End": if (event.ctrlKey) { event.preventDefault(); grid.at(-1).at(-1).focus(); } else if (!editing) { event.preventDefault(); grid[r].at(-1).focus(); } break;
      case "F2": event.preventDefault(); editing = true; input.setSelectionRange(input.value.length, input.value.length); break;
      case "Escape": {
        const cell = cells.get(input);
        const queued = queue.get(input.dataset.cell);
        input.value = queued ? queued.text : cell.text;
        editing = false;
        if (cell.state === "refused") setState(input, "");
        input.select();
        compute();
        break;
      }
      case "z": case "Z": if ((event.ctrlKey || event.metaKey) && input.value.trim() === (queue.get(input.dataset.cell)?.text ?? cells.get(input).text)) { event.preventDefault(); takeBack(); } break;
      default: break;
    }
  };
  const rows = (text) => {
    const lines = [[""]];
    let quoted = false;
    for (let i = 0; i < text.length; i += 1) {
      const c = text[i];
      if (quoted) {
        if (c === '"' && text[i + 1] === '"') { lines.at(-1)[lines.at(-1).length - 1] += '"'; i += 1; } else if (c === '"') quoted = false;
        else lines.at(-1)[lines.at(-1).length - 1] += c;
      } else if (c === '"' && lines.at(-1).at(-1) === "") quoted = true;
      else if (c === "\t") lines.at(-1).push("");
      else if (c === "\n") lines.push([""]);
      else if (c !== "\r") lines.at(-1)[lines.at(-1).length - 1] += c;
    }
    if (lines.length > 1 && lines.at(-1).length === 1 && lines.at(-1)[0] === "") lines.pop();
    return lines;
  };
  const paste = (event) => {
    const block = rows(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0].length === 1) return;
    event.preventDefault();
    const { grid, r, c } = places.get(event.target);
    const group = [];
    let outside = 0;
    block.forEach((line, down) => line.forEach((text, right) => {
      const input = grid[r + down]?.[c + right];
      if (!input || input.disabled) { if (text.trim()) outside += 1; return; }
      const before = queue.get(input.dataset.cell)?.text ?? cells.get(input).text;
      input.value = text.trim();
      group.push([input, before]);
    }));
    const changed = group.filter(([input]) => commit(input, false));
    if (changed.length) undo.push(changed);
    compute();
    show("message").textContent = `Đã dán ${group.length} ô.${outside ? ` ${outside} ô nằm ngoài bảng nên bị bỏ qua.` : ""}`;
    inspector.hidden = false;
  };

  // ---- live totals -------------------------------------------------------------------------
  const outputs = new Map([...sheet.querySelectorAll("output[data-box]")].map((output) => [output.dataset.box, output]));
  const value = (name, depth = 0) => {
    if (byCell.has(name)) return byCell.get(name).value.trim() === "" ? undefined : read(byCell.get(name).value);
    return outputs.has(name) && depth < 9 ? evaluate(outputs.get(name).dataset.formula, depth + 1) : undefined;
  };
  // Sums skip what is blank, as the report does; a product or quotient needs both sides.
  function evaluate(formula, depth) {
    const tokens = formula.match(/\[[^\]]+\]|\d+(?:\.\d+)?|[-+*/()]/g) || [];
    let at = 0;
    const atom = () => {
      const token = tokens[at]; at += 1;
      if (token === "(") { const inner = sum(); at += 1; return inner; }
      if (token === "-") { const inner = atom(); return inner === undefined || inner === null ? inner : -inner; }
      return token.startsWith("[") ? value(token.slice(1, -1), depth) : Number(token);
    };
    const product = () => {
      let left = atom();
      while (tokens[at] === "*" || tokens[at] === "/") {
        const operator = tokens[at]; at += 1;
        const right = atom();
        if (left === null || right === null) left = null;
        else if (left === undefined || right === undefined || (operator === "/" && right === 0)) left = undefined;
        else left = operator === "*" ? left * right : left / right;
      }
      return left;
    };
    const sum = () => {
      let left = product();
      while (tokens[at] === "+" || tokens[at] === "-") {
        const sign = tokens[at] === "+" ? 1 : -1; at += 1;
        const right = product();
        if (left === null || right === null) left = null;
        else if (right !== undefined) left = (left ?? 0) + sign * right;
      }
      return left;
    };
    return sum();
  }
  const rounded = (number, decimals) => Math.sign(number) * Math.round((Math.abs(number) + Number.EPSILON) * 10 ** decimals) / 10 ** decimals;
  function compute() {
    outputs.forEach((output) => {
      const result = evaluate(output.dataset.formula, 0);
      const decimals = output.dataset.rate ? Number(output.dataset.decimals) : undefined;
      output.value = result === undefined ? "" : result === null ? "?" : write(decimals === undefined ? result : rounded(result, decimals), decimals);
    });
    grids.forEach((grid) => {
      const table = grid[0]?.[0]?.closest("table");
      if (!table) return;
      const sums = [];
      grid.forEach((row) => row.forEach((input, c) => {
        const number = input.value.trim() === "" ? undefined : read(input.value);
        if (number !== undefined && number !== null) sums[c] = (sums[c] ?? 0) + number;
      }));
      const put = (output, number, decimals) => { output.value = number === undefined ? "" : write(number, decimals); };
      table.querySelectorAll("output[data-sum]").forEach((output) => put(output, sums[Number(output.dataset.sum)]));
      table.querySelectorAll("output[data-sum-all]").forEach((output) => put(output, sums.length ? sums.reduce((a, b) => (a ?? 0) + (b ?? 0), 0) : undefined));
      table.querySelectorAll("output[data-share]").forEach((output) => {
        const all = sums.reduce((a, b) => (a ?? 0) + (b ?? 0), 0);
        put(output, all ? rounded((sums[Number(output.dataset.share)] ?? 0) * 100 / all, 2) : undefined, 2);
      });
    });
    inputs.forEach((input) => {
      const number = input.value.trim() === "" ? null : read(input.value);
      const change = sheet.querySelector(`[data-change-of="${CSS.escape(input.dataset.cell)}"]`);
      if (change) change.textContent = changed(number, input.dataset.previous);
      const year = sheet.querySelector(`[data-year-of="${CSS.escape(input.dataset.cell)}"]`);
      if (year && input.dataset.since !== undefined) year.textContent = number === null && Number(input.dataset.since) === 0 ? "" : write(Number(input.dataset.since) + (number ?? 0));
    });
    progress();
  }
  function changed(number, before) {
    const old = before ? read(before) : null;
    if (number === null || old === null) return "";
    const difference = number - old;
    const sign = difference > 0 ? "▲ +" : difference < 0 ? "▼ −" : "= ";
    return `${sign}${write(Math.abs(difference))}${old ? ` (${write(rounded(Math.abs(difference) * 100 / Math.abs(old), 1))}%)` : ""}`;
  }
  function progress() {
    const filled = inputs.filter((input) => input.value.trim() !== "").length;
    const missing = inputs.filter((input) => input.dataset.compulsory && input.value.trim() === "").length;
    const bad = inputs.filter((input) => ["refused", "conflict"].includes(cells.get(input).state)).length;
    sheet.querySelector(".entry-progress").textContent = `· ${filled}/${inputs.length} ô đã có số liệu`
      + (missing ? `, còn ${missing} ô bắt buộc` : "") + (queue.size ? `, ${queue.size} ô chờ gửi` : "") + (bad ? `, ${bad} ô cần xem lại` : "");
  }

  // ---- the bar that tells about one cell -----------------------------------------------------
  let current = null;
  const time = (text) => new Date(text).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric" });
  const noteOf = (input) => {
    const place = sheet.querySelector(`[data-note-of="${CSS.escape(input.dataset.cell)}"]`);
    if (place) place.textContent = cells.get(input).note;
    input.parentElement.classList.toggle("has-note", Boolean(cells.get(input).note));
  };
  const sentence = (text) => text[0].toUpperCase() + text.slice(1);
  function inspect(input) {
    current = input;
    const cell = cells.get(input);
    inspector.hidden = false;
    show("label").textContent = input.dataset.label;
    show("message").textContent = [input.dataset.remark ? `Trả lại: ${input.dataset.remark}` : "", cell.message].filter(Boolean).join(" ");
    const compare = [];
    if (input.dataset.previous) compare.push(`Kỳ trước: ${input.dataset.previous}`);
    if (input.dataset.ago) compare.push(`cùng kỳ năm trước: ${input.dataset.ago}`);
    const difference = changed(input.value.trim() === "" ? null : read(input.value), input.dataset.previous);
    if (difference) compare.push(`so kỳ trước ${difference}`);
    if (input.dataset.since !== undefined) compare.push(`lũy kế năm: ${write(Number(input.dataset.since) + (read(input.value) ?? 0))}`);
    show("compare").textContent = compare.length ? sentence(`${compare.join("; ")}.`) : "Chưa có số liệu kỳ trước để so sánh.";
    show("author").textContent = input.dataset.by && input.dataset.at
      ? `${input.dataset.by} nhập lúc ${time(input.dataset.at)}${input.dataset.before ? ` (trước đó: ${input.dataset.before})` : ""}.` : "";
    const link = show("history");
    link.hidden = !cell.stamp;
    link.href = `${data.history}${input.dataset.cell}/${data.period}`;
    if (document.activeElement !== noteField) noteField.value = cell.note;
    noteField.disabled = input.disabled || input.value.trim() === "";
    const conflict = inspector.querySelector(".entry-conflict");
    conflict.hidden = cell.state !== "conflict";
    if (!conflict.hidden) {
      show("conflict").textContent = cell.theirs.text ? `${cell.theirs.by} đã ghi “${cell.theirs.text}” lúc ${time(cell.theirs.at)}; bạn gõ “${input.value}”.`
        : `Người khác đã xóa trống ô này; bạn gõ “${input.value}”.`;
    }
  }
  inspector.addEventListener("click", (event) => {
    const choice = event.target.dataset.keep;
    if (!choice || !current) return;
    const cell = cells.get(current);
    const theirs = cell.theirs;
    cell.stamp = theirs.stamp;
    cell.text = theirs.text;
    if (theirs.by) { current.dataset.by = theirs.by; current.dataset.at = theirs.at; }
    cell.theirs = null;
    if (choice === "theirs") { current.value = theirs.text; cell.note = theirs.note; settledOrBlank(current); noteOf(current); } else enqueue(current);
    compute();
    current.focus();
  });
  noteField.addEventListener("change", () => {
    if (!current) return;
    cells.get(current).note = noteField.value.trim();
    enqueue(current);
  });

  // ---- begin ------------------------------------------------------------------------------
  inputs.forEach((input) => {
    input.addEventListener("focus", () => { editing = false; input.select(); inspect(input); });
    input.addEventListener("blur", () => commit(input));
    input.addEventListener("input", () => { compute(); inspect(input); });
    input.addEventListener("keydown", key);
    input.addEventListener("paste", paste);
    input.addEventListener("dblclick", () => { editing = true; });
    noteOf(input);
    if (input.dataset.remark) input.title = input.dataset.remark;
  });
  queue.forEach((entry, name) => {
    const input = byCell.get(name);
    if (!input || input.disabled) return;
    input.value = entry.text;
    const cell = cells.get(input);
    cell.note = entry.note ?? cell.note;
    setState(input, "queued");
  });
  document.querySelectorAll("[data-leave]").forEach((link) => link.addEventListener("click", async (event) => {
    if (!queue.size && !sending) return;
    event.preventDefault();
    for (let i = 0; i < 50 && (queue.size || sending) && again === 0; i += 1) await new Promise((done) => { setTimeout(done, 100); });
    if (!queue.size) location.href = link.href;
  }));
  window.addEventListener("beforeunload", (event) => { if (queue.size && again === 0) { event.preventDefault(); } });
  // Whoever was quicker than this script loses nothing.
  inputs.filter((input) => input.value !== input.defaultValue && input !== document.activeElement && !queue.has(input.dataset.cell))
    .forEach((input) => commit(input));
  if (cells.has(document.activeElement)) {
    if (document.activeElement.value === document.activeElement.defaultValue) document.activeElement.select();
    inspect(document.activeElement);
  }
  compute();
  if (queue.size) resume();
  const asked = decodeURIComponent(location.hash.slice(1));
  if (asked.startsWith("o-")) document.getElementById(asked)?.focus();
})();
