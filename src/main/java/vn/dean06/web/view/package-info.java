/**
 * How pages are drawn.
 */
@NullMarked
package vn.dean06.web.view;

import org.jspecify.annotations.NullMarked;
