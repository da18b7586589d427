package vn.dean06.registers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far a thing is follows from what is known of it.
 */
class StandingTests {

	private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

	private static final Standing NOTHING = new Standing(null, null, null, null, null);

	@Test
	void whatNothingIsKnownOfIsNotStarted() {
		assertThat(NOTHING.state()).isEqualTo(ThingState.NOT_STARTED);
	}

	@Test
	void whatAUnitReportedWeighsMoreThanWhatADocumentStated() {
		Standing stated = new Standing(null, null, null, null, ThingState.COMPLETED);
		assertThat(stated.state()).isEqualTo(ThingState.COMPLETED);
		assertThat(stated.reporting(ThingState.IN_PROGRESS).state()).isEqualTo(ThingState.IN_PROGRESS);
	}

	@Test
	void aRecordedDayWeighsMoreThanAnythingThatWasSaid() {
		Standing done = new Standing(null, null, DAY, ThingState.IN_PROGRESS, ThingState.NOT_STARTED);
		Standing carried = new Standing(null, DAY, DAY, ThingState.IN_PROGRESS, ThingState.NOT_STARTED);
		Standing withdrawn = new Standing(DAY, DAY, DAY, ThingState.IN_PROGRESS, ThingState.NOT_STARTED);
		assertThat(done.state()).isEqualTo(ThingState.COMPLETED);
		assertThat(carried.state()).isEqualTo(ThingState.CARRIED_OVER);
		assertThat(withdrawn.state()).isEqualTo(ThingState.WITHDRAWN);
	}

	@Test
	void whatIsRecordedForALaterDayIsNotYetSo() {
		Standing standing = new Standing(DAY.plusDays(9), DAY.plusDays(5), DAY, null, ThingState.IN_PROGRESS);
		assertThat(standing.on(DAY.minusDays(1)).state()).isEqualTo(ThingState.IN_PROGRESS);
		assertThat(standing.on(DAY).state()).isEqualTo(ThingState.COMPLETED);
		assertThat(standing.on(DAY.plusDays(5)).state()).isEqualTo(ThingState.CARRIED_OVER);
		assertThat(standing.on(DAY.plusDays(9))).isEqualTo(standing);
	}

	@Test
	void theLastDayIsInTermAndWhatIsFinishedIsNeverLate() {
		Standing begun = NOTHING.reporting(ThingState.IN_PROGRESS);
		assertThat(begun.isOverdue(DAY, DAY)).isFalse();
		assertThat(begun.isOverdue(DAY, DAY.plusDays(1))).isTrue();
		assertThat(begun.isOverdue(null, DAY)).as("without a last day").isFalse();
		assertThat(all().filter((standing) -> standing.state().finished()))
			.noneMatch((standing) -> standing.isOverdue(DAY, DAY.plusYears(1)));
	}

	@Test
	void theStatesPartitionAnyRegister() {
		List<ThingView> things = all().map(StandingTests::thing).toList();
		RegisterView register = new RegisterView(DESCRIPTION, 2026, null, null,
				List.of(new RegisterView.Group(1, "", null, things.subList(0, 100)),
						new RegisterView.Group(2, "", null, things.subList(100, things.size()))));
		assertThat(Arrays.stream(ThingState.values()).mapToLong(register::count).sum()).isEqualTo(things.size());
		assertThat(register.groups())
			.allSatisfy((group) -> assertThat(Arrays.stream(ThingState.values()).mapToLong(group::count).sum())
				.isEqualTo(group.things().size()));
		assertThat(ThingState.values()).allSatisfy((state) -> assertThat(register.count(state)).isPositive());
	}

	/** Everything that can be known of a thing. */
	private static Stream<Standing> all() {
		List<Standing> all = new ArrayList<>();
		for (int recorded = 0; recorded < 8; recorded++) {
			for (ThingState reported : said()) {
				for (ThingState stated : said()) {
					all.add(new Standing(day(recorded & 1), day(recorded & 2), day(recorded & 4), reported, stated));
				}
			}
		}
		return all.stream();
	}

	private static @Nullable ThingState[] said() {
		return Arrays.copyOf(ThingState.values(), ThingState.values().length + 1);
	}

	private static @Nullable LocalDate day(int recorded) {
		return (recorded != 0) ? DAY : null;
	}

	private static final RegisterDescription DESCRIPTION = new RegisterDescription("x", "things", "x/x", false,
			new RegisterDescription.Words("X", "x", "x", "X", "X", "X"), Map.of(), List.of());

	private static ThingView thing(Standing standing) {
		return new ThingView(DESCRIPTION, "1", 2026, 1, 1, 1, "", List.of(), null, null, standing, Map.of());
	}

}
