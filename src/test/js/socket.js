// Sockets that nobody answers but the test.

/** Those that are opened from now on, in their order; their type is beside. */
export function sockets() {
  const opened = [];
  class Socket {
    static OPEN = 1;

    readyState = 1;

    sent = [];

    closed = false;

    constructor(address) {
      this.address = address;
      opened.push(this);
    }

    send(text) { this.sent.push(text); }

    close() { this.closed = true; }
  }
  window.WebSocket = Socket;
  opened.type = Socket;
  return opened;
}
