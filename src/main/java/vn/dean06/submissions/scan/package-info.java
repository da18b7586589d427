/**
 * The signed and sealed scan of a form, attached to its submission.
 */
@NullMarked
package vn.dean06.submissions.scan;

import org.jspecify.annotations.NullMarked;
