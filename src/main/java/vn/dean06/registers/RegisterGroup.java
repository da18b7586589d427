package vn.dean06.registers;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A group of things in the register of a year.
 *
 * @param stated how many things the issued document says it has
 */
@Embeddable
record RegisterGroup(@Column(nullable = false) String name, @Nullable Integer stated) {
}
