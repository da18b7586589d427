package vn.dean06.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Writes numbers, days and moments for the pages, which know it as "vi". What is not
 * known is written as an empty text.
 */
@ControllerAdvice
public class Vietnamese {

	private final DateTimeFormatter moment;

	Vietnamese(Clock clock) {
		this.moment = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(clock.getZone());
	}

	@ModelAttribute("vi")
	Vietnamese itself() {
		return this;
	}

	/** Any amount, and how many there are of anything. */
	public String number(@Nullable Number number) {
		return switch (number) {
			case null -> "";
			case BigDecimal amount -> VietnameseNumbers.format(amount);
			default -> VietnameseNumbers.format(number.longValue());
		};
	}

	public String date(@Nullable LocalDate day) {
		return (day != null) ? VietnameseDates.numeric(day) : "";
	}

	/** How long a moment is over, as people say it. */
	public static String ago(Instant moment, Instant now) {
		long minutes = Math.max(0, Duration.between(moment, now).toMinutes());
		if (minutes < 1) {
			return "vừa xong";
		}
		if (minutes < 60) {
			return minutes + " phút trước";
		}
		return (minutes < 24 * 60) ? minutes / 60 + " giờ trước" : minutes / (24 * 60) + " ngày trước";
	}

	public String moment(@Nullable Instant instant) {
		return (instant != null) ? this.moment.format(instant) : "";
	}

}
