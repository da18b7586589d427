// The verb "sign by the program on this machine": calls the program, gives it its request, and shows what came of it.
import { ask, reach } from "./program.js";

const CALLING = "Đang gọi chương trình ký số trên máy. Nếu trình duyệt hỏi có cho kết nối không, hãy chọn Cho phép.";
const ENDED = "Phiên làm việc đã hết; hãy đăng nhập lại.";
const OPENED = "Chương trình ký số đã nhận báo cáo: hãy chọn chứng thư, đặt hình chữ ký và ký trong cửa sổ của chương trình. "
    + "Ký xong trang này tự cập nhật.";
const SIGNED = "Đã ký xong, đang cập nhật trang.";
const STUCK = "Máy chủ chưa nhận việc này; hãy tải lại trang rồi làm lại.";

export class Verb {
  #form;
  #button;
  #status;

  constructor(form) {
    this.#form = form;
    this.#button = form.querySelector("button");
    this.#status = form.querySelector("[role=status]");
  }

  offer() {
    this.#form.hidden = false;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.#button.disabled) this.#sign();
    });
  }

  async #sign() {
    this.#button.disabled = true;
    let socket;
    try {
      this.#says(CALLING);
      socket = await reach(this.#form.dataset.socket);
      const { ticket, request } = await this.#begun();
      this.#says(OPENED);
      await ask(socket, request);
      this.#says(SIGNED);
      this.#done(ticket);
    } catch (fault) {
      socket?.close();
      this.#says(fault.message);
      this.#button.disabled = false;
      this.#button.focus();
    }
  }

  /** The request for the program; it comes to this server as the browser does. */
  async #begun() {
    const answer = await fetch(this.#form.action, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(this.#form)),
    }).catch(() => { throw new Error(STUCK); });
    if (answer.status === 401) throw new Error(ENDED);
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok) throw new Error(said.detail || STUCK);
    const here = (address) => new URL(address, location.href).href;
    const { FileUploadHandler, FileName } = said.request;
    return { ticket: said.ticket, request: { ...said.request, FileUploadHandler: here(FileUploadHandler), FileName: here(FileName) } };
  }

  /** What the program says is not believed: the server shows what it has. */
  #done(ticket) {
    const named = Object.assign(document.createElement("input"), { type: "hidden", name: "ve", value: ticket });
    this.#form.append(named);
    this.#form.action = this.#form.dataset.done;
    this.#form.submit();
  }

  #says(sentence) { this.#status.textContent = sentence; }
}
