package vn.dean06.accounts;

import java.io.Serializable;

/**
 * Somebody who signs in.
 *
 * @param unit the code of the unit that an officer types for
 */
public record Person(String username, String fullName, Role role, String unit) implements Serializable {
}
