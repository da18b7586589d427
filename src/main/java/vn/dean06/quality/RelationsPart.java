package vn.dean06.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import vn.dean06.catalogue.PackedCatalogue;
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
 * Reads and writes what a pack says must hold between indicators.
 */
@Component
@Order(45)
class RelationsPart implements PackPart {

	private static final PackKey<String> INDICATOR = PackKey.text("indicator", 80)
		.required()
		.refersTo(PackedCatalogue.INDICATOR);

	private static final PackKey<Relation.Kind> RELATION = PackKey
		.constant("relation", Relation.Kind.EQUAL, Relation.Kind.AT_MOST, Relation.Kind.SUM_OF,
				Relation.Kind.NEVER_FALLS)
		.required();

	private static final Pattern OTHER = Pattern.compile("[a-z][A-Za-z0-9.:_-]*");

	private static final PackKey<List<String>> OTHERS = PackKey.parsed("others", RelationsPart::others);

	private static final PackKey<String> REASON = PackKey.text("reason").required();

	private static final PackTable RELATIONS = PackTable.of("quality/relations.csv", INDICATOR, RELATION, OTHERS,
			REASON);

	private final Relations relations;

	RelationsPart(@Lazy Relations relations) {
		this.relations = relations;
	}

	/**
	 * How many relations there are while packs are read.
	 */
	private record Known(AtomicInteger count) {
	}

	@Override
	public List<PackFile> files() {
		return List.of(RELATIONS);
	}

	@Override
	public void read(PackReader pack) {
		Known known = pack.recall(Known.class,
				() -> new Known(new AtomicInteger(pack.stored(this.relations::findAll).size())));
		List<Relation> read = new ArrayList<>();
		for (CsvRow row : pack.rows(RELATIONS)) {
			List<String> others = row.get(OTHERS).orElse(List.of());
			others.stream()
				.filter((other) -> PackedCatalogue.in(pack).indicator(other).isEmpty() && !level(other))
				.forEach((other) -> row.fault(OTHERS, "không có chỉ tiêu “" + other
						+ "”; hãy ghi mã chỉ tiêu, cách nhau một dấu cách, hoặc " + Relation.UNITS + "COMMUNE"));
			row.get(RELATION)
				.filter((kind) -> !fits(kind, others.size()))
				.ifPresent((kind) -> row.fault(OTHERS, wanted(kind)));
			if (row.isSound()) {
				read.add(new Relation(known.count().incrementAndGet(), row.need(INDICATOR), row.need(RELATION), others,
						row.need(REASON)));
			}
		}
		pack.save(read);
	}

	private static List<String> others(String text) {
		List<String> others = List.of(text.strip().split("\\s+"));
		if (!others.stream().allMatch((other) -> OTHER.matcher(other).matches())) {
			throw new IllegalArgumentException("“" + text + "” không phải các mã chỉ tiêu cách nhau một dấu cách");
		}
		return others;
	}

	private static boolean level(String other) {
		return other.startsWith(Relation.UNITS) && Arrays.stream(UnitLevel.values())
			.anyMatch((level) -> level.name().equals(other.substring(Relation.UNITS.length())));
	}

	private static boolean fits(Relation.Kind kind, int others) {
		return switch (kind) {
			case EQUAL, AT_MOST -> others == 1;
			case SUM_OF -> others > 1;
			case NEVER_FALLS -> others == 0;
		};
	}

	private static String wanted(Relation.Kind kind) {
		return switch (kind) {
			case EQUAL, AT_MOST -> "hãy ghi đúng một chỉ tiêu để so";
			case SUM_OF -> "hãy ghi các chỉ tiêu cộng lại, cách nhau một dấu cách";
			case NEVER_FALLS -> "hãy để trống: chỉ tiêu này so với chính nó ở tháng trước";
		};
	}

	@Override
	public void write(PackWriter pack) {
		pack.csv(RELATIONS,
				this.relations.findAllByOrderByPosition()
					.stream()
					.map((relation) -> PackWriter.row(relation.indicator(), relation.kind(),
							String.join(" ", relation.others()), relation.reason()))
					.toList());
	}

}
