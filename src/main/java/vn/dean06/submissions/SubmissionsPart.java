package vn.dean06.submissions;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.dean06.organisation.Organisation;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitTree;
import vn.dean06.pack.CsvRow;
import vn.dean06.pack.PackPart;
import vn.dean06.pack.PackReader;
import vn.dean06.pack.PackWriter;
import vn.dean06.pack.YamlNode;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the submissions of a pack.
 */
@Component
@Order(20)
class SubmissionsPart implements PackPart {

	private static final String FILE = "submissions/submissions.csv";

	private static final String[] COLUMNS = { "form", "unit", "period", "state", "note" };

	private static final String REGIMES = "submissions/regimes.csv";

	private static final String[] REGIME = { "frequency", "since", "opens", "cut_off", "due", "grace" };

	private static final String LETTER = "submissions/letter.yaml";

	private final SubmissionRepository submissions;

	private final ReportingRegimes regimes;

	private final LetterForms letterForms;

	private final Organisation organisation;

	private final Clock clock;

	SubmissionsPart(SubmissionRepository submissions, ReportingRegimes regimes, LetterForms letterForms,
			Organisation organisation, Clock clock) {
		this.submissions = submissions;
		this.regimes = regimes;
		this.letterForms = letterForms;
		this.organisation = organisation;
		this.clock = clock;
	}

	@Override
	public void read(PackReader pack) {
		pack.csv(REGIMES, REGIME).forEach(this::readRegime);
		UnitTree units = this.organisation.units();
		pack.yaml(LETTER).ifPresent((yaml) -> readLetters(yaml, units));
		for (CsvRow row : pack.csv(FILE, COLUMNS)) {
			Optional<Period> period = row.parsed("period", Period::parse);
			Optional<SubmissionState> state = row.constant("state", SubmissionState.class);
			if (units.find(row.text("unit")).isEmpty()) {
				row.fault("unit", "không có đơn vị “" + row.text("unit") + "” trong organisation/units.csv");
			}
			else if (period.isEmpty() || state.isEmpty()) {
				List.of("period", "state").forEach(row::text);
			}
			else {
				read(row, pack.name(), new SubmissionKey(row.text("form"), row.text("unit"), period.get()),
						state.get());
			}
		}
	}

	private void read(CsvRow row, String pack, SubmissionKey key, SubmissionState state) {
		if (this.submissions.existsById(Submission.Key.of(key))) {
			row.fault("form", "lượt nộp này đã có");
			return;
		}
		Instant now = this.clock.instant();
		boolean approved = state == SubmissionState.APPROVED;
		this.submissions
			.save(new Submission(new SubmissionView(key, state, row.optional("note").orElse(null), "gói " + pack, now,
					(approved || state == SubmissionState.SUBMITTED) ? now : null, approved ? now : null)));
	}

	private void readRegime(CsvRow row) {
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

	private void readLetters(YamlNode yaml, UnitTree units) {
		List<YamlNode> letters = yaml.blocks("letters");
		if (letters.isEmpty()) {
			yaml.fault("letters", "hãy ghi mục “letters” với mẫu công văn của một đơn vị");
		}
		letters.forEach((letter) -> readLetter(letter, units));
	}

	private void readLetter(YamlNode letter, UnitTree units) {
		LetterFormView view = new LetterFormView(letter.text("unit"), letter.texts("superior"), letter.texts("issuer"),
				letter.text("symbol"), letter.text("place"), letter.texts("authority"), letter.text("signer"),
				letter.texts("recipients"));
		if (view.issuer().isEmpty() || view.authority().isEmpty() || view.recipients().isEmpty()) {
			letter.fault("unit", "hãy ghi các dòng của issuer, authority và recipients");
		}
		else if (units.find(view.unit()).isEmpty()) {
			letter.fault("unit", "không có đơn vị “" + view.unit() + "” trong organisation/units.csv");
		}
		else if (this.letterForms.existsById(view.unit())) {
			letter.fault("unit", "mẫu công văn của đơn vị này đã có");
		}
		else {
			this.letterForms.save(new LetterForm(view));
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
		pack.csv(REGIMES, List.of(REGIME),
				this.regimes.findAllByOrderByFrequencyAscSinceAsc()
					.stream()
					.map((regime) -> PackWriter.row(regime.frequency(), regime.since(), regime.days().opens(),
							regime.days().cutOff(), regime.days().due(), regime.days().grace()))
					.toList());
		List<Map<String, Object>> letters = this.letterForms.findAllByOrderByUnit()
			.stream()
			.map(LetterForm::view)
			.map(SubmissionsPart::content)
			.toList();
		if (!letters.isEmpty()) {
			pack.yaml(LETTER, Map.of("letters", letters));
		}
		pack.csv(FILE, List.of(COLUMNS),
				this.submissions.findAllByOrderByFormAscUnitAscPeriodAsc()
					.stream()
					.map(Submission::view)
					.map((submission) -> PackWriter.row(submission.key().form(), submission.key().unit(),
							submission.key().period(), submission.state(), submission.note()))
					.toList());
	}

	private static Map<String, Object> content(LetterFormView letter) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("unit", letter.unit());
		content.put("superior", letter.superior());
		content.put("issuer", letter.issuer());
		content.put("symbol", letter.symbol());
		content.put("place", letter.place());
		content.put("authority", letter.authority());
		content.put("signer", letter.signer());
		content.put("recipients", letter.recipients());
		return content;
	}

}
