package vn.dean06.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who signs the reports of a unit (người ký), from when until when.
 *
 * @param name full name, no academic title
 * @param authority "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
 * @param until the last day; null while it is not known
 */
public record Signatory(UUID id, String unit, String name, List<String> authority, LocalDate since,
		@Nullable LocalDate until) {

	public Signatory {
		authority = List.copyOf(authority);
	}

	public boolean signsOn(LocalDate day) {
		return !day.isBefore(this.since) && (this.until == null || !day.isAfter(this.until));
	}

}
