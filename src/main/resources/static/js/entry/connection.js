// Whether the server answers in the session of who typed here, and what is told while it does not.

export class Connection {
  #settings;
  #cells;
  #queue;
  #notice;
  #late = [];
  #timer = null;
  #tries = 0;

  constructor(settings, cells, queue, notice) {
    this.#settings = settings;
    this.#cells = cells;
    this.#queue = queue;
    this.#notice = notice;
    this.resumed = () => {};
  }

  get isBroken() { return this.#tries > 0; }

  works() {
    this.#tries = 0;
    this.#notice.hidden = !this.#late.length;
  }

  tell(text) {
    this.#notice.hidden = false;
    this.#notice.textContent = text;
  }

  /** What was typed without a connection and comes too late is told, not dropped. */
  tooLate(cell, text, sentence) {
    this.#late.push(`${cell.label}: “${text}”`);
    this.tell(`${this.#late.length} ô đã gõ trước khi biểu khóa nên không lưu được. ${sentence} Hãy ghi lại: ${this.#late.join("; ")}.`);
  }

  /** why: "session", "other" (somebody else signed in here), or anything else that may pass. */
  isLost(why) {
    this.#queue.forEach((name) => this.#cells.named(name)?.waits("Chờ gửi khi có kết nối."));
    const waiting = `${this.#queue.size} ô đang được giữ trong trình duyệt và sẽ tự gửi`;
    if (why === "session") {
      this.tell(`Phiên làm việc đã hết. ${waiting} sau khi bạn đăng nhập lại. `);
      this.#notice.append(signInAgain());
    } else if (why === "other") {
      this.tell(`Trình duyệt đang đăng nhập bằng tài khoản khác. ${waiting} khi ${this.#settings.user} đăng nhập lại.`);
    } else {
      this.tell(`Mất kết nối với máy chủ. ${waiting} khi có kết nối; đừng lo, cứ nhập tiếp.`);
    }
    this.#tries = Math.min(this.#tries + 1, 6);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.resume(), 1000 * 2 ** (this.#tries - 1));
  }

  /** Asks who is signed in now, and with which token one sends. */
  async resume() {
    if (!this.#queue.size) return;
    try {
      const answer = await fetch(this.#settings.session, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (!answer.ok) { this.isLost(answer.status === 401 ? "session" : "server"); return; }
      const session = await answer.json();
      if (session.username !== this.#settings.user) { this.isLost("other"); return; }
      this.#settings.token = session.token;
      this.resumed();
    } catch (error) {
      this.isLost("network");
    }
  }

  resumeAtOnce() {
    this.#tries = 0;
    this.resume();
  }
}

function signInAgain() {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = "Đăng nhập lại";
  return link;
}
