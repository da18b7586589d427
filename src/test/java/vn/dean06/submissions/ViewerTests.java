package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.dean06.accounts.Person;
import vn.dean06.accounts.Role;
import vn.dean06.organisation.Period;

import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ViewerTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

	private static final SubmissionKey KEY = new SubmissionKey("bieu-thang", "SNV", Period.parse("2026-11"));

	@ParameterizedTest
	@CsvSource({ "OFFICER, SNV, true, true, true, true", "OFFICER, STC, false, false, false, true",
			"STANDING_OFFICE, CAT, false, true, false, true", "STANDING_OFFICE, SNV, false, true, false, true",
			"LEADER, SNV, false, false, false, true", "ADMINISTRATOR, SNV, false, false, false, true" })
	void seesWhatIsItsOwnWhatWasHandedInToItAndWhatIsApproved(Role role, String unit, boolean draft, boolean submitted,
			boolean sentBack, boolean approved) {
		Viewer viewer = Viewer.of(Optional.of(new Person("x", "X", role, unit)), TODAY,
				(reviewed) -> role == Role.STANDING_OFFICE);
		assertThat(viewer.sees(KEY, SubmissionState.DRAFT)).isEqualTo(draft);
		assertThat(viewer.sees(KEY, SubmissionState.SUBMITTED)).isEqualTo(submitted);
		assertThat(viewer.sees(KEY, SubmissionState.SENT_BACK)).isEqualTo(sentBack);
		assertThat(viewer.sees(KEY, SubmissionState.APPROVED)).isEqualTo(approved);
	}

	@ParameterizedTest
	@CsvSource({ "OFFICER, SNV, true", "OFFICER, STC, false", "STANDING_OFFICE, SNV, false", "LEADER, SNV, false",
			"ADMINISTRATOR, SNV, false" })
	void onlyAnOfficerOfTheUnitFillsItsFormsIn(Role role, String unit, boolean fillsIn) {
		Viewer viewer = Viewer.of(Optional.of(new Person("x", "X", role, unit)), TODAY,
				(reviewed) -> role == Role.STANDING_OFFICE);
		assertThat(viewer.fillsIn(KEY)).isEqualTo(fillsIn);
		if (fillsIn) {
			assertThatNoException().isThrownBy(() -> viewer.mustFillIn(KEY));
		}
		else {
			assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> viewer.mustFillIn(KEY));
		}
	}

	@ParameterizedTest
	@CsvSource({ "DRAFT, false", "SUBMITTED, false", "SENT_BACK, false", "APPROVED, true" })
	void nobodySeesWhatIsApproved(SubmissionState state, boolean seen) {
		assertThat(Viewer.of(Optional.empty(), TODAY, (unit) -> true)).isEqualTo(Viewer.APPROVED_ONLY);
		assertThat(Viewer.APPROVED_ONLY.sees(KEY, state)).isEqualTo(seen);
	}

}
