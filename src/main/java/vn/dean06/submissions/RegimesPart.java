package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import vn.dean06.organisation.Period;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the reporting regimes of a pack.
 */
@Component
@Order(19)
class RegimesPart implements PackPart {

	private static final String FILE = "submissions/regimes.csv";

	private static final String[] COLUMNS = { "frequency", "since", "opens", "cut_off", "due", "grace" };

	private final ReportingRegimes regimes;

	RegimesPart(ReportingRegimes regimes) {
		this.regimes = regimes;
	}

	@Override
	public void read(PackReader pack) {
		pack.csv(FILE, COLUMNS).forEach(this::read);
	}

	private void read(CsvRow row) {
		Optional<Period.Kind> frequency = row.constant("frequency", Period.Kind.class);
		Optional<LocalDate> since = row.date("since");
		if (frequency.isEmpty() || since.isEmpty()) {
			List.of("frequency", "since").forEach(row::text);
			return;
		}
		ReportingRegime.Days days = new ReportingRegime.Days(day(row, "opens", 1, 28), day(row, "cut_off", 1, 31),
				day(row, "due", 1, 31), day(row, "grace", 0, 60));
		if (this.regimes.existsById(new ReportingRegime.Key(frequency.get(), since.get()))) {
			row.fault("since", "đã có chế độ báo cáo từ ngày này");
		}
		else if (days.opens() > days.due()) {
			row.fault("opens", "ngày mở phải trước hạn nộp");
		}
		else {
			this.regimes.save(new ReportingRegime(frequency.get(), since.get(), days));
		}
	}

	private static int day(CsvRow row, String column, int least, int most) {
		int day = row.integer(column).orElse(-1);
		if (day < least || day > most) {
			row.fault(column, "hãy ghi một số từ " + least + " đến " + most);
			return least;
		}
		return day;
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FILE, List.of(COLUMNS),
				this.regimes.findAllByOrderByFrequencyAscSinceAsc()
					.stream()
					.map((regime) -> PackWriter.row(regime.frequency(), regime.since(), regime.days().opens(),
							regime.days().cutOff(), regime.days().due(), regime.days().grace()))
					.toList());
	}

}
