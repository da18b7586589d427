/**
 * How large the modules are and how they stand to one another, read from the code.
 */
@NullMarked
package vn.dean06.architecture;

import org.jspecify.annotations.NullMarked;
