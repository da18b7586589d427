/**
 * How long the parts take that people wait for; run by the Maven profile {@code bench}.
 */
@NullMarked
package vn.dean06.bench;

import org.jspecify.annotations.NullMarked;
