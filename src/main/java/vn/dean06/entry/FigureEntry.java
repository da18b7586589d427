package vn.dean06.entry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.figures.FigureView;

/**
 * What an officer typed into a cell.
 *
 * @param typed the text as typed, "1.234,5"; blank to clear the cell
 * @param note a word about the figure; null leaves the note as it is, blank clears it
 * @param seen when the figure was entered that the officer saw in the cell, null if it
 * was blank
 * @param shown when that was typed which waited in the cell, for the officer to see; null
 * if nothing did
 * @param reason why the cell is left blank; null leaves what was said, blank takes it
 * back
 */
public record FigureEntry(FigureKey key, String typed, @Nullable String note, @Nullable Instant seen,
		@Nullable Instant shown, @Nullable String reason) {

	/** Into a cell in which nothing waited, or nobody saw it. */
	public FigureEntry(FigureKey key, String typed, @Nullable String note, @Nullable Instant seen) {
		this(key, typed, note, seen, null, null);
	}

	/**
	 * What became of an entry.
	 *
	 * @param sentence for the officer; empty if it was saved
	 * @param figure what the cell says now, null if it is blank
	 */
	public record Result(FigureKey key, Status status, String sentence, @Nullable FigureView figure) {
	}

	/** Whether an entry was taken. */
	public enum Status {

		/** It is saved, or was so already. */
		SAVED,
		/** Somebody else changed the cell meanwhile; nothing was changed. */
		CONFLICT,
		/** It cannot be read as a figure of this indicator; nothing was changed. */
		REFUSED,
		/** The cell cannot be changed now; nothing was changed. */
		LOCKED

	}

}
