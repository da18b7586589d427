/**
 * The names that stand in the texts of a report: of figures, of periods that move with
 * it, of tables; and how people say them.
 */
@NullMarked
package vn.dean06.reports.names;

import org.jspecify.annotations.NullMarked;
