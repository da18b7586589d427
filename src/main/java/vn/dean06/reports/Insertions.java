package vn.dean06.reports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.catalogue.IndicatorView;
import vn.dean06.catalogue.ServiceBlockView;
import vn.dean06.directives.DirectiveView;
import vn.dean06.directives.Directives;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;
import vn.dean06.organisation.UnitLevel;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Registers;
import vn.dean06.reports.names.Spoken;
import vn.dean06.reports.names.TableName;
import vn.dean06.reports.text.PlaceholderNode;
import vn.dean06.reports.text.Value;
import vn.dean06.web.TypedText;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what can be put into a text, by the words that people say: figures of the
 * catalogue, what the registers count, tables of figures, and documents to cite.
 */
@Component
@Transactional(readOnly = true)
class Insertions {

	private static final int MOST = 12;

	private static final int LONGEST = 200;

	private final Catalogue catalogue;

	private final Registers registers;

	private final Directives directives;

	private final Reports reports;

	Insertions(Catalogue catalogue, Registers registers, Directives directives, Reports reports) {
		this.catalogue = catalogue;
		this.registers = registers;
		this.directives = directives;
		this.reports = reports;
	}

	/**
	 * Something that can be put into a text.
	 *
	 * @param token what is put in, "{{dvc.khai-sinh.tong}}"
	 * @param what it in the reader's words
	 * @param now what it prints now, or why it prints nothing
	 * @param alone whether it is a paragraph of its own
	 */
	public record Insertion(String token, String what, String now, boolean alone) {
	}

	/** What was found, before it is known what it prints. */
	private record Found(String name, String what, int words, int rank) {
	}

	/**
	 * What the words of a query mean, the best first; nothing for a blank one.
	 */
	List<Insertion> find(ReportView report, String query) {
		Spoken spoken = Spoken.of(TypedText.beginning(query, LONGEST));
		if (!spoken.tables().isEmpty()) {
			return best(tables(spoken)).stream()
				.map((one) -> new Insertion(PlaceholderNode.written(one.name()), one.what(), "bảng", true))
				.toList();
		}
		List<String> words = Spoken.tokens(spoken.words());
		Stream<Found> figures = spoken.citation() ? Stream.of()
				: Stream.concat(indicators(words, spoken.period()), counts(report, words));
		List<Found> found = best(Stream.concat(figures, citations(words)).toList());
		ReportValues values = new ReportValues(report, this.reports.sources(report,
				found.stream().map((one) -> Prose.written(PlaceholderNode.written(one.name()))).toList()));
		return found.stream()
			.map((one) -> new Insertion(PlaceholderNode.written(one.name()), one.what(), now(values.get(one.name())),
					false))
			.toList();
	}

	/** Those in which the most words stand; of these those with the shortest name. */
	private static List<Found> best(List<Found> all) {
		int most = all.stream().mapToInt(Found::words).max().orElse(0);
		return all.stream()
			.filter((one) -> one.words() == most && most > 0)
			.sorted(Comparator.comparingInt(Found::rank)
				.thenComparingInt((one) -> one.what().length())
				.thenComparing(Found::what))
			.limit(MOST)
			.toList();
	}

	private Stream<Found> indicators(List<String> words, String period) {
		return this.catalogue.indicators()
			.values()
			.stream()
			.map((indicator) -> new Found(indicator.code() + period, name(indicator), matching(words, indicator), 0));
	}

	private static String name(IndicatorView indicator) {
		return indicator.name() + " (" + indicator.measure() + ")";
	}

	private static int matching(List<String> words, IndicatorView indicator) {
		return matching(words, indicator.name() + " " + indicator.measure() + " " + indicator.code());
	}

	private Stream<Found> counts(ReportView report, List<String> words) {
		List<Found> found = new ArrayList<>();
		for (RegisterView register : this.registers.ofYear(report.period().year())) {
			new RegisterNames(register, null, report.countedTo()).values().forEach((name, span) -> {
				if (span instanceof Span.Value value) {
					String what = value.source().caption().getFirst();
					String list = name.endsWith(".numbers") ? "Các số thứ tự: " + what : what;
					found.add(new Found(name, list, matching(words, list), 0));
				}
			});
		}
		return found.stream();
	}

	/** In due form, and for who names a document again, by its number only. */
	private Stream<Found> citations(List<String> words) {
		Citations citations = new Citations(this.directives.all());
		return citations.documents().stream().flatMap((document) -> {
			int matching = matching(words, text(document));
			if (matching < words.size()) {
				return Stream.of();
			}
			String name = citations.name(document);
			boolean numbered = words.stream()
				.anyMatch((word) -> word.replaceFirst("^0+", "").equals("" + document.number()));
			int rank = numbered ? 1 : 3;
			return Stream.of(new Found(name, "Viện dẫn đầy đủ", matching, rank),
					new Found(name + "|ngan", "Viện dẫn lần sau", matching, rank + 1));
		});
	}

	/** All that a document is asked for by. */
	private static String text(DirectiveView document) {
		return document.citation() + " " + document.number() + " " + document.formal() + " " + document.subject();
	}

	private List<Found> tables(Spoken spoken) {
		List<Found> found = new ArrayList<>();
		for (TableName.Kind kind : spoken.tables()) {
			if (kind == TableName.Kind.SERVICES) {
				found.addAll(services(spoken));
			}
			else {
				found.addAll(tables(spoken, kind));
			}
		}
		return found;
	}

	private List<Found> services(Spoken spoken) {
		List<String> words = Spoken.tokens(spoken.words());
		List<Found> found = new ArrayList<>();
		String all = "Bảng dịch vụ công thiết yếu, mọi nhóm";
		found.add(new Found(spoken.services(""), all, matching(words, all), 0));
		for (ServiceBlockView block : this.catalogue.blocks()) {
			String what = "Bảng dịch vụ công thiết yếu: " + block.title();
			found.add(new Found(spoken.services(block.code()), what, matching(words, what), 0));
		}
		return found;
	}

	/**
	 * A table for each indicator that is meant, and one for all where several things were
	 * named. Where nothing was, those of the overview are offered.
	 */
	private List<Found> tables(Spoken spoken, TableName.Kind kind) {
		List<Found> found = new ArrayList<>();
		List<List<String>> parts = spoken.parts();
		Collection<IndicatorView> all = this.catalogue.indicators().values();
		List<String> first = parts.isEmpty() ? List.of() : parts.getFirst();
		all.stream()
			.filter((one) -> !first.isEmpty() || one.headline() != null)
			.forEach((one) -> found.add(new Found(spoken.table(kind, List.of(one.code())),
					what(kind, spoken) + name(one), first.isEmpty() ? 1 : matching(first, one), 1)));
		if (parts.size() > 1) {
			List<IndicatorView> columns = parts.stream().flatMap((words) -> best(words, all).stream()).toList();
			found.add(new Found(spoken.table(kind, columns.stream().map(IndicatorView::code).toList()),
					what(kind, spoken) + String.join("; ", columns.stream().map(Insertions::name).toList()),
					Integer.MAX_VALUE, 0));
		}
		return found;
	}

	private static List<IndicatorView> best(List<String> words, Collection<IndicatorView> all) {
		return all.stream()
			.filter((one) -> matching(words, one) > 0)
			.max(Comparator.comparingInt((IndicatorView one) -> matching(words, one))
				.thenComparingInt((one) -> -one.name().length()))
			.stream()
			.toList();
	}

	private static String what(TableName.Kind kind, Spoken spoken) {
		if (kind == TableName.Kind.MONTHS) {
			return "Bảng theo tháng: ";
		}
		String level = TableName.level(spoken.which()).map(UnitLevel::label).map((one) -> " (" + one + ")").orElse("");
		return "Bảng theo đơn vị" + level + ": ";
	}

	private static int matching(List<String> words, String text) {
		Set<String> there = new HashSet<>(Spoken.tokens(text));
		return (int) words.stream().filter(there::contains).count();
	}

	private static String now(Value value) {
		return switch (value) {
			case Value.Printed(var span) -> Span.words(List.of(span));
			case Value.Missing missing -> "chưa có số liệu";
			case Value.Wording(var spans) -> Span.words(spans);
			case Value.Rows rows -> "danh sách " + rows.rows().size() + " dòng";
			case Value.Table table -> "bảng " + table.rows().size() + " dòng";
			case Value.Condition condition -> "";
			case Value.Unknown(var message) -> message;
		};
	}

}
