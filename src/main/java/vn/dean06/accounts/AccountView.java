package vn.dean06.accounts;

/**
 * An account as an administrator sees it.
 *
 * @param locked whether five failed sign-ins lock it now
 */
public record AccountView(Person person, boolean enabled, boolean locked) {
}
