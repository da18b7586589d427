/**
 * How sessions are kept in the database.
 */
@NullMarked
package vn.dean06.accounts.session;

import org.jspecify.annotations.NullMarked;
