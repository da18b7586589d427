// The signing program on this machine (VGCA Sign Service): asked once over a socket of its own, and answers once.

const CLOSED = "Chương trình ký số đã đóng mà chưa báo kết quả. Hãy tải lại trang để xem đã ký chưa, nếu chưa thì ký lại.";
const MISSING = "Không gọi được chương trình ký số. Hãy cài hoặc mở chương trình VGCA Sign Service trên máy này, cắm thiết bị ký, "
    + "cho phép trình duyệt kết nối nếu được hỏi, rồi bấm lại. Hoặc mở mục “Ký bằng chương trình khác rồi gửi lại”: tải tệp về, ký, gửi lại.";
const NOT_SIGNED = "Chưa ký: cửa sổ ký đã đóng, hoặc chương trình không ký được.";

/** Who answers at an address; a sentence for the reader if nobody does. */
export function reach(address) {
  return new Promise((isThere, isMissing) => {
    const socket = new WebSocket(address);
    socket.onopen = () => isThere(socket);
    socket.onerror = () => isMissing(new Error(MISSING));
  });
}

/** Done once the program says that it signed; a sentence for the reader if it did not. */
export function ask(socket, request) {
  return new Promise((isSigned, isRefused) => {
    socket.onmessage = ({ data }) => {
      const fault = refusal(data);
      if (fault) isRefused(new Error(fault)); else isSigned();
      socket.close();
    };
    socket.onclose = () => isRefused(new Error(CLOSED));
    if (socket.readyState > WebSocket.OPEN) isRefused(new Error(CLOSED)); else socket.send(JSON.stringify(request));
  });
}

function refusal(data) {
  try {
    const { Status, Message } = JSON.parse(data);
    if (String(Status) === "0") return "";
    return Message ? `Chưa ký được: ${Message}` : NOT_SIGNED;
  } catch {
    return NOT_SIGNED;
  }
}
