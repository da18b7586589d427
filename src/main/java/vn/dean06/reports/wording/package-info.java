/**
 * How the words of a report follow its figures: rules that are data, and what they are
 * judged by.
 */
@NullMarked
package vn.dean06.reports.wording;

import org.jspecify.annotations.NullMarked;
