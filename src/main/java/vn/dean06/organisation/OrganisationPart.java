package vn.dean06.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
 * Reads and writes the units of a pack.
 */
@Component
@Order(10)
class OrganisationPart implements PackPart {

	private static final PackKey<String> CODE = PackKey
		.code("code", 20, "[A-Z0-9][A-Z0-9.-]*",
				"mã đơn vị %s chỉ gồm chữ in hoa không dấu, chữ số, “-” và “.”, nhiều nhất 20 ký tự")
		.names("đơn vị", PackedUnits.UNIT);

	private static final PackKey<String> NAME = PackKey.text("name", 200).required();

	private static final PackKey<String> SHORT_NAME = PackKey.text("short_name", 100).required();

	private static final PackKey<UnitLevel> LEVEL = PackKey.constant("level", UnitLevel.values()).required();

	private static final PackKey<String> PARENT = PackKey.text("parent", 20).refersTo(PackedUnits.UNIT);

	private static final PackKey<String> GSO_CODE = PackKey.text("gso_code", 10);

	private static final PackKey<LocalDate> VALID_FROM = PackKey.date("valid_from");

	private static final PackKey<LocalDate> VALID_TO = PackKey.date("valid_to");

	private static final PackTable UNITS = PackTable.of("organisation/units.csv", CODE, NAME, SHORT_NAME, LEVEL, PARENT,
			GSO_CODE, VALID_FROM, VALID_TO);

	private static final PackKey<String> PREDECESSOR = PackKey.text("predecessor", 20)
		.required()
		.refersTo(PackedUnits.UNIT);

	private static final PackKey<String> SUCCESSOR = PackKey.text("successor", 20)
		.required()
		.refersTo(PackedUnits.UNIT);

	private static final PackKey<LocalDate> DATE = PackKey.date("date").required();

	private static final PackKey<String> NOTE = PackKey.text("note", 200);

	private static final PackTable SUCCESSIONS = PackTable.of("organisation/successions.csv", PREDECESSOR, SUCCESSOR,
			DATE, NOTE);

	private final OrgUnits units;

	private final UnitSuccessions successions;

	OrganisationPart(@Lazy OrgUnits units, @Lazy UnitSuccessions successions) {
		this.units = units;
		this.successions = successions;
	}

	@Override
	public List<PackFile> files() {
		return List.of(UNITS, SUCCESSIONS);
	}

	@Override
	public void read(PackReader pack) {
		PackedUnits known = pack.recall(PackedUnits.class, () -> stored(pack));
		List<CsvRow> provinces = readUnits(pack, known);
		readSuccessions(pack, known);
		provinces.forEach((row) -> known.besideProvince(row.need(CODE))
			.ifPresent((other) -> row.fault(LEVEL, "“" + other
					+ "” cũng là đơn vị cấp tỉnh trong thời gian ấy, mà mỗi lúc chỉ có một tỉnh; hãy xem lại cấp, "
					+ "valid_from và valid_to")));
	}

	private PackedUnits stored(PackReader pack) {
		List<OrgUnitView> units = pack
			.stored(() -> this.units.findAllByOrderByPosition().stream().map(OrgUnit::view).toList());
		pack.know(PackedUnits.UNIT, units.stream().map(OrgUnitView::code).toList());
		return new PackedUnits(units,
				pack.stored(() -> this.successions.findAll().stream().map(UnitSuccession::view).toList()));
	}

	/**
	 * Units are saved one after another, so the upper ones must come first.
	 * @return the lines of provinces
	 */
	private static List<CsvRow> readUnits(PackReader pack, PackedUnits known) {
		List<OrgUnit> read = new ArrayList<>();
		List<CsvRow> provinces = new ArrayList<>();
		Set<String> above = new HashSet<>(known.codes());
		List<CsvRow> early = new ArrayList<>();
		for (CsvRow row : pack.rows(UNITS)) {
			checkDays(row);
			row.get(PARENT).filter((parent) -> !above.contains(parent)).ifPresent((parent) -> early.add(row));
			row.get(CODE).ifPresent(above::add);
			if (row.isSound()) {
				OrgUnitView unit = unit(row);
				known.add(unit);
				read.add(new OrgUnit(unit, known.codes().size()));
				if (unit.level() == UnitLevel.PROVINCE) {
					provinces.add(row);
				}
			}
		}
		early.stream()
			.filter((row) -> above.contains(row.need(PARENT)))
			.forEach((row) -> row.fault(PARENT, "đơn vị cấp trên “" + row.need(PARENT)
					+ "” phải đứng ở một dòng phía trên; hãy chuyển dòng này xuống"));
		pack.save(read);
		return provinces;
	}

	private static void checkDays(CsvRow row) {
		row.get(VALID_FROM)
			.flatMap((from) -> row.get(VALID_TO).filter(from::isAfter))
			.ifPresent((to) -> row.fault(VALID_TO, "ngày cuối đứng trước ngày đầu"));
	}

	private static OrgUnitView unit(CsvRow row) {
		return new OrgUnitView(row.need(CODE), row.need(NAME), row.need(SHORT_NAME), row.need(LEVEL),
				row.get(PARENT).orElse(null), row.get(GSO_CODE).orElse(null), row.get(VALID_FROM).orElse(null),
				row.get(VALID_TO).orElse(null));
	}

	private void readSuccessions(PackReader pack, PackedUnits known) {
		List<UnitSuccession> read = new ArrayList<>();
		Map<String, LocalDate> ends = new LinkedHashMap<>();
		for (CsvRow row : pack.rows(SUCCESSIONS)) {
			if (!row.isSound()) {
				continue;
			}
			SuccessionView step = new SuccessionView(row.need(PREDECESSOR), row.need(SUCCESSOR), row.need(DATE),
					row.get(NOTE).orElse(null));
			if (known.endsBeforeItBegan(step)) {
				row.fault(DATE,
						"đơn vị “" + step.predecessor() + "” khi ấy chưa có; hãy xem lại ngày này và valid_from");
			}
			else if (known.goesOver(step.successor(), step.predecessor())) {
				row.fault(SUCCESSOR, "đơn vị “" + step.successor() + "” không thể kế thừa “" + step.predecessor()
						+ "”, vì chính nó đã nhập vào đơn vị ấy");
			}
			else if (!known.add(step)) {
				row.fault(SUCCESSOR, "đơn vị “" + step.successor() + "” kế thừa “" + step.predecessor() + "” đã có");
			}
			else {
				read.add(new UnitSuccession(step));
				known.end(step.predecessor(), step.since());
				ends.putIfAbsent(step.predecessor(), step.since());
			}
		}
		pack.save(read);
		pack.change(() -> this.units.findAllById(ends.keySet())
			.forEach((unit) -> unit.endBefore(Objects.requireNonNull(ends.get(unit.view().code())))));
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(UNITS,
				this.units.findAllByOrderByPosition()
					.stream()
					.map(OrgUnit::view)
					.map((unit) -> PackWriter.row(unit.code(), unit.name(), unit.shortName(), unit.level(),
							unit.parent(), unit.gsoCode(), unit.validFrom(), unit.validTo()))
					.toList());
		pack.csv(SUCCESSIONS,
				this.successions.findAll()
					.stream()
					.map(UnitSuccession::view)
					.map((step) -> PackWriter.row(step.predecessor(), step.successor(), step.since(), step.note()))
					.toList());
	}

}
