package vn.dean06.organisation;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * That a unit took over another, or a part of it, from a day on.
 */
public record SuccessionView(String predecessor, String successor, LocalDate since, @Nullable String note) {
}
