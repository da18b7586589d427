package vn.dean06.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

import vn.dean06.web.RejectedInput;

import org.springframework.web.bind.annotation.BindParam;

/**
 * Which units are urged, and how.
 *
 * @param units the codes of those that were marked
 * @param until by when they are asked to be done, blank for the usual day
 * @param again whether also those who were reminded within the last hour
 * @param number of the letter that was sent out
 */
record RemindForm(@NotEmpty(message = "Hãy đánh dấu ít nhất một đơn vị trong bảng.") Set<String> units, String until,
		Boolean again, String number) {

	RemindForm(@BindParam("chon") @Nullable Set<String> units, @BindParam("han") @Nullable String until,
			@BindParam("nhac-lai") @Nullable Boolean again, @BindParam("so") @Nullable String number) {
		this.units = Objects.requireNonNullElse(units, Set.of());
		this.until = Objects.requireNonNullElse(until, "").strip();
		this.again = Objects.requireNonNullElse(again, false);
		this.number = Objects.requireNonNullElse(number, "");
	}

	/** Empty for the usual one. */
	Optional<LocalDate> day() {
		try {
			return this.until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(this.until));
		}
		catch (DateTimeParseException ex) {
			throw new RejectedInput("until", "Hãy chọn ngày đề nghị hoàn thành.", ex);
		}
	}

}
