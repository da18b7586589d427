/**
 * Appendices for Excel, as they stood on any day.
 */
@NullMarked
package vn.dean06.reports.appendix;

import org.jspecify.annotations.NullMarked;
