// The page on which a report goes its way: who signs next may do so by the program on this machine.
import { Verb } from "./verb.js";

document.querySelectorAll("[data-signing-program]").forEach((form) => new Verb(form).offer());
