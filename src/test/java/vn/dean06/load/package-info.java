/**
 * The application as its users meet it: a process of its own, asked over HTTP, which may
 * be killed.
 */
@NullMarked
package vn.dean06.load;

import org.jspecify.annotations.NullMarked;
