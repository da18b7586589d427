package vn.dean06.submissions;

/**
 * That a unit owes a form for a period.
 *
 * @param title what the form is called
 * @param address the page where it is filled in
 * @param cells how many cells it has
 * @param compulsory how many of them may not stay blank
 */
public record Obligation(SubmissionKey key, String title, String address, int cells, int compulsory) {
}
