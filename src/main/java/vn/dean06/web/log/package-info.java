/**
 * What the log of the server says, and how often.
 */
@NullMarked
package vn.dean06.web.log;

import org.jspecify.annotations.NullMarked;
