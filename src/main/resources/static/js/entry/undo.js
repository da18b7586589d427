// What the officer did, to be taken back from the last on: each act is cells and what they said before.

export class Undo {
  #acts = [];

  push(act) { this.#acts.push(act); }

  pop() { return this.#acts.pop(); }
}
