package vn.dean06.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.dean06.figures.FigureKey;
import vn.dean06.organisation.Period;

/**
 * What a page sends of a cell.
 *
 * @param cell "dao-tao.lop@GL-SNV"
 * @param stamp of the figure that the officer saw, empty if it was blank
 * @param kept stamp of what waited in the cell, for the officer to see; empty if nothing
 * @param reason why the cell is left blank, null if nothing new is said
 */
record CellEntry(@Nullable String cell, @Nullable String text, @Nullable String note, @Nullable String stamp,
		@Nullable String kept, @Nullable String reason) {

	/** How many may be sent together. */
	static final int MOST = 2000;

	/**
	 * What was typed into a cell, for a period.
	 * @param sent null where a list holds nothing in place of a cell
	 * @throws IllegalArgumentException with a sentence if it names no cell or no moment
	 */
	static FigureEntry of(@Nullable CellEntry sent, Period period) {
		if (sent == null || sent.cell == null) {
			throw new IllegalArgumentException("Một ô gửi lên thiếu “cell”, mã của ô; hãy tải lại trang rồi nhập lại.");
		}
		return new FigureEntry(FigureKey.of(sent.cell, period), Objects.requireNonNullElse(sent.text, ""), sent.note,
				seen(sent.stamp, sent.cell), seen(sent.kept, sent.cell), sent.reason);
	}

	/** The moment that a stamp names. */
	static @Nullable Instant seen(@Nullable String stamp, String cell) {
		try {
			return EntrySheet.Cell.seen(stamp);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("Dấu thời gian của ô “" + cell + "” không đọc được; hãy tải lại trang.",
					ex);
		}
	}

}
