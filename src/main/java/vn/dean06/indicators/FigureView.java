package vn.dean06.indicators;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A figure (số liệu) as it was entered.
 */
public record FigureView(FigureKey key, Amount amount, @Nullable String note, String enteredBy, Instant enteredAt) {
}
