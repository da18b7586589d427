package vn.dean06.submissions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.dean06.organisation.Period;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackFile;
import vn.dean06.pack.PackKey;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackTable;
import vn.dean06.pack.PackWriter;

import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the reporting regimes of a pack.
 */
@Component
@Order(19)
class RegimesPart implements PackPart {

	private static final PackKey<Period.Kind> FREQUENCY = PackKey
		.constant("frequency", Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR)
		.required();

	private static final PackKey<LocalDate> SINCE = PackKey.date("since").required();

	private static final PackKey<Integer> OPENS = PackKey.integer("opens", 1, 28).required();

	private static final PackKey<Integer> CUT_OFF = PackKey.integer("cut_off", 1, 31).required();

	private static final PackKey<Integer> DUE = PackKey.integer("due", 1, 31).required();

	private static final PackKey<Integer> GRACE = PackKey.integer("grace", 0, 60).required();

	private static final PackKey<Boolean> SIGN_OFF = PackKey.flag("sign_off").later();

	private static final PackTable REGIMES = PackTable.of("submissions/regimes.csv", FREQUENCY, SINCE, OPENS, CUT_OFF,
			DUE, GRACE, SIGN_OFF);

	private final ReportingRegimes regimes;

	RegimesPart(@Lazy ReportingRegimes regimes) {
		this.regimes = regimes;
	}

	/**
	 * The regimes that are known while packs are read.
	 */
	private record Known(Set<ReportingRegime.Key> keys) {
	}

	@Override
	public List<PackFile> files() {
		return List.of(REGIMES);
	}

	@Override
	public void read(PackReader pack) {
		Known known = pack.recall(Known.class,
				() -> new Known(new HashSet<>(pack.stored(() -> this.regimes.findAllByOrderByFrequencyAscSinceAsc()
					.stream()
					.map((regime) -> new ReportingRegime.Key(regime.frequency(), regime.since()))
					.toList()))));
		List<ReportingRegime> read = new ArrayList<>();
		for (CsvRow row : pack.rows(REGIMES)) {
			row.get(OPENS)
				.flatMap((opens) -> row.get(DUE).filter((due) -> opens > due))
				.ifPresent((due) -> row.fault(OPENS, "ngày mở phải trước hạn nộp"));
			if (row.isSound() && !known.keys.add(new ReportingRegime.Key(row.need(FREQUENCY), row.need(SINCE)))) {
				row.fault(SINCE, "đã có chế độ báo cáo từ ngày này");
			}
			else if (row.isSound()) {
				read.add(new ReportingRegime(row.need(FREQUENCY), row.need(SINCE),
						new ReportingRegime.Days(row.need(OPENS), row.need(CUT_OFF), row.need(DUE), row.need(GRACE)),
						row.get(SIGN_OFF).orElse(false)));
			}
		}
		pack.save(read);
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(REGIMES,
				this.regimes.findAllByOrderByFrequencyAscSinceAsc()
					.stream()
					.map((regime) -> PackWriter.row(regime.frequency(), regime.since(), regime.days().opens(),
							regime.days().cutOff(), regime.days().due(), regime.days().grace(), regime.signOff()))
					.toList());
	}

}
