package vn.dean06.entry;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

import vn.dean06.Queries;
import vn.dean06.ThisMonthTest;
import vn.dean06.accounts.SignIn;
import vn.dean06.organisation.Period;
import vn.dean06.submissions.SubmissionKey;
import vn.dean06.submissions.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A block of cells that is pasted or uploaded at once.
 */
@ThisMonthTest
@Transactional
class BlockEntryTests {

	private static final SubmissionKey GRID = new SubmissionKey("bieu-to-cong-nghe-so", "GL-SKHCN",
			Period.parse("2026-11"));

	@Autowired
	Entries entries;

	@Autowired
	EntrySheets sheets;

	@Autowired
	EntityManager entityManager;

	@Test
	void theRowsOfOneIndicatorAreReadTogetherAndNotOneByOne() {
		SignIn.as("khcn", () -> {
			List<FigureEntry> cells = this.sheets.sheet(GRID, Viewer.ofUnit(GRID.unit()))
				.orElseThrow()
				.cells()
				.map((cell) -> new FigureEntry(cell.key(), "3", null, null))
				.toList();
			assertThat(cells).hasSizeGreaterThan(100);
			assertThat(statements(cells)).hasSizeLessThan(20);
			assertThat(this.entries.enter(cells)).allMatch((result) -> result.status() == FigureEntry.Status.SAVED);
		});
	}

	private List<String> statements(List<FigureEntry> entries) {
		return Queries.of(() -> {
			this.entries.enter(entries);
			this.entityManager.flush();
		});
	}

}
