package vn.dean06.publishing;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;
import vn.dean06.figures.FigureKey;

/**
 * That the standing office asks the unit that typed a figure to propose a correction of
 * it, as somebody altered it in Word.
 *
 * @param report in whose Word file it was altered
 * @param submitter the unit that typed the figure, which answers
 * @param proposed whether the unit proposed a correction; null while it has not answered
 * @param answer why it did not
 */
public record CorrectionRequest(UUID id, String report, FigureKey key, String submitter, Amount printed, Amount wanted,
		String reason, String askedBy, Instant askedAt, @Nullable Boolean proposed, @Nullable String answer,
		@Nullable String answeredBy) {

	public boolean open() {
		return this.proposed == null;
	}

	/** How far it is, in a word. */
	public String label() {
		return open() ? "Chờ đơn vị trả lời"
				: Boolean.TRUE.equals(this.proposed) ? "Đơn vị đã đề nghị đính chính" : "Đơn vị giữ nguyên số";
	}

}
