package vn.dean06.accounts;

import org.jspecify.annotations.Nullable;

/**
 * An account as an administrator sees it.
 *
 * @param email null if there is none
 * @param locked whether five failed sign-ins lock it now
 */
public record AccountView(Person person, @Nullable String email, boolean enabled, boolean locked) {
}
