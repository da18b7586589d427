package vn.dean06.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.catalogue.Amount;
import vn.dean06.web.LockedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every verb of a correction in every state that it can be in: open, accepted, refused.
 */
class CorrectionTransitionTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final Amount FIFTY = amount("50");

	private static final Map<String, Consumer<Correction>> VERBS = Map.of("accept",
			(correction) -> correction.accept(FIFTY, null, "thuongtruc", NOW), "refuse",
			(correction) -> correction.refuse("Chưa có căn cứ", "thuongtruc", NOW));

	@ParameterizedTest
	@CsvSource({ "accept, true", "refuse, false" })
	void anOpenCorrectionIsDecided(String verb, boolean accepted) {
		Correction correction = open();
		assertThat(correction.view().open()).isTrue();
		decide(correction, verb);
		assertThat(correction.view().accepted()).isEqualTo(accepted);
		assertThat(correction.view().decidedBy()).isEqualTo("thuongtruc");
		assertThat(correction.view().decidedAt()).isEqualTo(NOW);
	}

	@ParameterizedTest
	@CsvSource({ "accept, accept", "accept, refuse", "refuse, accept", "refuse, refuse" })
	void whatIsDecidedStaysDecided(String first, String second) {
		Correction correction = open();
		decide(correction, first);
		CorrectionView decided = correction.view();
		assertThatExceptionOfType(LockedException.class).isThrownBy(() -> decide(correction, second))
			.withMessage("Đề nghị này không còn chờ duyệt.");
		assertThat(correction.view()).isEqualTo(decided);
	}

	@Test
	void aFigureThatNoLongerSaysWhatItSaidIsNotCorrected() {
		for (Amount now : List.of(amount("70"), amount("50.0"), Amount.NONE_ARISEN)) {
			refused(now, "nay là “" + now.text() + "”");
		}
		refused(null, "nay là “trống”");
	}

	private static void refused(@Nullable Amount now, String sentence) {
		Correction correction = open();
		assertThatExceptionOfType(LockedException.class)
			.isThrownBy(() -> correction.accept(now, null, "thuongtruc", NOW))
			.withMessageContaining(sentence)
			.withMessageContaining("không còn là “50”");
		assertThat(correction.view().open()).isTrue();
	}

	private static void decide(Correction correction, String verb) {
		VERBS.getOrDefault(verb, (none) -> {
		}).accept(correction);
	}

	private static Correction open() {
		return new Correction(FigureKey.parse("dvc.tro-cap-that-nghiep.truc-tuyen@GL-SNV/2026-11"), FIFTY, amount("60"),
				"Cộng thiếu 10 hồ sơ", "noivu", NOW.minusSeconds(60));
	}

	private static Amount amount(String number) {
		return Amount.of(new BigDecimal(number));
	}

}
