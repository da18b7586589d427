package vn.dean06.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import vn.dean06.catalogue.Catalogue;
import vn.dean06.document.Prose;
import vn.dean06.document.Span;
import vn.dean06.registers.RegisterView;
import vn.dean06.registers.Registers;
import vn.dean06.reports.text.PlaceholderNode;
import vn.dean06.reports.text.Value;
import vn.dean06.web.SearchText;
import vn.dean06.web.TypedText;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what can be put into a text, by the words that people say: figures of the
 * catalogue, and what the registers count.
 */
@Component
@Transactional(readOnly = true)
class Insertions {

	private static final int MOST = 12;

	private static final int LONGEST = 200;

	/** How people say of which period they speak, and how placeholders do. */
	private static final Map<String, String> SPOKEN = spoken();

	private final Catalogue catalogue;

	private final Registers registers;

	private final Reports reports;

	Insertions(Catalogue catalogue, Registers registers, Reports reports) {
		this.catalogue = catalogue;
		this.registers = registers;
		this.reports = reports;
	}

	private static Map<String, String> spoken() {
		Map<String, String> spoken = new LinkedHashMap<>();
		spoken.put("cung ky nam truoc", "@cung-ky");
		spoken.put("cung ky", "@cung-ky");
		spoken.put("nam truoc", "@cung-ky");
		spoken.put("luy ke", "@luy-ke");
		spoken.put("tu dau nam", "@luy-ke");
		spoken.put("thang truoc", "@ky-truoc");
		spoken.put("quy truoc", "@ky-truoc");
		spoken.put("ky truoc", "@ky-truoc");
		for (String now : List.of("trong thang", "thang nay", "quy nay", "nam nay", "ky nay", "trong ky")) {
			spoken.put(now, "");
		}
		return spoken;
	}

	/**
	 * Something that can be put into a text.
	 *
	 * @param token what is put in, "{{dvc.khai-sinh.tong}}"
	 * @param what it in the reader's words
	 * @param now what it prints now, or why it prints nothing
	 */
	public record Insertion(String token, String what, String now) {
	}

	/** What was found, before it is known what it prints. */
	private record Found(String name, String what, int words) {
	}

	/**
	 * What the words of a query mean, the best first; nothing for a blank one.
	 */
	List<Insertion> find(ReportView report, String query) {
		String words = SearchText.fold(TypedText.beginning(query, LONGEST));
		String period = "";
		for (Map.Entry<String, String> spoken : SPOKEN.entrySet()) {
			if (words.contains(spoken.getKey())) {
				words = words.replace(spoken.getKey(), " ").strip();
				period = spoken.getValue();
				break;
			}
		}
		if (words.isEmpty()) {
			return List.of();
		}
		List<Found> found = best(Stream.concat(indicators(words, period), counts(report, words)).toList());
		ReportValues values = new ReportValues(report, this.reports.sources(report,
				found.stream().map((one) -> Prose.written(PlaceholderNode.written(one.name()))).toList()));
		return found.stream()
			.map((one) -> new Insertion(PlaceholderNode.written(one.name()), one.what(), now(values.get(one.name()))))
			.toList();
	}

	/** Those in which the most words stand; of these those with the shortest name. */
	private static List<Found> best(List<Found> all) {
		int most = all.stream().mapToInt(Found::words).max().orElse(0);
		return all.stream()
			.filter((one) -> one.words() == most && most > 0)
			.sorted(Comparator.comparingInt((Found one) -> one.what().length()).thenComparing(Found::what))
			.limit(MOST)
			.toList();
	}

	private Stream<Found> indicators(String words, String period) {
		return this.catalogue.indicators()
			.values()
			.stream()
			.map((indicator) -> new Found(indicator.code() + period,
					indicator.name() + " (" + indicator.measure() + ")",
					matching(words, indicator.name() + " " + indicator.code().replace('-', ' '))));
	}

	private Stream<Found> counts(ReportView report, String words) {
		List<Found> found = new ArrayList<>();
		for (RegisterView register : this.registers.ofYear(report.period().year())) {
			new RegisterNames(register, null, report.countedTo()).values().forEach((name, span) -> {
				if (span instanceof Span.Value value) {
					String what = value.source().caption().getFirst();
					String list = name.endsWith(".numbers") ? "Các số thứ tự: " + what : what;
					found.add(new Found(name, list, matching(words, list)));
				}
			});
		}
		return found.stream();
	}

	private static int matching(String words, String text) {
		List<String> folded = List.of(SearchText.fold(text).split("[^a-z0-9]+"));
		return (int) Arrays.stream(words.split(" ")).filter(folded::contains).count();
	}

	private static String now(Value value) {
		return switch (value) {
			case Value.Printed(var span) -> Span.words(List.of(span));
			case Value.Missing missing -> "chưa có số liệu";
			case Value.Wording(var spans) -> Span.words(spans);
			case Value.Rows rows -> "danh sách " + rows.rows().size() + " dòng";
			case Value.Condition condition -> "";
			case Value.Unknown(var message) -> message;
		};
	}

}
