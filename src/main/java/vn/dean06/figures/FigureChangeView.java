package vn.dean06.figures;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;

/**
 * One step in the history of a figure.
 *
 * @param before null if it was blank
 * @param after null if it was cleared
 */
public record FigureChangeView(FigureKey key, @Nullable Amount before, @Nullable Amount after, @Nullable String note,
		String changedBy, Instant changedAt) {
}
