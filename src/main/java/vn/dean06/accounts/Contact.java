package vn.dean06.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a unit can be reached by.
 *
 * @param email null if no address is known
 */
public record Contact(Person person, @Nullable String email) {
}
