package vn.dean06.indicators;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One step in the history of a figure.
 *
 * @param before null if it was blank
 * @param after null if it was cleared
 */
public record FigureChangeView(@Nullable Amount before, @Nullable Amount after, @Nullable String note, String changedBy,
		Instant changedAt) {
}
