// The page where a section is written: what is typed is shown as it prints, and figures are put in by searching for them.
import { Preview } from "./preview.js";
import { Insertions } from "./insertions.js";

const form = document.querySelector("form.writing");
new Preview(form).watch();
new Insertions(form, document.querySelector("dialog.insertions")).offer();
