package vn.dean06.figures;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.dean06.catalogue.Amount;

/**
 * A change of an approved figure that a unit proposed (đính chính).
 *
 * @param accepted null while nobody decided
 * @param answer why it was refused
 */
public record CorrectionView(UUID id, FigureKey key, Amount before, Amount after, String reason, String proposedBy,
		Instant proposedAt, @Nullable Boolean accepted, @Nullable String decidedBy, @Nullable Instant decidedAt,
		@Nullable String answer) {

	public boolean open() {
		return this.accepted == null;
	}

	/**
	 * Why it cannot be accepted any more; empty if the figure still says what it said.
	 * @param now what the figure says, null if it is gone
	 */
	Optional<String> outdatedBy(@Nullable Amount now) {
		return this.before.equals(now) ? Optional.empty() : Optional
			.of("Số liệu nay là “%s”, không còn là “%s” như khi đề nghị; hãy không đồng ý để đơn vị đề nghị lại."
				.formatted((now != null) ? now.text() : "trống", beforeText()));
	}

	public String beforeText() {
		return this.before.text();
	}

	public String afterText() {
		return this.after.text();
	}

}
