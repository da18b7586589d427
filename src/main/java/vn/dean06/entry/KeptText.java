package vn.dean06.entry;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell without being its figure, to those who fill the sheet in.
 *
 * @param text as it was typed, empty if the cell was to be cleared
 * @param conflict whether somebody else had changed the cell; else it was refused
 * @param sentence why it was not taken
 * @param seen when the figure was entered that was seen in the cell, null if it was blank
 * @param by who typed it
 * @param at when
 */
public record KeptText(String text, boolean conflict, String sentence, @Nullable Instant seen, String by, Instant at) {

	/** How the script calls it. */
	public String state() {
		return this.conflict ? "conflict" : "refused";
	}

}
