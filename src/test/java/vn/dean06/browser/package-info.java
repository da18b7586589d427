/**
 * Walks through the pages in a real browser.
 */
@NullMarked
package vn.dean06.browser;

import org.jspecify.annotations.NullMarked;
