/**
 * The rules over the words of a report, one a class.
 */
@NullMarked
package vn.dean06.quality.text;

import org.jspecify.annotations.NullMarked;
