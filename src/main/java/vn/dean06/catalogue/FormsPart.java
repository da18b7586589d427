package vn.dean06.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.dean06.organisation.PackedUnits;
import vn.dean06.organisation.Period;
import vn.dean06.organisation.UnitLevel;
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
 * Reads and writes the forms of a pack with their lines.
 */
@Component
@Order(32)
class FormsPart implements PackPart {

	private static final String ENTRY_FORM = "entry-form";

	/** What can be handed in. */
	private static final String FORM_OR_REGISTER = "form";

	private static final PackKey<String> CODE = PackKey.text("code", 40).names("biểu", ENTRY_FORM, FORM_OR_REGISTER);

	private static final PackKey<String> TITLE = PackKey.text("title", 300).required();

	private static final PackKey<Period.Kind> FREQUENCY = PackKey
		.constant("frequency", Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.YEAR)
		.required();

	private static final PackKey<Integer> POSITION = PackKey.integer("position", 0, 9999);

	private static final PackTable FORMS = PackTable.of("indicators/forms.csv", CODE, TITLE, FREQUENCY, POSITION);

	private static final PackKey<String> FORM = PackKey.text("form", 40).required().refersTo(ENTRY_FORM);

	private static final PackKey<String> INDICATOR = PackKey.text("indicator", 80)
		.required()
		.refersTo(PackedCatalogue.INDICATOR);

	private static final PackKey<String> UNIT = PackKey.text("unit", 20).refersTo(PackedUnits.UNIT);

	private static final PackKey<UnitLevel> LEVEL = PackKey.constant("level", UnitLevel.values());

	private static final PackKey<UnitLevel> FOR_LEVEL = PackKey.constant("for_level", UnitLevel.values());

	private static final PackKey<LocalDate> SINCE = PackKey.date("since");

	private static final PackKey<LocalDate> UNTIL = PackKey.date("until");

	private static final PackKey<Boolean> COMPULSORY = PackKey.flag("compulsory");

	private static final PackTable LINES = PackTable.of("indicators/form_lines.csv", FORM, INDICATOR, UNIT, LEVEL,
			FOR_LEVEL, SINCE, UNTIL, COMPULSORY);

	private final EntryForms forms;

	private final FormLines lines;

	FormsPart(@Lazy EntryForms forms, @Lazy FormLines lines) {
		this.forms = forms;
		this.lines = lines;
	}

	/**
	 * That the stored forms were asked for.
	 */
	private record Asked() {
	}

	@Override
	public List<PackFile> files() {
		return List.of(FORMS, LINES);
	}

	@Override
	public void read(PackReader pack) {
		PackedCatalogue known = PackedCatalogue.in(pack);
		pack.recall(Asked.class, () -> addStored(pack, known));
		readForms(pack, known);
		readLines(pack, known);
	}

	private Asked addStored(PackReader pack, PackedCatalogue known) {
		pack.stored(() -> this.forms.findAll().stream().map(EntryForm::view).toList()).forEach((form) -> {
			pack.know(ENTRY_FORM, List.of(form.code()));
			pack.know(FORM_OR_REGISTER, List.of(form.code()));
			known.add(form);
		});
		pack.stored(() -> this.lines.findAll().stream().map(FormLine::view).toList()).forEach(known::add);
		return new Asked();
	}

	private static void readForms(PackReader pack, PackedCatalogue known) {
		List<EntryForm> read = new ArrayList<>();
		for (CsvRow row : pack.rows(FORMS)) {
			if (row.isSound()) {
				known.add(new FormView(row.need(CODE), row.need(TITLE), row.need(FREQUENCY)));
				read.add(new EntryForm(row.need(CODE), row.need(TITLE), row.need(FREQUENCY),
						row.get(POSITION).orElse(0)));
			}
		}
		pack.save(read);
	}

	private static void readLines(PackReader pack, PackedCatalogue known) {
		List<FormLine> read = new ArrayList<>();
		for (CsvRow row : pack.rows(LINES)) {
			check(row);
			if (!row.isSound() || known.form(row.need(FORM)).isEmpty()) {
				continue;
			}
			FormLineView line = line(row, known.lineCount());
			if (known.add(line)) {
				read.add(new FormLine(line));
			}
			else {
				row.fault(INDICATOR, "dòng này của biểu đã có");
			}
		}
		pack.save(read);
	}

	private static void check(CsvRow row) {
		if (row.get(UNIT).isPresent() == row.get(LEVEL).isPresent()) {
			row.fault(UNIT, "hãy ghi hoặc một đơn vị ở cột “unit”, hoặc một cấp ở cột “level”");
		}
		row.get(SINCE)
			.flatMap((since) -> row.get(UNTIL).filter(since::isAfter))
			.ifPresent((until) -> row.fault(UNTIL, "ngày cuối đứng trước ngày đầu"));
	}

	private static FormLineView line(CsvRow row, int position) {
		return new FormLineView(row.need(FORM), position, row.need(INDICATOR), row.get(UNIT).orElse(null),
				row.get(LEVEL).orElse(null), row.get(FOR_LEVEL).orElse(null), row.get(SINCE).orElse(null),
				row.get(UNTIL).orElse(null), row.get(COMPULSORY).orElse(false));
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(FORMS, this.forms.findAllByOrderByPosition().stream().map(FormsPart::row).toList());
		pack.csv(LINES,
				this.lines.findAllByOrderByPosition()
					.stream()
					.map(FormLine::view)
					.map((line) -> PackWriter.row(line.form(), line.indicator(), line.unit(), line.level(),
							line.forLevel(), line.validFrom(), line.validTo(), line.compulsory()))
					.toList());
	}

	private static List<?> row(EntryForm form) {
		FormView view = form.view();
		return PackWriter.row(view.code(), view.title(), view.frequency(), form.position());
	}

}
