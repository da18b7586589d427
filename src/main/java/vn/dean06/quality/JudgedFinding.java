package vn.dean06.quality;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A finding with what was said about it.
 *
 * @param id names it in its year
 * @param owner the unit that owns it, as it is called
 * @param acceptance null while it is open
 */
public record JudgedFinding(UUID id, Finding finding, String owner, @Nullable AcceptanceView acceptance) {

	public boolean open() {
		return this.acceptance == null;
	}

	/** Whether somebody has to say why it may stand. */
	public boolean needsReason() {
		return open() && this.finding.grade() != Finding.Grade.INFORMATION;
	}

}
